import { boot } from './boot.ts';
import { make } from './build.ts';
import { closeMenu } from './message-menu.ts';
import { Router } from './router.ts';
import { listenForShortcuts } from './shortcuts.ts';
import { claimDefaultPolicy } from './trusted.ts';

/** Outlook draws its toolbars anew for reasons of its own, again and again. */
const REDRAW_EVERY_MS = 4000;

async function start(): Promise<void> {
  claimDefaultPolicy();
  listenForShortcuts();
  const router = new Router();
  window.addEventListener('popstate', () => void router.go());
  // For tests: what Outlook does whenever it likes, on demand.
  window.addEventListener('replica:rerender', () => router.redraw());
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && closeMenu());
  window.setInterval(() => router.redraw(), REDRAW_EVERY_MS);
  await router.go();
  document.documentElement.dataset['started'] = boot.layout.name;
}

try {
  await start();
} catch (error) {
  // As the real page: nothing but an apology when its start fails.
  document.body.replaceChildren(
    make('h1', {}, 'Something went wrong.'),
    make('pre', {}, `BootResult: fail ${String(error)}`),
  );
  throw error;
}
