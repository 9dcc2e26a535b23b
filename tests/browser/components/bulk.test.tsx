import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createBulkUi } from '../../../components/capture/bulk/bulk-ui.tsx';
import type { BulkItem, BulkUi, BulkView, BulkWish } from '../../../utils/domain/bulk-view.ts';
import type { BulkConversation, BulkMessage, BulkState } from '../../../utils/domain/bulk.ts';
import type { Failure } from '../../../utils/domain/index.ts';
import { picture, violations } from './look.ts';

const GONE: Failure = {
  code: 'not-found',
  happened: 'Gmail did not find the original of this email.',
  safe: 'Nothing was changed.',
  next: 'Reload the page. Try again, or keep what is on the page.',
};
const UNNAMED: Failure = {
  code: 'not-found',
  happened: 'Gmail did not say which other emails are in this conversation.',
  safe: '',
  next: 'Open the conversation, expand all its emails, then press Keep all there.',
};
const PAUSE: Failure = {
  code: 'too-many-requests',
  happened: 'Gmail asked for a pause after many requests.',
  safe: 'Nothing was changed.',
  next: 'Wait a few minutes, then try again.',
};
const SUBJECTS = [
  'Request for an EHC needs assessment',
  'Idris: notes from this afternoon',
  'Draft plan for Idris: a subject so long that it does not fit into one line of a small panel, as some are',
  'Transport from September',
  'Complaint, stage 2',
];

const message = (id: string, state: BulkState): BulkMessage => ({
  messageId: id,
  otherIds: [],
  toldBy: 'listing',
  people: [],
  dateText: '',
  state,
  ...(state === 'not kept' ? { reason: GONE } : {}),
});
const conversation = (at: number, ...states: readonly BulkState[]): BulkConversation => ({
  threadId: `t${at}`,
  subject: SUBJECTS[at] ?? '',
  count: states.length,
  messages: states.map((state, index) => message(`t${at}-${index}`, state)),
  listed: true,
  missing: 0,
});
const HALF = [
  conversation(0, 'kept', 'kept', 'already kept'),
  conversation(1, 'kept'),
  conversation(2, 'kept', 'waiting', 'waiting'),
  conversation(3, 'waiting'),
  conversation(4, 'waiting', 'waiting'),
];
const WITH_GAPS = [
  conversation(0, 'kept', 'not kept', 'not kept'),
  { ...conversation(2, 'kept', 'kept'), missing: 4, reason: UNNAMED },
  conversation(1, 'kept'),
];

const view = (step: BulkView['step'], more: Partial<BulkView> = {}, conversations = HALF): BulkView => ({
  job: {
    id: 'b1',
    site: 'gmail',
    account: 'alex@example.org',
    startedAt: 1,
    at: 1,
    wholePage: false,
    conversations,
  },
  step,
  reason: null,
  leftMs: null,
  isDark: false,
  ...more,
});

let life: AbortController;
let ui: BulkUi;
let wishes: BulkWish[];
let opened: number;

/** A mail page in miniature: a toolbar, rows below, and a listener for keys as mail sites have one. */
function drawMailPage(dark: boolean): HTMLElement {
  document.body.style.cssText = `margin:0;font:14px Arial;background:${dark ? '#1f1f1f' : '#fff'};color:${dark ? '#e3e3e3' : '#222'}`;
  const toolbar = document.createElement('div');
  toolbar.style.cssText = 'display:flex;align-items:center;height:40px;padding:0 12px;gap:8px';
  const own = document.createElement('button');
  own.textContent = 'Archive';
  toolbar.append(own);
  const rows = document.createElement('p');
  rows.textContent = 'Council · Draft plan · 12 Feb';
  rows.style.cssText = 'margin:12px;min-height:600px';
  document.body.replaceChildren(toolbar, rows);
  return toolbar;
}

