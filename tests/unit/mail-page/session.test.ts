import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  asEntryId,
  fail,
  ok,
  type CaptureRequest,
  type Failure,
  type KeepOutcome,
  type KeptMessage,
  type Result,
  type TagSheet,
} from '../../../utils/domain/index.ts';
import type { ButtonItem } from '../../../utils/domain/page-buttons.ts';
import { startMailPage, type MailPage } from '../../../utils/mail-page/session.ts';
import type { MailSite, OpenMessage } from '../../../utils/mail-sites/types.ts';
import type { PageToBackground } from '../../../utils/messaging/protocol.ts';

const sheet = { subject: 'Draft plan' } as TagSheet;
const kept = { entryId: asEntryId('e1'), fidelity: 'original', size: 7 } as const;
const failure: Failure = { code: 'not-found', happened: 'Gone.', safe: '', next: '' };

/** A small mail site of its own: one message, whose answers a test may change. */
class Scene {
  readonly leave = new AbortController();
  readonly drawn: (readonly ButtonItem[])[] = [];
  readonly panels: Result<KeepOutcome, Failure>[] = [];
  readonly panelKeys: string[] = [];
  readonly calls: string[] = [];
  message: OpenMessage = {
    element: document.createElement('div'),
    messageId: 'm1',
    threadId: 't',
    otherIds: [],
  };
  isOpen = true;
  hasPlace = true;
  original: MailSite['original'] = async () =>
    ok({ source: new Blob(['From: a']), ids: this.message, method: 'message source', notices: [] });
  changed: () => void = () => undefined;
  onKeep: (request: CaptureRequest) => void = () => undefined;
  keepAnswer: Result<KeepOutcome, Failure> = ok({ ...kept, state: 'kept', sheet });
  found: Record<string, KeptMessage> = {};
  sheet: Result<TagSheet, Failure> = ok(sheet);
  suggested: string[] = [];
  originalsByHand = false;

  start(): MailPage {
    const site = {
      id: 'gmail',
      originalsByHand: this.originalsByHand,
      openMessages: () => ok(this.isOpen ? [this.message] : []),
      focusedMessage: () => (this.isOpen ? ok(this.message) : fail(failure)),
      account: () => 'unknown',
      senderOf: () => 'office@northshire.gov.uk',
      watch: (_page: Document, _signal: AbortSignal, onChange: () => void) => {
        this.changed = onChange;
        onChange();
      },
      placement: () =>
        this.hasPlace
          ? ok({ parent: document.body, before: null, room: 'wide', rung: 'test' })
          : fail(failure),
      original: (message: OpenMessage, reach: never) => this.original(message, reach),
      read: async () => fail(failure),
      isDark: () => false,
      diagnose: () => ({ site: 'gmail', lines: ['subject: 1'] }),
    } as unknown as MailSite;
    const background = {
      keep: async (request: CaptureRequest) => {
        this.calls.push('keep');
        this.onKeep(request);
        return this.keepAnswer;
      },
      findKept: async () => ok(this.found),
      readSheet: async () => (this.calls.push('readSheet'), this.sheet),
      findSuggested: async () => ok(this.suggested),
      undoKeep: async () => (this.calls.push('undoKeep'), ok(null)),
    } as unknown as PageToBackground;
    const ui = {
      showButtons: (buttons: readonly ButtonItem[]) => void this.drawn.push(buttons),
      openPanel: (key: string, outcome: Result<KeepOutcome, Failure>) => {
        this.panelKeys.push(key);
        this.panels.push(outcome);
      },
    };
    const reach = { fetch: async () => new Response(), wait: async () => undefined };
    return startMailPage(
      { site, background, ui, reach, page: document, version: '0.1.0' },
      this.leave.signal,
    );
  }

  status(): string | undefined {
    return this.drawn.at(-1)?.[0]?.status;
  }
}

let scene: Scene;
beforeEach(() => {
  scene = new Scene();
});
afterEach(() => scene.leave.abort());

