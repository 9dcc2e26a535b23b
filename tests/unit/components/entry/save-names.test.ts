import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originalName, paperName, safeName } from '../../../../components/entry/save-names.ts';
import { asSha256 } from '../../../../utils/domain/index.ts';
import { inventedEntry } from '../invented-entry.ts';

describe('names of saved files', () => {
  it('say when, from whom and about what', () => {
    expect(originalName(inventedEntry('a', { subject: 'RE: Draft plan: page 4/5' }))).toBe(
      '2026-03-03 1405 Sarah Cole - Draft plan page 4 5.eml',
    );
    const outlook = inventedEntry('c', { originalType: 'application/vnd.ms-outlook' });
    expect(originalName(outlook)).toMatch(/\.msg$/);
    const shown = inventedEntry('b', { fidelity: 'as shown', from: [], subject: '' });
    expect(originalName(shown)).toBe('2026-03-03 1405 unknown - no subject.json');
  });

  it.each([
    ['../../etc/passwd', 'etc passwd'],
    ['invoice\u202Efdp.exe', 'invoice fdp.exe'],
    ['..', 'fallback'],
    ['', 'fallback'],
    ['a\r\nb', 'a b'],
    ['Zoë’s plan – final (signed).docx', 'Zoë’s plan – final (signed).docx'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeName(name, 'fallback')).toBe(safe);
  });

  it('never hold a path, a control or a change of direction', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const safe = safeName(name, 'fallback');
        expect(safe).not.toMatch(/[\\/:*?"<>|\p{C}]|^\.|\.$/u);
        expect(safe.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('files of papers', () => {
  const paper = (mediaType: string) => ({ name: 'x.exe', mediaType, size: 1, sha256: asSha256('0') });
  it('are named by day, title and place, with the ending of what they are', () => {
    const letter = inventedEntry('d', {
      subject: 'Decision: “no”',
      happenedAt: Date.parse('2026-03-03T12:00:00Z'),
      papers: [paper('image/jpeg'), paper('application/pdf')],
    });
    expect([paperName(letter, 0), paperName(letter, 1)]).toEqual([
      '2026-03-03 Decision “no” 1 of 2.jpg',
      '2026-03-03 Decision “no” 2 of 2.pdf',
    ]);
    expect(paperName({ ...letter, papers: [paper('text/html')] }, 0)).toBe('2026-03-03 Decision “no”.bin');
  });
});
