// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { describeChronology } from '../../../../utils/export/chronology/model.ts';
import { describeMaking, describeUnshown } from '../../../../utils/export/chronology/prose.ts';
import type { Entry, LeftOut } from '../../../../utils/domain/index.ts';
import { entryOf, makingOf, sourceOf } from './sample-entries.ts';

function textOf(entries: readonly Entry[], leftOut: readonly LeftOut[] = [], includeNotes = false): string {
  const making = makingOf({ includeNotes });
  return describeMaking(describeChronology(sourceOf(entries), making, leftOut)).paragraphs.join('\n');
}

describe('describeMaking', () => {
  it('says what a hash shows and what it does not, how to check, and that this is no advice', () => {
    const text = textOf([entryOf(0)]);
    expect(text).toContain('unchanged since it was kept');
    expect(text).toContain('does not show that what an email says is true');
    expect(text).toContain('sha256sum -c manifest-sha256.txt');
    expect(text).toContain('This is information, not legal advice.');
    expect(text).toContain('The one entry has its original.');
  });

  it('says what the originals of papers are, only where there are any', () => {
    expect(textOf([entryOf(0)])).not.toContain('paper');
    const both = textOf([entryOf(0), entryOf(1, { kind: 'letter' })]);
    expect(both).toContain('Emails, letters and other papers kept in this record');
    expect(both).toContain('Of a paper it is the file that the record keeper added');
    expect(both).toContain('The day of a paper is the one the record keeper gave for it.');
  });

  it('names page readings', () => {
    const entries = [entryOf(0), entryOf(1, { fidelity: 'as shown' })];
    expect(textOf(entries)).toContain('1 of 2 entries have theirs. One was read from the web page');
    expect(textOf(entries)).toContain('weaker evidence: E2.');
  });

  it('names a few, but sends the reader of many to the table', () => {
    const entries = Array.from({ length: 41 }, (_, number) => entryOf(number, { happenedFrom: 'received' }));
    expect(textOf(entries.slice(0, 3))).toContain('date of keeping: E1, E2 and E3.');
    expect(textOf(entries)).toContain('and each is marked in the table');
  });

  it('counts what was left out', () => {
    const leftOut = [{ entryId: entryOf(0).id, title: 'x', reason: 'outside the dates chosen' }];
    expect(textOf([entryOf(0)], leftOut)).toContain(
      '1 entry of this record is not listed here: 1 outside the dates chosen.',
    );
    expect(textOf([entryOf(0)])).toContain('No entry of this record was left out.');
  });

  it('says whether private notes are inside', () => {
    expect(textOf([entryOf(0)])).toContain('Private notes of the record keeper are not included.');
    expect(textOf([entryOf(0)], [], true)).toContain('Private notes are included');
  });

  it('explains an empty chronology without talk of files that are not there', () => {
    const text = textOf([]);
    expect(text).toContain('No entries were chosen');
    expect(text).not.toContain('SHA-256');
  });
});

describe('describeUnshown', () => {
  it('is silent when everything was shown', () => {
    expect(describeUnshown([])).toBeNull();
  });

  it('gives code points, and counts beyond the first eighty', () => {
    const many = Array.from({ length: 83 }, (_, index) => String.fromCodePoint(0x4e00 + index));
    const [, list = ''] = describeUnshown(many)?.paragraphs ?? [];
    expect(list).toContain('一 U+4E00, ');
    expect(list).toMatch(/ and 3 more\.$/);
  });
});
