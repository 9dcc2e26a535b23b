import { beforeEach, describe, expect, it } from 'vitest';
import { countBulk, type ChosenConversation } from '../../../../utils/domain/bulk.ts';
import { fail, ok } from '../../../../utils/domain/index.ts';
import { BulkRun } from '../../../../utils/mail-page/bulk/bulk-run.ts';
import { chosen, failure, Scene } from './made-bulk.ts';

let scene: Scene;
beforeEach(() => {
  scene = new Scene();
});
const begin = (...conversations: readonly ChosenConversation[]): BulkRun =>
  new BulkRun(scene.start(...conversations), scene.tools(), () => undefined);
const counts = (run: BulkRun) => countBulk(run.progress().job);

/** A moment somebody else decides when it comes. */
function gate(): { readonly come: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const come = new Promise<void>((resolve) => (open = resolve));
  return { come, open: () => open() };
}

describe('keeping many conversations', () => {
  it('keeps every message of every conversation, one after another, asking for a listing only where needed', async () => {
    const run = begin(chosen('a'), chosen('b', 3), chosen('c'));
    await run.go();
    expect(scene.store).toEqual(['a-1', 'b-1', 'b-2', 'b-3', 'c-1']);
    expect(scene.asked).toEqual(['list a', 'a-1', 'list b', 'b-1', 'b-2', 'b-3', 'list c', 'c-1']);
    expect(run.progress().step).toBe('done');
    expect(counts(run)).toMatchObject({ settled: 3, kept: 5, waiting: 0, notKept: 0 });
    expect(scene.shownAsKept).toEqual(scene.store);
  });

  it('rests half a second between two requests, never before the first or where none is made', async () => {
    await begin(chosen('a'), chosen('b'), chosen('c', 2)).go();
    // a: source; b: source; c: listing and two sources.
    expect(scene.waits).toEqual([500, 500, 500, 500]);
  });

  it('says kept only after the store has it, and writes each step down', async () => {
    scene.note = () => {
      const noted = scene.notes.length;
      expect(countBulk(scene.job ?? { conversations: [] }).kept).toBeLessThanOrEqual(scene.store.length);
      return noted < 0 ? fail(failure('store-failed')) : ok(null);
    };
    await begin(chosen('a'), chosen('b', 2)).go();
    expect(
      scene.notes.map(({ place, conversation }) => [place, conversation.messages.map(({ state }) => state)]),
    ).toEqual([
      [0, ['waiting']],
      [0, ['kept']],
      [1, ['waiting', 'waiting']],
      [1, ['kept', 'waiting']],
      [1, ['kept', 'kept']],
    ]);
  });

  it('fetches nothing that is kept already', async () => {
    scene.store.push('b-1', 'b-2');
    const run = begin(chosen('a'), chosen('b', 3));
    await run.go();
    expect(scene.asked).not.toContain('b-1');
    expect(counts(run)).toMatchObject({ kept: 2, alreadyKept: 2 });
  });

  it('fetches again what was kept before it was final: sent a moment ago, or cut off', async () => {
    scene.store.push('b-1', 'b-2');
    scene.passing.add('b-2');
    await begin(chosen('b', 3)).go();
    expect(scene.asked).toEqual(['list b', 'b-2', 'b-3']);
  });

  it('takes what the listing says of a message the page named: whether it is a draft, when it was sent', async () => {
    const named = { messageId: 'a-2', otherIds: ['msg-a:r-1'], people: [], dateText: '' };
    scene.list = async () =>
      ok({
        missing: 0,
        messages: [{ ...named, toldBy: 'listing', isDraft: true, sentAt: 5, people: ['jo@example.org'] }],
      });
    const open = { ...chosen('a'), known: [{ ...named, toldBy: 'open conversation' as const }] };
    scene.original = async () => fail(failure('not-supported'));
    const run = begin(open);
    await run.go();
    const [message] = run.progress().job.conversations[0]?.messages ?? [];
    expect(message).toMatchObject({
      toldBy: 'listing',
      isDraft: true,
      sentAt: 5,
      people: ['jo@example.org'],
      state: 'not kept',
    });
  });

  it('leaves what was kept as it is when the conversation is listed again', async () => {
    scene.list = async (of) => ok({ messages: of.known, missing: 1, reason: failure('not-found') });
    const run = begin(chosen('a', 2));
    await run.go();
    expect(scene.store).toEqual(['a-2']);
    scene.list = async (of) => ok({ messages: of.known, missing: 0 });
    scene.asked.length = 0;
    await run.tryAgain();
    expect(scene.asked).toEqual(['list a']);
    expect(counts(run)).toMatchObject({ kept: 1, waiting: 0 });
  });

  it('goes on where another page broke off', async () => {
    const before = begin(chosen('a'), chosen('b', 2));
    scene.original = async (id) => {
      if (id === 'b-1') void before.pause();
      return ok(null);
    };
    await before.go();
    expect(scene.store).toEqual(['a-1', 'b-1']);
    expect(before.progress()).toMatchObject({ step: 'paused', reason: null });
    if (!scene.job) throw new Error('no job');
    scene.asked.length = 0;
    const after = new BulkRun(scene.job, scene.tools(), () => undefined);
    await after.go();
    expect(scene.asked).toEqual(['b-2']);
    expect(counts(after)).toMatchObject({ kept: 3, waiting: 0 });
  });

  it('pauses between messages and goes on in the same page', async () => {
    const asked = gate();
    const answer = gate();
    scene.original = async () => {
      asked.open();
      await answer.come;
      return ok(null);
    };
    const run = begin(chosen('a'), chosen('b'));
    const going = run.go();
    await asked.come;
    const pausing = run.pause();
    answer.open();
    await pausing;
    await going;
    expect(scene.store).toEqual(['a-1']);
    expect(run.progress()).toMatchObject({ step: 'paused', reason: null });
    await run.go();
    expect(scene.store).toEqual(['a-1', 'b-1']);
    expect(run.progress().step).toBe('done');
  });

  it('goes on with the others when one is refused, and keeps the reason', async () => {
    scene.original = async (id) => (id === 'a-1' ? fail(failure('not-found')) : ok(null));
    const run = begin(chosen('a'), chosen('b'));
    await run.go();
    expect(scene.store).toEqual(['b-1']);
    expect(run.progress().job.conversations[0]?.messages[0]).toMatchObject({
      state: 'not kept',
      reason: { code: 'not-found' },
    });
    scene.original = async () => ok(null);
    await run.tryAgain();
    expect(scene.store).toEqual(['b-1', 'a-1']);
    expect(counts(run)).toMatchObject({ kept: 2, notKept: 0 });
  });

  it('is never drawn as done while something that was not kept waits to be tried again', async () => {
    scene.original = async () => fail(failure('not-found'));
    const drawn: string[] = [];
    const run: BulkRun = new BulkRun(scene.start(chosen('a'), chosen('b')), scene.tools(), () => {
      const { step, job } = run.progress();
      drawn.push(`${step}, ${countBulk(job).waiting} waiting`);
    });
    await run.go();
    drawn.length = 0;
    scene.original = async () => ok(null);
    await run.tryAgain();
    expect(drawn.filter((each) => each.startsWith('done'))).toEqual(['done, 0 waiting']);
  });

  it.each(['signed-out', 'no-connection', 'no-space', 'extension-reloaded'] as const)(
    'pauses with the reason on %s, and asks nothing more',
    async (code) => {
      scene.original = async (id) => (id === 'b-1' ? fail(failure(code)) : ok(null));
      const run = begin(chosen('a'), chosen('b'), chosen('c'));
      await run.go();
      expect(run.progress()).toMatchObject({ step: 'paused', reason: { code } });
      expect(counts(run)).toMatchObject({ kept: 1, waiting: 2, notKept: 0 });
      expect(scene.asked.at(-1)).toBe('b-1');
    },
  );

  it('pauses when a listing says so, too', async () => {
    scene.list = async () => fail(failure('signed-out'));
    const run = begin(chosen('a', 4));
    await run.go();
    expect(run.progress()).toMatchObject({ step: 'paused', reason: { code: 'signed-out' } });
  });

  it('pauses after three troubles in a row, not after three in all', async () => {
    scene.original = async (id) => (id < 'd' ? fail(failure('timed-out')) : ok(null));
    const run = begin(chosen('a'), chosen('b'), chosen('c'), chosen('d'));
    await run.go();
    expect(run.progress()).toMatchObject({ step: 'paused', reason: { code: 'timed-out' } });
    expect(scene.asked).not.toContain('d-1');

    scene = new Scene();
    scene.original = async (id) =>
      ['a-1', 'b-1', 'd-1'].includes(id) ? fail(failure('timed-out')) : ok(null);
    const other = begin(chosen('a'), chosen('b'), chosen('c'), chosen('d'), chosen('e'));
    await other.go();
    expect(other.progress().step).toBe('done');
    expect(counts(other)).toMatchObject({ kept: 2, notKept: 3 });
  });

  it('rests longer and longer after too many requests, then leaves it to the user', async () => {
    scene.original = async () => fail(failure('too-many-requests'));
    const run = begin(chosen('a'));
    await run.go();
    expect(scene.waits).toEqual([30_000, 60_000, 120_000, 300_000]);
    expect(run.progress()).toMatchObject({ step: 'paused', reason: { code: 'too-many-requests' } });
    expect(counts(run)).toMatchObject({ waiting: 1, notKept: 0 });
  });

  it('shows that it rests, and goes on at once when told to', async () => {
    let refusals = 1;
    scene.original = async () => (refusals-- > 0 ? fail(failure('too-many-requests')) : ok(null));
    const resting = gate();
    scene.wait = (_ms, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('ended')), { once: true });
        resting.open();
      });
    const run = begin(chosen('a'));
    const going = run.go();
    await resting.come;
    expect(run.progress()).toMatchObject({ step: 'resting', reason: { code: 'too-many-requests' } });
    void run.go();
    await going;
    expect(scene.store).toEqual(['a-1']);
  });

  it('can be paused while it rests', async () => {
    scene.original = async () => fail(failure('too-many-requests'));
    const resting = gate();
    scene.wait = (_ms, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('ended')), { once: true });
        resting.open();
      });
    const run = begin(chosen('a'));
    const going = run.go();
    await resting.come;
    await run.pause();
    await going;
    expect(run.progress()).toMatchObject({ step: 'paused', reason: null });
    expect(scene.asked).toEqual(['list a', 'a-1']);
  });

  it('drops a number that was merely tried and is none of the conversation', async () => {
    scene.list = async (of) =>
      ok({
        missing: 1,
        reason: failure('not-found'),
        messages: [
          ...of.known,
          { messageId: 'a-0', otherIds: [], toldBy: 'guess', people: [], dateText: '' },
        ],
      });
    scene.original = async (id) => (id === 'a-0' ? fail(failure('another-mail')) : ok(null));
    const run = begin(chosen('a', 3));
    await run.go();
    expect(run.progress().job.conversations[0]).toMatchObject({
      messages: [{ messageId: 'a-3', state: 'kept' }],
      missing: 2,
      reason: { code: 'not-found' },
    });
  });

  it('stops when its place in the store is gone, and tries twice when the background was stopped', async () => {
    scene.note = () => fail(failure('not-found'));
    const run = begin(chosen('a'), chosen('b'));
    await run.go();
    expect(run.progress()).toMatchObject({ step: 'paused', reason: { code: 'not-found' } });

    scene = new Scene();
    let silent = 1;
    scene.note = () => (silent-- > 0 ? fail(failure('store-failed')) : ok(null));
    const other = begin(chosen('a'));
    await other.go();
    expect(other.progress().step).toBe('done');
  });

  it('reports what was given up, and can take it up again', async () => {
    const run = begin(chosen('a'), chosen('b', 2));
    scene.original = async () => {
      void run.pause();
      return ok(null);
    };
    await run.go();
    await run.stop();
    expect(run.progress().step).toBe('done');
    expect(counts(run)).toMatchObject({ kept: 1, notKept: 2, waiting: 0 });
    expect(scene.notes.at(-1)?.conversation).toMatchObject({
      listed: true,
      missing: 1,
      reason: { code: 'cancelled' },
    });
    scene.original = async () => ok(null);
    await run.tryAgain();
    expect(scene.store).toEqual(['a-1', 'b-1', 'b-2']);
  });

  it('tells how long it will take once it can', async () => {
    const lefts: (number | null)[] = [];
    const run: BulkRun = new BulkRun(
      scene.start(...Array.from({ length: 8 }, (_, at) => chosen(`t${at}`))),
      scene.tools(),
      () => void lefts.push(run.progress().leftMs),
    );
    await run.go();
    expect(lefts[0]).toBeNull();
    expect(Math.max(...lefts.flatMap((left) => left ?? []))).toBeGreaterThan(0);
    expect(lefts.at(-1)).toBeNull();
  });
});
