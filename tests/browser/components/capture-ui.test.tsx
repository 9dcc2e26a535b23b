import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createCaptureUi, type CaptureUi } from '../../../components/capture/capture-ui.ts';
import type { ButtonItem, KeepStatus } from '../../../utils/domain/page-buttons.ts';
import {
  asTagId,
  fail,
  ok,
  type Failure,
  type KeepOutcome,
  type Result,
} from '../../../utils/domain/index.ts';
import {
  COUNCIL,
  NO_ORIGINAL,
  OUTCOME,
  outcomeWith,
  recordingActions,
} from '../../unit/components/invented-sheet.ts';
import { picture, settled, violations } from './look.ts';

let life: AbortController;
let ui: CaptureUi;
let pressed: string[];
let actions: ReturnType<typeof recordingActions>;

/** A mail page in miniature: a header row of 40 px with the site's own icon, and a letter below. */
function drawMailPage(dark: boolean): HTMLElement {
  document.body.style.cssText = `margin:0;font:14px Arial;background:${dark ? '#1f1f1f' : '#fff'};color:${dark ? '#e3e3e3' : '#222'}`;
  const row = document.createElement('div');
  row.style.cssText = 'display:flex;justify-content:flex-end;align-items:center;height:40px;padding:0 12px';
  const own = document.createElement('button');
  own.textContent = '↩';
  row.append(own);
  const letter = document.createElement('p');
  letter.textContent = 'Dear parent, thank you for your request.';
  letter.style.cssText = 'margin:12px;min-height:1200px';
  const field = document.createElement('textarea');
  field.setAttribute('aria-label', 'Reply');
  document.body.replaceChildren(row, field, letter);
  return row;
}

const item = (row: HTMLElement, status: KeepStatus, isDark = false): ButtonItem => ({
  key: 'm1',
  placement: { parent: row, before: row.lastElementChild, room: 'wide' },
  status,
  isDark,
});

function panelRoot(): ShadowRoot {
  const root = document.querySelector('paperchain-panel')?.shadowRoot;
  if (!root) throw new Error('no panel');
  return root;
}

function panelBox(): DOMRect {
  return (panelRoot().querySelector('.pc-panel') as HTMLElement).getBoundingClientRect();
}

const keepButton = () => document.querySelector('paperchain-keep')?.shadowRoot?.querySelector('button');

function open(outcome: Result<KeepOutcome, Failure>, dark = false): void {
  const row = drawMailPage(dark);
  ui.showButtons([item(row, outcome.ok ? 'kept' : 'failed', dark)]);
  ui.openPanel('m1', outcome);
}

beforeEach(async () => {
  await page.viewport(900, 760);
  life = new AbortController();
  pressed = [];
  actions = recordingActions();
  ui = createCaptureUi({
    page: document,
    signal: life.signal,
    onPress: (key) => pressed.push(key),
    actionsFor: () => actions,
  });
});

afterEach(() => {
  life.abort();
  document.body.replaceChildren();
  scrollTo(0, 0);
});

const CASES: Readonly<Record<string, Result<KeepOutcome, Failure>>> = {
  kept: ok(OUTCOME),
  'with-offer': ok(outcomeWith({ ruleOffer: { sender: 'st-aldhelms.northshire.sch.uk', captures: 3 } })),
  'with-words': ok(
    outcomeWith(
      {
        parties: [COUNCIL],
        suggestedParty: COUNCIL,
        words: {
          partyId: COUNCIL.id,
          tags: [asTagId('decision-letter'), asTagId('tribunal')],
          summary: 'The council refused the assessment',
          note: 'Call SENDIASS before Friday.',
        },
      },
      { state: 'already kept' },
    ),
  ),
  'as-shown': ok(
    outcomeWith(
      {
        fidelityReason: 'Gmail did not give the original: too many requests.',
        warnings: ['2 attachments are not in it. Save them yourself.'],
      },
      { fidelity: 'as shown', size: 4_120 },
    ),
  ),
  'no-party': ok(outcomeWith({ suggestedParty: null })),
  failed: fail(NO_ORIGINAL),
  'long-words': ok(
    outcomeWith({
      suggestedParty: {
        name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
        kind: 'other',
        addresses: [],
        domains: [],
      },
      warnings: ['x'.repeat(140)],
      summaryPlaceholder: 'y'.repeat(200),
    }),
  ),
};

