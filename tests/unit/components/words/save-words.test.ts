import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeWordsSaver, type SaveStatus } from '../../../../components/words/save-words.ts';
import {
  fail,
  NO_WORDS,
  ok,
  type EntryWords,
  type Failure,
  type Result,
} from '../../../../utils/domain/index.ts';
import { NO_ORIGINAL } from '../invented-sheet.ts';

let sent: Partial<EntryWords>[];
let said: SaveStatus[];
let answers: Result<EntryWords, Failure>[];

const make = () =>
  makeWordsSaver({
    wait: 500,
    onStatus: (status) => said.push(status),
    save: async (words) => {
      sent.push(words);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return answers.shift() ?? ok(NO_WORDS);
    },
  });

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  said = [];
  answers = [];
});

afterEach(() => {
  vi.useRealTimers();
});

describe('makeWordsSaver', () => {
  it('waits for a pause, then saves the merged change once', async () => {
    const saver = make();
    saver.change({ summary: 'R' });
    await vi.advanceTimersByTimeAsync(400);
    saver.change({ summary: 'Re' });
    saver.change({ note: 'n' });
    await vi.advanceTimersByTimeAsync(499);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(sent).toEqual([{ summary: 'Re', note: 'n' }]);
    expect(said.at(-1)).toEqual({ step: 'saved' });
  });

  it('saves at once when told, and on flush', async () => {
    const saver = make();
    saver.change({ tags: [] }, 'now');
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveLength(1);
    saver.change({ summary: 'typed' });
    const flushed = saver.flush();
    await vi.advanceTimersByTimeAsync(300);
    await flushed;
    expect(sent[1]).toEqual({ summary: 'typed' });
  });

  it('sends one after another, never two at once', async () => {
    const saver = make();
    saver.change({ summary: 'one' }, 'now');
    saver.change({ summary: 'two' }, 'now');
    await vi.advanceTimersByTimeAsync(50);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(300);
    expect(sent.at(-1)).toEqual({ summary: 'two' });
  });

  it('keeps what was not saved and sends it again, newer words first', async () => {
    answers = [fail(NO_ORIGINAL)];
    const saver = make();
    saver.change({ summary: 'lost?', note: 'old' }, 'now');
    await vi.advanceTimersByTimeAsync(200);
    expect(said.at(-1)).toEqual({ step: 'failed', failure: NO_ORIGINAL });
    saver.change({ note: 'new' }, 'now');
    await vi.advanceTimersByTimeAsync(200);
    expect(sent[1]).toEqual({ summary: 'lost?', note: 'new' });
    expect(said.at(-1)).toEqual({ step: 'saved' });
  });

  it('does not say "saved" while newer words wait', async () => {
    const saver = make();
    saver.change({ summary: 'a' }, 'now');
    await vi.advanceTimersByTimeAsync(50);
    saver.change({ summary: 'ab' });
    await vi.advanceTimersByTimeAsync(100);
    expect(said.at(-1)).toEqual({ step: 'saving' });
  });

  it('tells what is not known to be saved, under way or not', async () => {
    const saver = make();
    expect(saver.unsaved()).toBeNull();
    saver.change({ summary: 'a' }, 'now');
    await vi.advanceTimersByTimeAsync(50);
    saver.change({ note: 'b' });
    expect(saver.unsaved()).toEqual({ summary: 'a', note: 'b' });
    await vi.advanceTimersByTimeAsync(100);
    expect(saver.unsaved()).toEqual({ note: 'b' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(saver.unsaved()).toBeNull();
  });

  it('forgets what was under way when the entry was taken back, even when it fails', async () => {
    answers = [fail(NO_ORIGINAL)];
    const saver = make();
    saver.change({ summary: 'gone' }, 'now');
    await vi.advanceTimersByTimeAsync(50);
    saver.drop();
    await vi.advanceTimersByTimeAsync(200);
    expect(saver.unsaved()).toBeNull();
  });

  it('forgets unsaved words when the entry was taken back', async () => {
    const saver = make();
    saver.change({ summary: 'gone' });
    saver.drop();
    await saver.flush();
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toEqual([]);
  });
});
