// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { describeRow } from '../../../../utils/export/chronology/row-words.ts';
import { startPacking } from '../../../../utils/export/pack/packed.ts';
import { timelineCsv } from '../../../../utils/export/pack/timeline-csv.ts';
import type { ExportMaking } from '../../../../utils/export/source.ts';
import { addLetter, COUNCIL, making, sampleBox } from './sample.ts';

type Box = ReturnType<typeof sampleBox>;
const draw = (box: Box, more: Partial<ExportMaking> = {}): string =>
  [...timelineCsv(startPacking(box.source, making(more), {}))].join('');

describe('timeline.csv', () => {
  it('starts with a byte order mark and the columns', () => {
    expect(draw(sampleBox())).toBe(
      '\uFEFF"reference","date","time","date is","sent","kind","from","to","cc","subject","what happened","tags","party","attachments","fidelity","sha256","file"\r\n',
    );
  });

  it('writes day and time in England beside the sender’s own clock', () => {
    const box = sampleBox();
    box.add({
      summary: 'Draft plan sent',
      attachments: [box.attach('a.pdf', 'a'), box.attach('b.pdf', 'b')],
    });
    const sha256 = box.source.entries[0]?.originalSha256;
    expect(draw(box).split('\r\n')[1]).toBe(
      `"E1","2026-07-03","14:05","sent","2026-07-03T14:05:00+01:00","email","Sarah Cole <sarah.cole@northshire.gov.uk>","amira@example.org","","Draft plan","Draft plan sent","Draft plan","Northshire County Council","a.pdf, b.pdf","original","${sha256}","left out, see README.txt"`,
    );
  });

  it('says what happened in the words of the chronology', () => {
    const box = sampleBox();
    const entry = box.add();
    box.add({ from: [], subject: '', partyId: null });
    const { what } = describeRow(entry, {
      parties: [],
      partyOf: new Map([[COUNCIL.id, COUNCIL]]),
      includeNotes: false,
    });
    expect(what).toContain('Sarah Cole');
    expect(draw(box)).toContain(`"${what}"`);
    expect(draw(box)).toContain('"Email: no subject"');
  });

  it('puts a paper between its keeper and its party, with its day alone and its files', () => {
    const box = sampleBox();
    const { originalSha256 } = addLetter(box, ['one', 'two']);
    addLetter(box, ['three'], { isOwnPaper: true });
    const [, came, went] = draw(box).split('\r\n');
    expect(came).toBe(
      `"E1","2026-07-03","","stated","","letter","Northshire County Council","","","Decision","Letter from Northshire County Council: “Decision”","Draft plan","Northshire County Council","IMG_1.exe, IMG_2.exe","original","${originalSha256}","left out, see README.txt"`,
    );
    expect(went).toContain('"letter","","Northshire County Council","","Decision","Letter to Northshire');
  });

  it('gives the time of a note, if its writer gave one', () => {
    const box = sampleBox();
    addLetter(box, ['one'], { kind: 'call', isOwnPaper: true, ownNote: { time: '14:05' } });
    addLetter(box, ['two'], { kind: 'call', isOwnPaper: true, ownNote: { time: '' } });
    const [, timed, untimed] = draw(box).split('\r\n');
    expect(timed).toContain('"2026-07-03","14:05","stated","","call","","Northshire County Council"');
    expect(untimed).toContain('"2026-07-03","","stated","","call"');
  });

  it('says when the date is only the day it was kept', () => {
    const box = sampleBox();
    box.add({ happenedFrom: 'captured', sentAt: undefined });
    expect(draw(box)).toContain('"14:05","kept",""');
  });

  it('has notes only where asked for', () => {
    const box = sampleBox();
    box.add({ note: '=HYPERLINK("http://example.org")' });
    expect(draw(box)).not.toContain('HYPERLINK');
    expect(draw(box, { includeNotes: true })).toContain(`"'=HYPERLINK(""http://example.org"")"\r\n`);
  });
});
