import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openPage } from '../../../utils/platform/browser.ts';

const { done, tabs } = vi.hoisted(() => ({
  done: [] as unknown[],
  tabs: [] as { id: number; windowId: number; url: string }[],
}));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://ours${path}` },
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
