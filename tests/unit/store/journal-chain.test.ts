import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asEntryId, asSha256, type JournalLine } from '../../../utils/domain/index.ts';
import { CHAIN_START, chainLine, hashLine, verifyJournal } from '../../../utils/store/journal-chain.ts';

function journalOf(length: number): JournalLine[] {
  const lines: JournalLine[] = [];
  for (let index = 0; index < length; index += 1) {
    const draft = {
      action: 'kept',
      entryId: asEntryId(`entry-${index}`),
      facts: { size: index, sha256: `${index}` },
    } as const;
    lines.push(chainLine(lines.at(-1), draft, 1000 + index));
  }
  return lines;
}

describe('the journal’s chain', () => {
  it('numbers from 1 and starts from no line', () => {
    const [first, second] = journalOf(2);
    expect(first?.number).toBe(1);
    expect(first?.previousHash).toBe(CHAIN_START);
    expect(second?.previousHash).toBe(first?.hash);
  });

  it('does not depend on the order in which facts were written', () => {
    const [line] = journalOf(1);
    const turned = { ...line!, facts: { sha256: '0', size: 0 } };
    expect(hashLine(turned)).toBe(line!.hash);
  });

  it('has the hash anybody else would compute', () => {
    // sha256 of the canonical JSON, computed with sha256sum.
    const line = chainLine(undefined, { action: 'kept', entryId: null, facts: { b: 2, a: 1 } }, 5);
    expect(line.hash).toBe('cf76fb2285788014a846a98390a82b6fa6f5df5ba82d3b1e373958d115591d5f');
  });

  it('is intact as written, at any length', () => {
    expect(verifyJournal([])).toEqual({ intact: true, lines: 0, head: CHAIN_START });
    const lines = journalOf(20);
    expect(verifyJournal(lines)).toEqual({ intact: true, lines: 20, head: lines.at(-1)?.hash });
  });

  it('notices any change of any field of any line', () => {
    const changes: ((line: JournalLine) => Partial<JournalLine>)[] = [
      (line) => ({ at: line.at + 1 }),
      () => ({ action: 'removed' }),
      () => ({ entryId: asEntryId('another') }),
      () => ({ entryId: null }),
      (line) => ({ facts: { ...line.facts, size: -1 } }),
      (line) => ({ facts: { ...line.facts, extra: true } }),
      (line) => ({ number: line.number + 1 }),
      (line) => ({ previousHash: asSha256(line.previousHash.replace(/^./, (c) => (c === '1' ? '2' : '1'))) }),
      (line) => ({ hash: asSha256(line.hash.replace(/.$/, (c) => (c === '1' ? '2' : '1'))) }),
    ];
    const where = fc.integer({ min: 0, max: 11 });
    fc.assert(
      fc.property(where, fc.constantFrom(...changes), (index, change) => {
        const lines = journalOf(12);
        lines[index] = { ...lines[index]!, ...change(lines[index]!) };
        expect(verifyJournal(lines).intact).toBe(false);
      }),
    );
  });

  it('notices a rewritten line even when its own hash was made anew', () => {
    const lines = journalOf(5);
    const changed = { ...lines[2]!, at: 1 };
    lines[2] = { ...changed, hash: hashLine(changed) };
    expect(verifyJournal(lines)).toEqual({
      intact: false,
      number: 4,
      problem: 'it does not follow on from the line before',
    });
  });

  it('notices a line that is missing, doubled or moved', () => {
    const lines = journalOf(6);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), (index) => {
        expect(verifyJournal(lines.toSpliced(index, 1)).intact).toBe(false);
        expect(verifyJournal(lines.toSpliced(index, 0, lines[index]!)).intact).toBe(false);
        expect(verifyJournal(lines.toSpliced(index, 2, lines[index + 1]!, lines[index]!)).intact).toBe(false);
      }),
    );
  });
});
