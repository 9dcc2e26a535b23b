import { buildFrame } from './frame.ts';
import { Router } from './router.ts';
import { listenForShortcuts } from './shortcuts.ts';

listenForShortcuts();
const router = new Router(buildFrame());
window.addEventListener('hashchange', () => void router.go());
// For tests: what Gmail does whenever it likes, on demand.
window.addEventListener('replica:rerender', () => router.redraw());
await router.go();
