import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ButtonItem } from '../../../../utils/domain/page-buttons.ts';
import { createCaptureUi, type CaptureUi } from '../../../../components/capture/capture-ui.ts';
import { asEntryId, fail, ok } from '../../../../utils/domain/index.ts';
import { genuine } from '../genuine.ts';
import { NO_ORIGINAL, OUTCOME, recordingActions } from '../invented-sheet.ts';

let life: AbortController;
let ui: CaptureUi;
let rows: HTMLElement[];
let actions: ReturnType<typeof recordingActions>;

const start = () =>
  createCaptureUi({
    page: document,
    signal: life.signal,
    onPress: () => undefined,
    actionsFor: () => actions,
  });

beforeEach(() => {
  life = new AbortController();
  actions = recordingActions();
  rows = [0, 1, 2].map(() => {
    const row = document.createElement('div');
    row.append(document.createElement('i'));
    return row;
  });
  document.body.replaceChildren(...rows);
  ui = start();
});

afterEach(() => {
  life.abort();
});

const item = (place: number, more: Partial<ButtonItem> = {}): ButtonItem => {
  const parent = rows[place] as HTMLElement;
  return {
    key: `m${place}`,
    placement: { parent, before: parent.querySelector('i'), room: 'wide' },
    status: 'not-kept',
    isDark: false,
    ...more,
  };
};
const hosts = () => [...document.querySelectorAll('paperchain-keep')];
const panels = () => [...document.querySelectorAll('paperchain-panel')];
const button = (place: number) =>
  rows[place]?.querySelector('paperchain-keep')?.shadowRoot?.querySelector('button');

const line = () => panels()[0]?.shadowRoot?.querySelector('input') as HTMLInputElement;
/** The user goes on in the page. */
const goElsewhere = (): void => {
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
};
const type = (words: string): void => {
  line().value = words;
  line().dispatchEvent(genuine(new InputEvent('input', { bubbles: true })));
};

describe('showButtons', () => {
  it('adds, keeps and removes buttons until exactly these are there', () => {
    ui.showButtons([item(0), item(1)]);
    const first = hosts()[0];
    ui.showButtons([item(0), item(2)]);
    expect(hosts()).toHaveLength(2);
    expect(hosts()[0]).toBe(first);
    expect(rows[1]?.querySelector('paperchain-keep')).toBeNull();
    expect(rows[2]?.firstElementChild?.localName).toBe('paperchain-keep');
  });

  it('touches nothing when nothing changed, also when the site names our own host as the place', async () => {
    ui.showButtons([item(0), item(1)]);
    const changes: MutationRecord[] = [];
    const watcher = new MutationObserver((seen) => changes.push(...seen));
    watcher.observe(document, { childList: true, subtree: true, attributes: true });
    const own = rows[0]?.firstElementChild as Element;
    ui.showButtons([item(0), item(1)]);
    ui.showButtons([
      item(0, { placement: { parent: rows[0] as Element, before: own, room: 'wide' } }),
      item(1),
    ]);
    changes.push(...watcher.takeRecords());
    await Promise.resolve();
    watcher.disconnect();
    expect(changes).toEqual([]);
  });

  it('puts a button back that the page has removed, and moves one whose place moved', () => {
    ui.showButtons([item(0)]);
    const host = hosts()[0];
    host?.remove();
    ui.showButtons([item(0)]);
    expect(hosts()).toEqual([host]);
    ui.showButtons([item(1, { key: 'm0' })]);
    expect(rows[1]?.firstElementChild).toBe(host);
    expect(button(1)?.getAttribute('aria-label')).toContain('Keep');
  });

  it('draws the new state and theme', () => {
    ui.showButtons([item(0)]);
    ui.showButtons([item(0, { status: 'kept', isDark: true })]);
    expect(button(0)?.getAttribute('aria-label')).toContain('Kept');
    expect(hosts()[0]?.getAttribute('data-theme')).toBe('dark');
  });

  it('survives a place whose neighbour has gone', () => {
    const gone = document.createElement('b');
    ui.showButtons([item(0, { placement: { parent: rows[0] as Element, before: gone, room: 'wide' } })]);
    expect(rows[0]?.lastElementChild).toBe(hosts()[0]);
  });
});