const host = (name: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const panelRoot = (): ShadowRoot => host('paperchain-bulk-panel').shadowRoot ?? raise();
const raise = (): never => {
  throw new Error('no shadow root');
};
const button = (name: string): HTMLButtonElement => {
  const found = [...panelRoot().querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );
  return found ?? raise();
};
const item = (toolbar: HTMLElement | null, count = 12, isDark = false): BulkItem => ({
  wish: 'keep selection',
  count,
  placement: toolbar && { parent: toolbar, before: null, room: 'wide' },
  isDark,
});

beforeEach(async () => {
  await page.viewport(1280, 760);
  life = new AbortController();
  wishes = [];
  opened = 0;
  ui = createBulkUi({
    page: document,
    signal: life.signal,
    onWish: (wish) => wishes.push(wish),
    openTimeline: () => (opened += 1),
  });
});
afterEach(() => life.abort());

const STEPS: Readonly<Record<string, BulkView>> = {
  offered: view('offered'),
  running: view('running', { leftMs: 190_000 }),
  resting: view('resting', { reason: PAUSE }),
  paused: view('paused'),
  'signed-out': view('paused', {
    reason: { ...PAUSE, happened: 'You seem to be signed out of Gmail.', next: 'Reload the page, sign in.' },
  }),
  kept: view('done', {}, [conversation(0, 'kept', 'kept'), conversation(1, 'already kept')]),
  gaps: view('done', {}, WITH_GAPS),
  'whole-page': { ...view('running'), job: { ...view('running').job, wholePage: true } },
};

describe('the panel of a bulk', () => {
  for (const [name, shown] of Object.entries(STEPS)) {
    for (const isDark of [false, true]) {
      it(`has no barriers: ${name}, ${isDark ? 'dark' : 'light'}`, async () => {
        drawMailPage(isDark);
        ui.showProgress({ ...shown, isDark });
        expect(await violations(panelRoot().host)).toEqual([]);
        await picture(`bulk-${name}-${isDark ? 'dark' : 'light'}`);
      });
    }
  }

  it('lies inside a small window, and scrolls there', async () => {
    await page.viewport(400, 420);
    drawMailPage(false);
    ui.showProgress(view('done', {}, [...WITH_GAPS, ...WITH_GAPS, ...WITH_GAPS]));
    const box = panelRoot().querySelector('.pc-panel')?.getBoundingClientRect() ?? raise();
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(400);
    expect(box.bottom).toBeLessThanOrEqual(420);
    await picture('bulk-gaps-narrow');
  });

  it('says how far it is, what it is on and how long it takes', () => {
    ui.showProgress(STEPS['running'] ?? raise());
    const text = panelRoot().querySelector('.pc-panel')?.textContent;
    expect(text).toContain('Keeping 5 conversations');
    expect(text).toContain('2 of 5 done · about 3 minutes left');
    expect(text).toContain('4 emails kept, 1 there already');
    expect(text).toContain('Draft plan for Idris');
    expect(panelRoot().querySelector('progress')).toMatchObject({ value: 2, max: 5 });
  });

  it('tells, conversation by conversation, what was not kept and why', () => {
    ui.showProgress(STEPS['gaps'] ?? raise());
    const items = [...panelRoot().querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(items).toHaveLength(2);
    expect(items[0]).toContain('2 of 3 emails not kept');
    expect(items[0]?.split(GONE.happened)).toHaveLength(2);
    expect(items[1]).toContain('4 of 6 emails not kept');
    expect(items[1]).toContain(UNNAMED.next);
  });

  it.each([
    ['running', 'Pause', 'pause'],
    ['running', 'Stop', 'stop'],
    ['resting', 'Go on now', 'go on'],
    ['paused', 'Go on', 'go on'],
    ['offered', 'Go on', 'go on'],
    ['offered', 'Not now', 'later'],
    ['offered', 'Close', 'later'],
    ['gaps', 'Try these again', 'try again'],
    ['kept', 'Close', 'close'],
  ] as const)('%s: “%s” asks to %s', async (step, name, wish) => {
    ui.showProgress(STEPS[step] ?? raise());
    await userEvent.click(button(name));
    expect(wishes).toEqual([wish]);
  });

  it('offers nothing to go on with when nothing could be written down', () => {
    const { job } = view('paused');
    ui.showProgress(view('paused', { job: { ...job, id: '' }, reason: PAUSE }));
    expect(
      [...panelRoot().querySelectorAll('button')].map((each) => each.getAttribute('aria-label')),
    ).toEqual(['Close']);
  });

  it('opens the timeline', async () => {
    ui.showProgress(STEPS['kept'] ?? raise());
    await userEvent.click(button('Open timeline'));
    expect(opened).toBe(1);
  });

  it('becomes a pill and a panel again by keyboard alone, without losing the focus or a key to the site', async () => {
    drawMailPage(false);
    const heard: string[] = [];
    document.addEventListener('keydown', ({ key }) => heard.push(key), { signal: life.signal });
    ui.showProgress(STEPS['running'] ?? raise());
    button('Make small').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => panelRoot().activeElement?.textContent).toContain('Keeping: 2 of 5');
    await picture('bulk-pill');
    expect(await violations(panelRoot().host)).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => panelRoot().querySelector('[role=dialog]')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => panelRoot().querySelector('[role=dialog]')).toBeNull();
    expect(heard).toEqual([]);
  });

  it('comes back by itself when it ends, and leaves the focus where the user is', async () => {
    drawMailPage(false);
    ui.showProgress(STEPS['running'] ?? raise());
    await userEvent.click(button('Make small'));
    await expect.poll(() => panelRoot().querySelector('[role=dialog]')).toBeNull();
    const own = document.querySelector('button') ?? raise();
    own.focus();
    ui.showProgress(STEPS['kept'] ?? raise());
    await expect.poll(() => panelRoot().querySelector('[role=dialog]')).toBeTruthy();
    expect(document.activeElement).toBe(own);
  });

  it('takes no click that the page makes up', () => {
    ui.showButtons([item(drawMailPage(false))]);
    ui.showProgress(STEPS['running'] ?? raise());
    button('Stop').click();
    host('paperchain-bulk').shadowRoot?.querySelector('button')?.click();
    expect(wishes).toEqual([]);
  });

  it('goes when there is no bulk, and with the signal', () => {
    ui.showProgress(STEPS['running'] ?? raise());
    ui.showProgress(null);
    expect(document.querySelector('paperchain-bulk-panel')).toBeNull();
    ui.showProgress(STEPS['running'] ?? raise());
    life.abort();
    expect(document.querySelector('paperchain-bulk-panel')).toBeNull();
    ui.showProgress(STEPS['running'] ?? raise());
    expect(document.querySelector('paperchain-bulk-panel')).toBeNull();
  });
});

