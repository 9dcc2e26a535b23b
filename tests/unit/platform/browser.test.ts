import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  onFirstInstall,
  openPage,
  watchMailSites,
  askForMailSites,
} from '../../../utils/platform/browser.ts';

const { done, events, granted, tabs } = vi.hoisted(() => {
  /** An event of the browser; `fire` is what the browser does. */
  const makeEvent = () => {
    const listeners = new Set<(detail: object) => void>();
    return {
      listeners,
      addListener: (listener: (detail: object) => void) => void listeners.add(listener),
      removeListener: (listener: (detail: object) => void) => void listeners.delete(listener),
      fire: (detail: object = {}) => listeners.forEach((listener) => listener(detail)),
    };
  };
  return {
    done: [] as unknown[],
    events: { installed: makeEvent(), added: makeEvent(), removed: makeEvent() },
    granted: { isAllowed: false },
    tabs: [] as { id: number; windowId: number; url: string }[],
  };
});

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      getURL: (path: string) => `chrome-extension://ours${path}`,
      getManifest: () => ({ host_permissions: ['https://mail.google.com/*'] }),
      onInstalled: events.installed,
    },
    permissions: {
      contains: async (asked: object) => (done.push(['contains', asked]), granted.isAllowed),
      request: async (asked: object) => (done.push(['request', asked]), true),
      onAdded: events.added,
      onRemoved: events.removed,
    },
    tabs: {
      query: async () => tabs,
      create: async (how: object) => void done.push(['create', how]),
      update: async (id: number, how: object) => void done.push(['show tab', id, how]),
    },
    windows: { update: async (id: number, how: object) => void done.push(['show window', id, how]) },
  },
}));

beforeEach(() => {
  done.length = 0;
  tabs.length = 0;
});

describe('opening a page of ours', () => {
  const url = 'chrome-extension://ours/app.html#/entry/e1';

  it('shows the open one, also when it lies in another window', async () => {
    tabs.push({ id: 3, windowId: 8, url: 'chrome-extension://ours/app.html' });
    await openPage('app.html#/entry/e1');
    expect(done).toEqual([
      ['show tab', 3, { active: true, url }],
      ['show window', 8, { focused: true }],
    ]);
  });

  it('opens a new tab when there is none', async () => {
    tabs.push({ id: 3, windowId: 8, url: 'https://example.org/app.html' });
    await openPage('app.html#/entry/e1');
    expect(done).toEqual([['create', { url }]]);
  });
});

describe('installation', () => {
  it('is told once: not on an update of ours or of the browser', () => {
    const told: true[] = [];
    onFirstInstall(() => told.push(true));
    for (const reason of ['update', 'chrome_update', 'browser_update', 'shared_module_update'])
      events.installed.fire({ reason });
    expect(told).toEqual([]);
    events.installed.fire({ reason: 'install' });
    expect(told).toEqual([true]);
  });
});

describe('the mail sites', () => {
  const asked = { origins: ['https://mail.google.com/*'] };

  it('are those of the manifest, asked about at once and on every change, until the signal aborts', async () => {
    const told: boolean[] = [];
    const life = new AbortController();
    watchMailSites(life.signal, (isAllowed) => told.push(isAllowed));
    await expect.poll(() => told).toEqual([false]);
    granted.isAllowed = true;
    events.added.fire();
    await expect.poll(() => told).toEqual([false, true]);
    granted.isAllowed = false;
    events.removed.fire();
    await expect.poll(() => told).toEqual([false, true, false]);
    life.abort();
    expect([events.added.listeners.size, events.removed.listeners.size]).toEqual([0, 0]);
    expect(done[0]).toEqual(['contains', asked]);
  });

  it('are asked for before anything else is waited for, as browsers want it in a click', () => {
    void askForMailSites();
    expect(done).toEqual([['request', asked]]);
  });
});
