// Draws the whole app page over the in-memory record in a real browser, as a test's user meets it.
import axe from 'axe-core';
import { render } from 'preact';
import { page, userEvent } from 'vitest/browser';
import { expect } from 'vitest';
import { App } from '../../../components/app/App.tsx';
import '../../../components/app/app.css';
import { ServicesProvider } from '../../../components/services.tsx';
import { DEFAULT_MATTER_ID } from '../../../utils/domain/index.ts';
import {
  servicesInMemory,
  type InMemoryOptions,
  type InMemoryServices,
} from '../record/services-in-memory.ts';

export interface DrawnApp {
  readonly services: InMemoryServices;
  readonly close: () => void;
}

export interface DrawOptions extends InMemoryOptions {
  readonly hash?: string;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
}

/** Opens the app page at an address; close it at the test's end. */
export async function drawApp({
  hash = '#/',
  theme = 'light',
  width = 1280,
  ...record
}: DrawOptions = {}): Promise<DrawnApp> {
  await page.viewport(width, 800);
  document.title = 'Paperchain';
  document.documentElement.lang = 'en-GB';
  document.documentElement.dataset.theme = theme;
  history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
  scrollTo(0, 0);
  const services = servicesInMemory(record);
  const place = document.createElement('div');
  document.body.append(place);
  render(
    <ServicesProvider value={services}>
      <App matterId={DEFAULT_MATTER_ID} />
    </ServicesProvider>,
    place,
  );
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  const close = () => {
    render(null, place);
    place.remove();
  };
  return { services, close };
}

/** Fails with the list of what axe finds: WCAG 2.2 A and AA, and its best practices. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The frame of a mail cannot run axe: nothing runs in it.
    iframes: false,
  });
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  expect(found).toEqual([]);
}

/** Fails when something is wider than the window. */
export function expectNoSidewaysScroll(): void {
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
}

export const subjects = (): string[] =>
  [...document.querySelectorAll('.row__subject')].map((each) => each.textContent ?? '');

export { page, userEvent };
