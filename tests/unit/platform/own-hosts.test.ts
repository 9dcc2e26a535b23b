import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followOwnHosts, isMailOrigin } from '../../../utils/platform/own-hosts.ts';

interface Script {
  readonly id: string;
  readonly [key: string]: unknown;
}
const state = vi.hoisted(() => ({
  origins: [] as string[],
  scripts: [] as Script[],
  listeners: [] as (() => void)[],
  broken: false,
}));

vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      getAll: async () => ({ origins: [...state.origins] }),
      onAdded: { addListener: (act: () => void) => state.listeners.push(act) },
      onRemoved: { addListener: (act: () => void) => state.listeners.push(act) },
    },
    scripting: {
      getRegisteredContentScripts: async () => {
        if (state.broken) throw new Error('broken');
        return [...state.scripts];
      },
      registerContentScripts: async (scripts: Script[]) => {
        for (const script of scripts) {
          if (state.scripts.some(({ id }) => id === script.id))
            throw new Error(`Duplicate script ID ${script.id}`);
          state.scripts.push(script);
        }
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        state.scripts = state.scripts.filter(({ id }) => !ids.includes(id));
      },
    },
  },
}));

const errors: string[] = [];
const follow = (): void => followOwnHosts((where) => errors.push(where));
const ids = (): readonly string[] => state.scripts.map(({ id }) => id);
const CLOUD = 'https://outlook.live.com/*';
const SCHOOL = 'https://mail.school.example/*';

beforeEach(() => {
  state.origins = [CLOUD];
  state.scripts = [];
  state.listeners = [];
  state.broken = false;
  errors.length = 0;
});

describe('hosts of one’s own', () => {
  it('get the script of Outlook when they are granted, like those of the manifest', async () => {
    follow();
    state.origins.push(SCHOOL);
    for (const tell of state.listeners) tell();
    await vi.waitFor(() => expect(ids()).toEqual(['outlook-on-mail.school.example']));
    expect(state.scripts[0]).toMatchObject({
      js: ['content-scripts/outlook.js'],
      matches: [SCHOOL],
      runAt: 'document_start',
      allFrames: false,
      persistAcrossSessions: true,
    });
    expect(errors).toEqual([]);
  });

  it('have it registered again after an update, and taken back when the permission is withdrawn', async () => {
    state.origins.push(SCHOOL, 'https://post.council.example/*');
    follow();
    await vi.waitFor(() => expect(ids()).toHaveLength(2));
    state.origins = [CLOUD, SCHOOL];
    state.listeners[1]?.();
    await vi.waitFor(() => expect(ids()).toEqual(['outlook-on-mail.school.example']));
  });

  it.each([
    'https://*/*',
    '<all_urls>',
    'https://*.school.example/*',
    'http://mail.school.example/*',
    'https://mail.google.com/*',
  ])('are not made of %s', async (pattern) => {
    state.origins.push(pattern, SCHOOL);
    follow();
    await vi.waitFor(() => expect(ids()).toEqual(['outlook-on-mail.school.example']));
  });

  it('do not stop being followed after an error', async () => {
    state.broken = true;
    state.origins.push(SCHOOL);
    follow();
    await vi.waitFor(() => expect(errors).toEqual(['own hosts']));
    state.broken = false;
    state.listeners[0]?.();
    await vi.waitFor(() => expect(ids()).toHaveLength(1));
  });
});

describe('the origins that may call the background', () => {
  it('are not those of a grant of all sites', async () => {
    state.origins.push('https://*/*', '<all_urls>');
    expect(await isMailOrigin('https://other.example')).toBe(false);
  });

  it.each([
    ['https://mail.google.com', true],
    ['https://outlook.cloud.microsoft', true],
    ['https://mail.school.example', true],
    ['https://mail.school.example:8443', true],
    ['http://mail.school.example', false],
    ['https://other.example', false],
    ['https://evil.example/https://mail.school.example', false],
    ['null', false],
    ['', false],
  ])('%s: %s', async (origin, may) => {
    state.origins.push(SCHOOL);
    expect(await isMailOrigin(origin)).toBe(may);
  });
});
