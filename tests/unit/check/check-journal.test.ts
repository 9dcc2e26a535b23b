// @vitest-environment node
// Journals as the pack writes them, spoilt in every way a chain can be.
import { describe, expect, it } from 'vitest';
import { checkJournal } from '../../../utils/check/check-journal.ts';
import { asEntryId, type JournalLine } from '../../../utils/domain/index.ts';
import { journalJson } from '../../../utils/export/pack/journal-extract.ts';
import { createRedactor } from '../../../utils/export/redact/redactor.ts';
import { startPacking } from '../../../utils/export/pack/packed.ts';
import { chainLine } from '../../../utils/store/journal-chain.ts';
import { making, sampleBox } from '../export/pack/sample.ts';

interface Drawn {
  head: { number: number; hash: string };
  lines: Record<string, unknown>[];
}

function drawn(): Drawn {
  const box = sampleBox();
  box.add();
  const lines: JournalLine[] = [];
  for (const id of ['entry-1', 'other', 'entry-1', 'other'])
    lines.push(
      chainLine(lines.at(-1), { action: 'edited', entryId: asEntryId(id), facts: { fields: ['ü'] } }, 7),
    );
  return JSON.parse([...journalJson(startPacking(box.source, making(), {}), lines)].join('')) as Drawn;
}

describe('the journal of a pack', () => {
  it('holds together as it was written, with lines that are only hashes', () => {
    const journal = drawn();
    expect(journal.lines.map((line) => 'action' in line)).toEqual([true, false, true, false]);
    expect(checkJournal(JSON.stringify(journal))).toBe('');
  });

  it('tells no title that was corrected: it may be why it was', () => {
    const box = sampleBox();
    box.add();
    const title = { fields: ['title'], title: 'Decision', titleBefore: 'Decision on Ben Carter' };
    const lines: JournalLine[] = [];
    for (const facts of [title, { fields: ['day'], day: '2026-03-04', dayBefore: '' }])
      lines.push(chainLine(lines.at(-1), { action: 'edited', entryId: asEntryId('entry-1'), facts }, 7));
    const text = [...journalJson(startPacking(box.source, making(), {}), lines)].join('');
    expect(text).not.toContain('Carter');
    expect((JSON.parse(text) as Drawn).lines.map((line) => 'action' in line)).toEqual([false, true]);
    expect(checkJournal(text)).toBe('');
  });

  it('says of a redacted pack only the hashes of a line that holds a word to be hidden', () => {
    const box = sampleBox();
    box.add();
    const first = { fields: ['note'], about: 'Ben Carter' };
    const lines: JournalLine[] = [];
    for (const facts of [first, { fields: ['note'] }])
      lines.push(chainLine(lines.at(-1), { action: 'edited', entryId: asEntryId('entry-1'), facts }, 7));
    const redactor = createRedactor([{ words: 'Ben Carter', reason: 'another child’s name' }]);
    const packing = startPacking(box.source, making(), { redaction: { redactor } });
    const text = [...journalJson(packing, lines)].join('');
    expect(text).not.toContain('Carter');
    expect((JSON.parse(text) as Drawn).lines.map((line) => 'action' in line)).toEqual([false, true]);
    expect(checkJournal(text)).toBe('');
  });

  it.each<[string, (journal: Drawn) => void, string]>([
    ['a changed line', ({ lines }) => void (lines[2]!.at = 8), 'line 3 was changed'],
    ['a missing line', ({ lines }) => void lines.splice(1, 1), 'line 2 is missing'],
    [
      'another hash before',
      ({ lines }) => void (lines[1]!.previousHash = 'f'.repeat(64)),
      'line 2 does not follow',
    ],
    ['another hidden hash', ({ lines }) => void (lines[1]!.hash = 'f'.repeat(64)), 'line 3 does not follow'],
    ['an end cut off', ({ lines }) => void lines.pop(), 'line 3 is not the last line'],
    ['a line that is none', ({ lines }) => void (lines[0] = null as never), 'line 1 cannot be read'],
  ])('does not with %s', (_, spoil, says) => {
    const journal = drawn();
    spoil(journal);
    expect(checkJournal(JSON.stringify(journal))).toContain(says);
  });

  it('says when it is no journal', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const endless = `{"head":{},"lines":[{"number":1,"previousHash":"${'0'.repeat(64)}","action":"x","facts":${deep}}]}`;
    for (const text of ['', '{', '[]', '{"lines":5}', 'null', endless])
      expect(checkJournal(text)).toContain('cannot be read');
  });
});