describe('the tag panel in a page', () => {
  for (const dark of [false, true]) {
    for (const [name, outcome] of Object.entries(CASES)) {
      it(`has no axe violations: ${name}, ${dark ? 'dark' : 'light'}`, async () => {
        open(outcome, dark);
        await picture(`panel-${name}-${dark ? 'dark' : 'light'}`);
        expect(await violations()).toEqual([]);
      });
    }
  }

  for (const [width, height] of [
    [320, 568],
    [450, 380],
    [200, 300],
    [1280, 320],
  ] as const) {
    it(`stays inside a window of ${width} × ${height} and can be scrolled to its end`, async () => {
      await page.viewport(width, height);
      open(CASES['as-shown'] as Result<KeepOutcome, Failure>);
      await settled();
      await picture(`panel-${width}x${height}`);
      const box = panelBox();
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.bottom).toBeLessThanOrEqual(height);
      const subject = panelRoot().querySelector('.pc-panel__subject');
      expect(subject?.getBoundingClientRect().height).toBeGreaterThan(15);
      const panel = panelRoot().querySelector('.pc-panel') as HTMLElement;
      expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
      const foot = panelRoot().querySelector('.pc-panel__foot') as HTMLElement;
      foot.scrollIntoView({ block: 'nearest' });
      expect(foot.getBoundingClientRect().bottom).toBeLessThanOrEqual(height);
    });
  }

  it('follows its button when the page scrolls, and stays in the window', async () => {
    open(ok(OUTCOME));
    await settled();
    const before = panelBox().top;
    scrollTo(0, 20);
    await settled();
    expect(panelBox().top).toBeCloseTo(Math.max(before - 20, 8), 0);
    scrollTo(0, 600);
    await settled();
    expect(panelBox().top).toBeGreaterThanOrEqual(0);
  });

  it('is 360 px wide and lies below its button', async () => {
    open(ok(OUTCOME));
    await settled();
    expect(panelBox().width).toBe(360);
    expect(panelBox().top).toBeGreaterThan(keepButton()?.getBoundingClientRect().bottom ?? Infinity);
  });

  it('gives every control at least 40 px to the finger in its height', async () => {
    open(ok(OUTCOME));
    await settled();
    const small = [...panelRoot().querySelectorAll('button, input, select, textarea')].filter((control) => {
      const reach = getComputedStyle(control, '::before');
      const extra = reach.content === 'none' ? 0 : -2 * Number.parseFloat(reach.top || '0');
      return control.getBoundingClientRect().height + extra < 40;
    });
    expect(small.map((control) => control.textContent)).toEqual([]);
  });
});

describe('keyboard', () => {
  it('moves the focus in, Escape gives it back to the button', async () => {
    open(ok(OUTCOME));
    expect(panelRoot().activeElement?.getAttribute('role')).toBe('dialog');
    await userEvent.keyboard('{Tab}');
    expect(panelRoot().activeElement?.getAttribute('aria-label')).toBe('Close');
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector('paperchain-panel')).toBeNull();
    expect(document.activeElement?.localName).toBe('paperchain-keep');
    expect(document.activeElement?.shadowRoot?.activeElement).toBe(keepButton());
  });

  it('does not take the focus from somebody who is typing', () => {
    const row = drawMailPage(false);
    const field = document.querySelector('textarea');
    field?.focus();
    ui.showButtons([item(row, 'kept')]);
    ui.openPanel('m1', ok(OUTCOME));
    expect(document.activeElement).toBe(field);
  });

  it('hides keys from a site that listens on window and document in both phases, and typing still works', async () => {
    const heard: string[] = [];
    const site = new AbortController();
    for (const target of [window, document, document.documentElement]) {
      for (const type of ['keydown', 'keypress', 'keyup', 'input', 'click'] as const) {
        for (const capture of type.startsWith('key') ? [true, false] : [false]) {
          target.addEventListener(type, () => heard.push(`${type} ${capture}`), {
            capture,
            signal: site.signal,
          });
        }
      }
    }
    open(ok(OUTCOME));
    const summary = panelRoot().querySelector('input') as HTMLInputElement;
    await userEvent.click(summary);
    await userEvent.keyboard('Refused e#j{Enter}');
    expect(summary.value).toBe('Refused e#j');
    expect(heard).toEqual([]);
    document.querySelector('textarea')?.focus();
    await userEvent.keyboard('r');
    expect(heard.length).toBeGreaterThan(0);
    site.abort();
  });

  it('keeps the focus in the panel when the pressed control goes', async () => {
    open(ok(OUTCOME));
    for (const name of ['That’s right', /^More/, 'Undo', 'Keep again']) {
      const control = [...panelRoot().querySelectorAll('button')].find(({ textContent }) =>
        typeof name === 'string' ? textContent === name : name.test(textContent),
      );
      control?.focus();
      await userEvent.keyboard('{Enter}');
      await vi.waitFor(() => expect(control?.isConnected).toBe(false));
      expect(document.activeElement?.localName).toBe('paperchain-panel');
      expect(panelRoot().activeElement).not.toBeNull();
    }
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement?.localName).toBe('paperchain-keep');
  });

  it('lets Space and Enter press our buttons once', async () => {
    open(ok(OUTCOME));
    const chip = panelRoot().querySelector('.pc-chip') as HTMLElement;
    chip.focus();
    await userEvent.keyboard(' ');
    expect(chip.getAttribute('aria-pressed')).toBe('true');
    await userEvent.keyboard('{Enter}');
    expect(chip.getAttribute('aria-pressed')).toBe('false');
  });
});