describe('a mail page', () => {
  it('shows a button for each opened message, and none where there is no place for it', () => {
    scene.start();
    expect(scene.drawn.at(-1)).toMatchObject([{ key: 'm1', status: 'not-kept' }]);
    scene.hasPlace = false;
    scene.changed();
    expect(scene.drawn.at(-1)).toEqual([]);
  });

  it('keeps a message on the press of its button, then opens its panel', async () => {
    const page = scene.start();
    await page.press('m1');
    expect(scene.drawn.map((buttons) => buttons[0]?.status)).toContain('working');
    expect(scene.status()).toBe('kept');
    expect(scene.panels).toMatchObject([{ ok: true, value: { state: 'kept' } }]);
  });

  it('opens the panel of a kept message without keeping it again', async () => {
    const page = scene.start();
    await page.press('m1');
    await page.press('m1');
    expect(scene.calls).toEqual(['keep', 'readSheet']);
    expect(scene.panels.at(-1)).toMatchObject({ ok: true, value: { state: 'already kept' } });
  });

  it('asks the site once more for a kept message whose bytes were not final', async () => {
    scene.message = { ...scene.message, otherIds: ['msg-a:r1'] };
    scene.found = { 'msg-a:r1': { ...kept, mayChange: true } };
    const requests: CaptureRequest[] = [];
    const page = scene.start();
    await Promise.resolve();
    scene.onKeep = (request) => requests.push(request);
    await page.press('m1');
    expect(scene.calls).toEqual(['keep']);
    expect(requests).toMatchObject([{ provenance: { siteMessageId: 'm1' }, otherMessageIds: ['msg-a:r1'] }]);
    scene.calls.length = 0;
    await page.press('m1');
    expect(scene.calls).toEqual(['readSheet']);
  });

  it('does not call new what it knew before, though the background never answered', async () => {
    scene.found = { m1: { ...kept, mayChange: true } };
    scene.keepAnswer = fail({ ...failure, code: 'store-failed' });
    const page = scene.start();
    await Promise.resolve();
    await page.press('m1');
    expect(scene.panels.at(-1)).toMatchObject({ ok: true, value: { state: 'already kept' } });
  });

  it('ignores a second press while the first is under way', async () => {
    const page = scene.start();
    const [first, second] = await Promise.all([page.press('m1'), page.press('m1')]);
    expect(first.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(scene.calls).toEqual(['keep']);
  });

  it('shows a draft as kept that was sent meanwhile and goes by a new id', async () => {
    scene.original = async () => {
      scene.message = { ...scene.message, messageId: 'm2' };
      scene.changed();
      return ok({ source: new Blob(['From: a']), ids: scene.message, method: 'message source', notices: [] });
    };
    const page = scene.start();
    await page.press('m1');
    expect(scene.drawn.at(-1)).toMatchObject([{ key: 'm2', status: 'kept' }]);
    expect(scene.panelKeys).toEqual(['m2']);
    await page.undo('m2');
    expect(scene.status()).toBe('not-kept');
    expect(await page.keepAgain('m2')).toMatchObject({ ok: true });
  });

  it('takes a message back and can keep it again', async () => {
    const page = scene.start();
    await page.press('m1');
    await page.undo('m1');
    expect(scene.status()).toBe('not-kept');
    expect(await page.keepAgain('m1')).toMatchObject({ ok: true });
    expect(scene.status()).toBe('kept');
    expect(scene.calls).toEqual(['keep', 'undoKeep', 'keep']);
  });

  it('says so when a message could not be kept, on the button and in the panel', async () => {
    scene.original = async () => fail(failure);
    const page = scene.start();
    await page.press('m1');
    expect(scene.status()).toBe('failed');
    expect(scene.panels).toMatchObject([{ ok: false }]);
  });

  it('says so when the page breaks the reading, instead of keeping on for ever', async () => {
    scene.original = () => Promise.reject(new TypeError('subject of a mail'));
    const page = scene.start();
    await page.press('m1');
    expect(scene.status()).toBe('failed');
    expect(scene.panels).toMatchObject([{ ok: false, error: { detail: 'TypeError' } }]);
  });

  it('does not call a mail kept that was removed elsewhere meanwhile', async () => {
    const page = scene.start();
    await page.press('m1');
    scene.sheet = fail(failure);
    await page.press('m1');
    expect(scene.status()).toBe('not-kept');
    expect(scene.panels.at(-1)).toEqual(fail(failure));
  });

  it('does not call a mail not kept because its panel could not be had', async () => {
    const page = scene.start();
    await page.press('m1');
    scene.sheet = fail({ ...failure, code: 'store-failed' });
    await page.press('m1');
    expect(scene.status()).toBe('kept');
  });

  it('only opens the panel of an entry as shown where the site never gives originals', async () => {
    scene.found = { m1: { ...kept, fidelity: 'as shown' } };
    scene.originalsByHand = true;
    const page = scene.start();
    await expect.poll(() => scene.status()).toBe('kept-as-shown');
    await page.press('m1');
    expect(scene.calls).toEqual(['readSheet']);
    expect(scene.panels.at(-1)).toMatchObject({
      ok: true,
      value: { state: 'already kept', fidelity: 'as shown' },
    });
  });

  it('leaves an entry as shown as it is when its original cannot be had, unless it was removed', async () => {
    scene.found = { m1: { ...kept, fidelity: 'as shown' } };
    scene.original = async () => fail(failure);
    const page = scene.start();
    await expect.poll(() => scene.status()).toBe('kept-as-shown');
    await page.press('m1');
    expect(scene.status()).toBe('kept-as-shown');
    scene.found = {};
    await page.press('m1');
    expect(scene.status()).toBe('not-kept');
  });

  it('keeps nothing when the message is no longer open', async () => {
    const page = scene.start();
    scene.isOpen = false;
    expect(await page.press('m1')).toMatchObject({ ok: false, error: { code: 'message-changed' } });
    expect(scene.calls).toEqual([]);
  });

  it('keeps for the popup even where no button can be placed, or says what is missing', async () => {
    scene.hasPlace = false;
    const page = scene.start();
    expect(await page.keepOpenMessage()).toEqual({ ok: true, value: { subject: 'Draft plan', kept } });
    scene.isOpen = false;
    expect(await page.keepOpenMessage()).toEqual({ ok: false, error: failure });
  });

  it('marks the button of a suggested sender until the mail is kept, and keeps nothing by itself', async () => {
    const page = scene.start();
    // The first question is answered, so that only asking anew can tell.
    await new Promise((resolve) => setTimeout(resolve));
    expect(scene.status()).toBe('not-kept');
    scene.suggested = ['office@northshire.gov.uk'];
    page.recheck();
    await expect.poll(() => scene.status()).toBe('suggested');
    expect(scene.calls).toEqual([]);
    await page.press('m1');
    expect(scene.status()).toBe('kept');
    await page.undo('m1');
    expect(scene.status()).toBe('suggested');
  });

  it('draws nothing more once it was left', async () => {
    const page = scene.start();
    const pressing = page.press('m1');
    scene.leave.abort();
    const before = scene.drawn.length;
    await pressing;
    expect(scene.drawn).toHaveLength(before);
    expect(scene.panels).toEqual([]);
  });
});
