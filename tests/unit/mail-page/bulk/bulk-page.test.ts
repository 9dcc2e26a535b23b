import { beforeEach, describe, expect, it } from 'vitest';
import type { BulkItem, BulkView } from '../../../../utils/domain/bulk-view.ts';
import { fail, ok } from '../../../../utils/domain/index.ts';
import { makeBulkPage, type BulkPage } from '../../../../utils/mail-page/bulk/bulk-page.ts';
import type { OpenConversation, Selection } from '../../../../utils/mail-sites/types.ts';
import { chosen, failure, Scene } from './made-bulk.ts';

const PLACE = { parent: {} as Element, before: null, room: 'wide', rung: 'made' } as const;

let scene: Scene;
let life: AbortController;
let selection: Selection | null;
let open: OpenConversation | null;
let buttons: readonly BulkItem[];
let views: (BulkView | null)[];
let held: Set<string>;

/** A page on the scene; `hold` shares its names with the other pages of the test, as tabs do. */
function openPage(): BulkPage {
  const tools = scene.tools();
  return makeBulkPage(
    {
      ...tools,
      bulk: { ...tools.bulk, selection: () => selection, openConversation: () => open },
      ui: { showButtons: (items) => (buttons = items), showProgress: (view) => void views.push(view) },
      hold: async (name) => {
        if (held.has(name)) return null;
        held.add(name);
        return () => void held.delete(name);
      },
    },
    life.signal,
  );
}
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const last = (): BulkView | null | undefined => views.at(-1);

beforeEach(() => {
  scene = new Scene();
  life = new AbortController();
  selection = null;
  open = null;
  buttons = [];
  views = [];
  held = new Set();
});

