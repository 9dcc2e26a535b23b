import { describe, expect, it, vi } from 'vitest';
import { moveInPieces, PIECE } from '../../../../components/shell/move-in-pieces.ts';
import {
  asEntryId,
  fail,
  ok,
  type EntryId,
  type Failure,
  type Result,
} from '../../../../utils/domain/index.ts';

const many = Array.from({ length: PIECE * 2 + 7 }, (_, at) => asEntryId(`entry-${at}`));
const full: Failure = { code: 'no-space', happened: 'The disk is full.', safe: '', next: '' };
const going = () => new AbortController().signal;
type Move = (piece: readonly EntryId[]) => Promise<Result<null, Failure>>;

describe('moving many entries', () => {
  it('moves each once, a piece at a time, and tells how far it is', async () => {
    const move = vi.fn<Move>(async () => ok(null));
    const onMoved = vi.fn<(done: number) => void>();
    const moved = await moveInPieces(many, move, { signal: going(), onMoved });
    expect(moved).toEqual({ ids: many, failure: null });
    expect(move.mock.calls.flatMap(([piece]) => piece)).toEqual(many);
    expect(Math.max(...move.mock.calls.map(([piece]) => piece.length))).toBe(PIECE);
    expect(onMoved.mock.calls).toEqual([[PIECE], [PIECE * 2], [many.length]]);
  });

  it('says which were moved when one piece fails', async () => {
    const move = vi.fn<Move>(async () => fail(full)).mockResolvedValueOnce(ok(null));
    const moved = await moveInPieces(many, move, { signal: going(), onMoved: () => undefined });
    expect(moved).toEqual({ ids: many.slice(0, PIECE), failure: full });
    expect(move).toHaveBeenCalledTimes(2);
  });

  it('stops after the piece it is on', async () => {
    const stopping = new AbortController();
    const moved = await moveInPieces(many, async () => ok(null), {
      signal: stopping.signal,
      onMoved: () => stopping.abort(),
    });
    expect(moved).toEqual({ ids: many.slice(0, PIECE), failure: null });
  });
});
