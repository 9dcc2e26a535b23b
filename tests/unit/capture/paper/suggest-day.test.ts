// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { suggestDay } from '../../../../utils/capture/paper/suggest-day.ts';
import { letterPdf, photograph } from '../../../setup/made-papers.ts';

const file = (bytes: BlobPart, name: string): File => new File([bytes], name);

describe('the day a file gives', () => {
  it.each<[string, File, string | null]>([
    ['a photograph', file(photograph('2026:02:27 09:30:00', 6), 'IMG_1.jpg'), '2026-02-27'],
    ['a photograph without facts', file(photograph(), 'IMG_2.jpg'), null],
    ['a camera whose clock was never set', file(photograph('0000:00:00 00:00:00'), 'IMG_3.jpg'), null],
    ['a day that does not exist', file(photograph('2026:02:30 09:30:00'), 'IMG_4.jpg'), null],
    ['a PDF', file(letterPdf('x', '20260103'), 'a.pdf'), '2026-01-03'],
    [
      'a PDF that says it at its end',
      file(`%PDF-1.7\n${'x'.repeat(200_000)}/CreationDate (D:20260104)`, 'a.pdf'),
      '2026-01-04',
    ],
    ['a PDF without facts', file(letterPdf('x'), 'a.pdf'), null],
    ['a text', file('Written on 3 March 2026', 'a.txt'), null],
    ['a damaged photograph', file(photograph('2026:02:27 09:30:00').slice(0, 30), 'a.jpg'), null],
    ['nothing', file('', 'a.jpg'), null],
  ])('%s', async (_name, given, day) => expect(await suggestDay(given)).toBe(day));

  it('never throws for a file that is gone', async () => {
    const gone = file('x', 'a.jpg');
    Object.defineProperty(gone, 'slice', {
      value: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
    });
    expect(await suggestDay(gone)).toBeNull();
  });
});