describe('bulks in a mail page', () => {
  it('shows a button where rows are ticked, and one in a long conversation that has a place for it', () => {
    const page = openPage();
    page.look();
    expect(buttons).toEqual([]);
    selection = { conversations: [chosen('a'), chosen('b', 2)], wholePage: false, placement: null };
    open = { conversation: chosen('c', 4), placement: PLACE };
    page.look();
    expect(buttons).toMatchObject([
      { wish: 'keep selection', count: 2, placement: null },
      { wish: 'keep conversation', count: 4, placement: PLACE },
    ]);
    open = { conversation: chosen('c', 4), placement: null };
    page.look();
    expect(buttons).toHaveLength(1);
  });

  it('keeps what is ticked, hides its buttons meanwhile and ends with a report', async () => {
    selection = { conversations: [chosen('a'), chosen('b', 2)], wholePage: true, placement: null };
    const page = openPage();
    await page.wish('keep selection');
    expect(scene.store).toEqual(['a-1', 'b-1', 'b-2']);
    expect(last()).toMatchObject({ step: 'done', job: { wholePage: true, account: 'alex@example.org' } });
    expect(buttons).toEqual([]);
    expect(scene.ended).toEqual([]);
    await page.wish('close');
    expect(last()).toBeNull();
    expect(scene.ended).toEqual(['b1']);
    expect(buttons).toHaveLength(1);
  });

  it('keeps the open conversation whole', async () => {
    open = { conversation: chosen('c', 3), placement: PLACE };
    await openPage().wish('keep conversation');
    expect(scene.store).toEqual(['c-1', 'c-2', 'c-3']);
  });

  it('does not begin a second bulk while one is at work', async () => {
    selection = { conversations: [chosen('a'), chosen('b')], wholePage: false, placement: null };
    const page = openPage();
    await Promise.all([page.wish('keep selection'), settle().then(() => page.wish('keep selection'))]);
    expect(scene.asked.filter((each) => each === 'a-1')).toHaveLength(1);
  });

  it('offers what was broken off, and goes on only when told to', async () => {
    scene.start(chosen('a'), chosen('b'));
    const page = openPage();
    page.look();
    await settle();
    expect(last()).toMatchObject({ step: 'offered' });
    expect(scene.asked).toEqual([]);
    await page.wish('go on');
    expect(scene.store).toEqual(['a-1', 'b-1']);
    expect(last()).toMatchObject({ step: 'done' });
  });

  it('asks once for each account, not on every change of the page', async () => {
    let asked = 0;
    scene.background.findBulk = async () => {
      asked += 1;
      return ok(null);
    };
    const page = openPage();
    for (let round = 0; round < 5; round += 1) page.look();
    await settle();
    expect(asked).toBe(1);
  });

  it('asks again on the next change of the page where it got no answer', async () => {
    scene.start(chosen('a'));
    const { findBulk } = scene.background;
    scene.background.findBulk = async () => fail(failure('store-failed'));
    const page = openPage();
    page.look();
    await settle();
    expect(views).toEqual([]);
    scene.background.findBulk = findBulk;
    page.look();
    await settle();
    expect(last()).toMatchObject({ step: 'offered' });
  });

  it('leaves an offer alone: it is there on the next page', async () => {
    scene.start(chosen('a'));
    const page = openPage();
    page.look();
    await settle();
    await page.wish('later');
    expect(last()).toBeNull();
    expect(scene.job).not.toBeNull();
  });

  it('forgets a bulk that ended well while nobody looked, and shows the report of one that did not', async () => {
    const { conversations, ...job } = scene.start(chosen('a'));
    const done = conversations.map((each) => ({ ...each, listed: true, messages: [] }));
    scene.job = { ...job, conversations: done };
    openPage().look();
    await settle();
    expect(scene.ended).toEqual(['b1']);
    expect(views).toEqual([]);
    scene.job = { ...job, conversations: done.map((each) => ({ ...each, missing: 1 })) };
    openPage().look();
    await settle();
    expect(last()).toMatchObject({ step: 'done' });
  });

  it('offers nothing that another tab is at work on', async () => {
    scene.start(chosen('a'));
    held.add('paperchain-bulk-b1');
    openPage().look();
    await settle();
    expect(views).toEqual([]);
  });

  it('says so when another tab took it up meanwhile', async () => {
    scene.start(chosen('a'));
    const page = openPage();
    page.look();
    await settle();
    held.add('paperchain-bulk-b1');
    await page.wish('go on');
    expect(last()).toMatchObject({
      step: 'offered',
      reason: { happened: 'Another tab is keeping these emails.' },
    });
    expect(scene.store).toEqual([]);
  });

  it('goes on from what lies in the store, not from what it once saw', async () => {
    const job = scene.start(chosen('a'), chosen('b'));
    const page = openPage();
    page.look();
    await settle();
    const [first, ...rest] = job.conversations;
    if (!first) throw new Error('no conversation');
    const kept = {
      ...first,
      listed: true,
      messages: first.messages.map((each) => ({ ...each, state: 'kept' as const })),
    };
    scene.job = { ...job, conversations: [kept, ...rest] };
    await page.wish('go on');
    expect(scene.store).toEqual(['b-1']);
  });

  it('hides an offer that another tab has finished', async () => {
    scene.start(chosen('a'));
    const page = openPage();
    page.look();
    await settle();
    scene.job = null;
    await page.wish('go on');
    expect(last()).toBeNull();
    expect(scene.store).toEqual([]);
  });

  it('says why when nothing could be written down, and keeps nothing', async () => {
    selection = { conversations: [chosen('a')], wholePage: false, placement: null };
    scene.background.startBulk = async () => fail(failure('no-space'));
    const page = openPage();
    await page.wish('keep selection');
    expect(last()).toMatchObject({ step: 'paused', reason: { code: 'no-space' }, job: { id: '' } });
    expect(scene.store).toEqual([]);
    await page.wish('later');
    expect(last()).toBeNull();
  });

  it('takes up what was not kept, and lets go of the name in the end', async () => {
    selection = { conversations: [chosen('a')], wholePage: false, placement: null };
    scene.original = async () => fail(failure('not-found'));
    const page = openPage();
    await page.wish('keep selection');
    expect(last()).toMatchObject({ step: 'done' });
    expect(held.size).toBe(0);
    scene.original = async () => ok(null);
    await page.wish('try again');
    expect(scene.store).toEqual(['a-1']);
    expect(held.size).toBe(0);
  });

  it('ends with the page', async () => {
    selection = { conversations: [chosen('a'), chosen('b')], wholePage: false, placement: null };
    scene.original = async () => {
      life.abort();
      return ok(null);
    };
    await openPage().wish('keep selection');
    expect(scene.store).toEqual(['a-1']);
    expect(scene.job?.conversations[1]?.messages[0]?.state).toBe('waiting');
  });
});