describe('openPanel', () => {
  it('opens one panel at a time and marks its button', () => {
    ui.showButtons([item(0), item(1)]);
    ui.openPanel('m0', ok(OUTCOME));
    ui.openPanel('m1', ok(OUTCOME));
    expect(panels()).toHaveLength(1);
    expect([button(0), button(1)].map((each) => each?.getAttribute('aria-expanded'))).toEqual([
      'false',
      'true',
    ]);
  });

  it('opens for a message without a button', () => {
    ui.openPanel('shortcut', ok(OUTCOME));
    expect(panels()[0]?.shadowRoot?.querySelector('[role=dialog]')).not.toBeNull();
  });

  it('is dark where the button is', () => {
    ui.showButtons([item(0, { isDark: true })]);
    ui.openPanel('m0', ok(OUTCOME));
    expect(panels()[0]?.getAttribute('data-theme')).toBe('dark');
  });

  it.each([
    ['kept', 'Kept before'],
    ['kept-as-shown', 'Kept before'],
    ['failed', 'Not kept'],
  ] as const)('tells a failure at a button that says %s apart', (status, words) => {
    ui.showButtons([item(0, { status })]);
    ui.openPanel('m0', fail(NO_ORIGINAL));
    expect(panels()[0]?.shadowRoot?.querySelector('.pc-panel__fact')?.textContent).toBe(words);
  });

  it('gives the focus back to a button that was drawn anew meanwhile', () => {
    ui.showButtons([item(0)]);
    ui.openPanel('m0', ok(OUTCOME));
    hosts()[0]?.remove();
    ui.showButtons([item(0, { status: 'kept' })]);
    ui.close();
    expect(document.activeElement).toBe(hosts()[0]);
    expect(panels()).toEqual([]);
  });

  it('saves unsaved words when another panel takes its place', async () => {
    ui.openPanel('m0', ok(OUTCOME));
    type('Refused');
    ui.openPanel('m1', ok(OUTCOME));
    await Promise.resolve();
    expect(actions.asked).toEqual([['saveWords', { summary: 'Refused' }]]);
  });
});

describe('a panel whose mail leaves the view', () => {
  beforeEach(() => {
    ui.showButtons([item(0)]);
    ui.openPanel('m0', ok(OUTCOME));
  });

  it('closes, and saves its words', async () => {
    type('Refused');
    goElsewhere();
    ui.showButtons([item(1)]);
    expect(panels()).toEqual([]);
    await Promise.resolve();
    expect(actions.asked).toEqual([['saveWords', { summary: 'Refused' }]]);
  });

  it('stays while somebody types in it, and says which mail it is about', () => {
    line().focus();
    ui.showButtons([item(1)]);
    expect(panels()).toHaveLength(1);
    expect(panels()[0]?.shadowRoot?.querySelector('.pc-panel__subject')?.textContent).toBe(
      OUTCOME.sheet.subject,
    );
    goElsewhere();
    ui.showButtons([item(1)]);
    expect(panels()).toEqual([]);
  });
});

it('keeps the panel of a message that never had a button', () => {
  ui.openPanel('shortcut', ok(OUTCOME));
  goElsewhere();
  ui.showButtons([item(1)]);
  expect(panels()).toHaveLength(1);
});

describe('words that could not be saved when their panel closed', () => {
  let broken: boolean;
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
  const text = () => panels()[0]?.shadowRoot?.textContent ?? '';

  beforeEach(async () => {
    broken = true;
    const { saveWords } = actions;
    Object.assign(actions, {
      saveWords: (words: Parameters<typeof saveWords>[0]) =>
        broken ? Promise.resolve(fail(NO_ORIGINAL)) : saveWords(words),
    });
    ui.showButtons([item(0), item(1)]);
    ui.openPanel('m0', ok(OUTCOME));
    type('Refused');
    ui.close();
    await settle();
  });

  it('bring the panel back, which says so and holds them', () => {
    expect(line().value).toBe('Refused');
    expect(text()).toContain('Not saved');
    expect(text()).toContain('Save again');
  });

  it('wait in silence once the user has seen it, and are saved when the panel opens again', async () => {
    ui.close();
    await settle();
    expect(panels()).toEqual([]);
    broken = false;
    ui.openPanel('m0', ok(OUTCOME));
    expect(line().value).toBe('Refused');
    await settle();
    expect(actions.asked).toEqual([['saveWords', { summary: 'Refused' }]]);
    expect(text()).toContain('Saved');
  });

  it('wait for the panel of another message to close', async () => {
    ui.openPanel('m1', ok({ ...OUTCOME, entryId: asEntryId('other') }));
    type('Called them');
    ui.openPanel('m0', ok({ ...OUTCOME, entryId: asEntryId('third') }));
    await settle();
    expect(line().value).toBe('');
    ui.close();
    await settle();
    expect(line().value).toBe('Called them');
  });
});

describe('the signal', () => {
  it('takes everything away, and nothing comes back', () => {
    ui.showButtons([item(0)]);
    ui.openPanel('m0', ok(OUTCOME));
    life.abort();
    ui.showButtons([item(0)]);
    ui.openPanel('m0', ok(OUTCOME));
    expect([...hosts(), ...panels()]).toEqual([]);
  });

  it('clears what an earlier copy of the extension left behind', () => {
    rows[0]?.append(document.createElement('paperchain-keep'));
    start();
    expect(hosts()).toEqual([]);
  });
});
