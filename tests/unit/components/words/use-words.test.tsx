import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useWords, type LeftWords } from '../../../../components/words/use-words.ts';
import {
  asTagId,
  fail,
  NO_WORDS,
  ok,
  type EntryWords,
  type Failure,
  type Result,
} from '../../../../utils/domain/index.ts';
import { NO_ORIGINAL } from '../invented-sheet.ts';

let sent: Partial<EntryWords>[];
let leaving: Partial<EntryWords>[];
let left: LeftWords[];
let answers: Result<EntryWords, Failure>[];

/** Draws a surface that holds the words; `now` is how they stand. */
function draw(stored: EntryWords, tried?: Partial<EntryWords>) {
  const use = (stored: EntryWords) =>
    useWords(stored, {
      save: async (words) => {
        sent.push(words);
        return answers.shift() ?? ok({ ...NO_WORDS, ...words });
      },
      saveLeaving: async (words) => {
        leaving.push(words);
        return ok(NO_WORDS);
      },
      left: tried,
      onLeft: (words) => left.push(words),
    });
  const { result, rerender, unmount } = renderHook(use, { initialProps: stored });
  return { now: () => result.current, rerender, unmount };
}

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 10)));
const DRAFT = asTagId('draft-plan');
const LATE = asTagId('late');

beforeEach(() => {
  [sent, leaving, left, answers] = [[], [], [], []];
});
afterEach(cleanup);

describe('useWords', () => {
  it('shows what is unsaved over what is stored', async () => {
    const { now } = draw({ ...NO_WORDS, note: 'before' });
    await act(() => now().change({ summary: 'Refused' }));
    expect(now().words).toEqual({ ...NO_WORDS, note: 'before', summary: 'Refused' });
    expect(sent).toEqual([]);
  });

  it('shows tags that were added elsewhere once its own change is saved, so that the next one keeps them', async () => {
    const { now, rerender } = draw(NO_WORDS);
    await act(() => now().change({ tags: [DRAFT] }, 'now'));
    await settle();
    rerender({ ...NO_WORDS, tags: [DRAFT, LATE] });
    expect(now().words.tags).toEqual([DRAFT, LATE]);
  });

  it('takes the answer of the store for what is stored until it hears anew', async () => {
    const { now } = draw(NO_WORDS);
    answers = [ok({ ...NO_WORDS, summary: 'Refused', tags: [LATE] })];
    await act(() => now().change({ summary: 'Refused' }, 'now'));
    await settle();
    expect(now().words.tags).toEqual([LATE]);
  });

  it('keeps words that were not saved, and sends them with the next change', async () => {
    const { now } = draw(NO_WORDS);
    answers = [fail(NO_ORIGINAL)];
    await act(() => now().change({ summary: 'Refused' }, 'now'));
    await settle();
    expect(now().status).toEqual({ step: 'failed', failure: NO_ORIGINAL });
    expect(now().words.summary).toBe('Refused');
    await act(() => now().change({ note: 'Call' }, 'now'));
    await settle();
    expect(sent.at(-1)).toEqual({ summary: 'Refused', note: 'Call' });
    expect(now().status).toEqual({ step: 'saved' });
  });

  it('hands over what is unsaved when the page goes, without waiting for the pause', async () => {
    const { now } = draw(NO_WORDS);
    await act(() => now().change({ summary: 'half a li' }));
    window.dispatchEvent(new Event('pagehide'));
    expect(leaving).toEqual([{ summary: 'half a li' }]);
  });

  it('saves when its surface goes, and says what could not be', async () => {
    const { now, unmount } = draw(NO_WORDS);
    answers = [fail(NO_ORIGINAL)];
    await act(() => now().change({ summary: 'Refused' }));
    unmount();
    await settle();
    expect(sent).toEqual([{ summary: 'Refused' }]);
    expect(left).toEqual([{ words: { summary: 'Refused' }, isTold: false }]);
  });

  it('says so when the user had seen it before', async () => {
    const { now, unmount } = draw(NO_WORDS);
    answers = [fail(NO_ORIGINAL), fail(NO_ORIGINAL)];
    await act(() => now().change({ summary: 'Refused' }, 'now'));
    await settle();
    unmount();
    await settle();
    expect(left).toEqual([{ words: { summary: 'Refused' }, isTold: true }]);
  });

  it('tries words again at once that an earlier surface left', async () => {
    const { now } = draw(NO_WORDS, { note: 'Call' });
    await settle();
    expect(sent).toEqual([{ note: 'Call' }]);
    expect(now().words.note).toBe('Call');
  });
});