describe('the buttons of bulks', () => {
  for (const isDark of [false, true]) {
    it(`stand in the toolbar, without barriers: ${isDark ? 'dark' : 'light'}`, async () => {
      const toolbar = drawMailPage(isDark);
      const thread: BulkItem = { ...item(toolbar, 4, isDark), wish: 'keep conversation' };
      ui.showButtons([item(toolbar, 12, isDark), thread]);
      const [many, all] = document.querySelectorAll('paperchain-bulk');
      expect(many?.shadowRoot?.querySelector('button')?.textContent).toBe('Keep 12 conversations');
      expect(all?.shadowRoot?.querySelector('button')?.textContent).toBe('Keep all 4 emails');
      expect(toolbar.getBoundingClientRect().height).toBe(40);
      for (const each of [many, all]) expect(await violations(each ?? raise())).toEqual([]);
      await picture(`bulk-buttons-${isDark ? 'dark' : 'light'}`);
    });
  }

  it('float in the corner where the site has no place', async () => {
    drawMailPage(false);
    ui.showButtons([item(null, 1)]);
    const box = host('paperchain-bulk').getBoundingClientRect();
    expect(box.right).toBeLessThanOrEqual(1280);
    expect(box.bottom).toBeGreaterThan(700);
    expect(host('paperchain-bulk').shadowRoot?.querySelector('button')?.textContent).toBe(
      'Keep 1 conversation',
    );
    await picture('bulk-floating');
  });

  it('are put back when the site throws them out, count anew, and go', async () => {
    const toolbar = drawMailPage(false);
    ui.showButtons([item(toolbar)]);
    const before = host('paperchain-bulk');
    before.remove();
    ui.showButtons([item(toolbar, 3)]);
    expect(host('paperchain-bulk')).toBe(before);
    expect(before.shadowRoot?.querySelector('button')?.textContent).toBe('Keep 3 conversations');
    await userEvent.click(before.shadowRoot?.querySelector('button') ?? raise());
    expect(wishes).toEqual(['keep selection']);
    ui.showButtons([]);
    expect(document.querySelector('paperchain-bulk')).toBeNull();
  });
});