describe('the Keep button in a page', () => {
  const STATES: readonly KeepStatus[] = [
    'not-kept',
    'suggested',
    'working',
    'kept',
    'kept-as-shown',
    'failed',
  ];

  it('never changes its width or the height of the row', () => {
    const row = drawMailPage(false);
    const boxes = STATES.map((status) => {
      ui.showButtons([item(row, status)]);
      const { width, height } = keepButton()?.getBoundingClientRect() ?? new DOMRect();
      return `${width} ${height} ${row.scrollHeight}`;
    });
    expect(new Set(boxes).size).toBe(1);
    expect(boxes[0]).toMatch(/ 32 40$/);
  });

  for (const isDark of [false, true]) {
    it(`has no axe violations in any state, ${isDark ? 'dark' : 'light'}`, async () => {
      const row = drawMailPage(isDark);
      const inRoom = (room: 'wide' | 'narrow') =>
        STATES.map((status): ButtonItem => {
          const placement = { parent: row, before: row.lastElementChild, room };
          return { key: `${status} ${room}`, placement, status, isDark };
        });
      ui.showButtons([...inRoom('wide'), ...inRoom('narrow')]);
      await picture(`buttons-${isDark ? 'dark' : 'light'}`);
      expect(document.querySelectorAll('paperchain-keep')).toHaveLength(12);
      expect(await violations()).toEqual([]);
    });
  }

  it('looks the same under hostile rules of the page', () => {
    const row = drawMailPage(false);
    ui.showButtons([item(row, 'not-kept')]);
    const before = keepButton()?.getBoundingClientRect().width;
    const style = document.createElement('style');
    style.textContent =
      '* { font-size: 40px; letter-spacing: 9px; display: none } paperchain-keep { display: none; opacity: .1; direction: rtl; visibility: hidden }';
    document.head.append(style);
    const host = document.querySelector('paperchain-keep') as HTMLElement;
    row.style.display = 'flex';
    document.body.style.display = document.documentElement.style.display = 'block';
    expect(keepButton()?.getBoundingClientRect().width).toBe(before);
    expect(getComputedStyle(host).visibility).toBe('visible');
    style.remove();
  });

  it('stays where it is, focus and all, when the site names our own host as its place', () => {
    const row = drawMailPage(false);
    const shown = item(row, 'not-kept');
    ui.showButtons([shown]);
    keepButton()?.focus();
    const watcher = new MutationObserver(() => undefined);
    watcher.observe(row, { childList: true });
    ui.showButtons([{ ...shown, placement: { ...shown.placement, before: row.firstElementChild } }]);
    expect(watcher.takeRecords()).toEqual([]);
    expect(document.activeElement?.shadowRoot?.activeElement).toBe(keepButton());
  });

  it('tells which message was pressed, and closes an open panel instead', async () => {
    const row = drawMailPage(false);
    ui.showButtons([item(row, 'not-kept')]);
    await userEvent.click(keepButton() as HTMLElement);
    expect(pressed).toEqual(['m1']);
    ui.openPanel('m1', ok(OUTCOME));
    expect(keepButton()?.getAttribute('aria-expanded')).toBe('true');
    await userEvent.click(keepButton() as HTMLElement);
    expect(document.querySelector('paperchain-panel')).toBeNull();
    expect(pressed).toEqual(['m1']);
  });
});
