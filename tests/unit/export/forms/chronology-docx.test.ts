// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { describeChronology } from '../../../../utils/export/chronology/model.ts';
import { writeChronologyDocx } from '../../../../utils/export/forms/chronology-docx.ts';
import type { ExportSource } from '../../../../utils/export/source.ts';
import { entryOf, makingOf, sampleEntries, sourceOf } from '../chronology/sample-entries.ts';
import { STORY_ENDS, storySource } from '../clocks/story.ts';
import { HOSTILE } from './hostile.ts';
import { openOfficeFile, textsIn } from './open-office-file.ts';

async function openDocx(source: ExportSource) {
  const chronology = describeChronology(source, makingOf({ madeAt: STORY_ENDS }), []);
  const parts = await openOfficeFile(await writeChronologyDocx(chronology));
  return { chronology, parts, document: parts['word/document.xml'] ?? '' };
}

describe('writeChronologyDocx', () => {
  it('holds every row with its reference, in the order of the PDF', async () => {
    const { chronology, document } = await openDocx(sourceOf(sampleEntries()));
    const texts = textsIn(document, 'w:t');
    const references = chronology.months.flatMap(({ rows }) => rows.map(({ reference }) => reference));
    expect(texts.filter((text) => /^E\d+$/u.test(text))).toEqual(references);
    expect(texts).toContain('Parents ask the council in writing for an EHC needs assessment.');
    expect(texts).not.toContain('Due');
  });

  it('has real headings, tables whose head repeats, British English and its properties', async () => {
    const { chronology, parts, document } = await openDocx(sourceOf(sampleEntries(), 'Sam & Co <plan>'));
    expect(document.match(/w:pStyle w:val="Heading2"/gu)).toHaveLength(chronology.months.length);
    expect(document.match(/<w:tblHeader\s*\/>/gu)).toHaveLength(chronology.months.length);
    expect(document).toContain('w:pStyle w:val="Title"');
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>');
    expect(textsIn(parts['docProps/core.xml'] ?? '', 'dc:title')).toEqual(['Sam & Co <plan>']);
    expect(document).toContain('w:orient="landscape"');
  });

  it('gives clocks their lines, their columns and a table of their arithmetic', async () => {
    const { chronology, document } = await openDocx(await storySource());
    const texts = textsIn(document, 'w:t');
    expect(texts).toContain('Days late');
    expect(texts).toContain('Ends C1: Decision whether to assess');
    for (const { number, outcome } of chronology.clocks.words) {
      expect(texts).toContain(number);
      expect(texts).toContain(outcome);
    }
  });

  it('survives hostile text in every field', async () => {
    const entries = HOSTILE.map((text, at) =>
      entryOf(at, {
        subject: text,
        summary: text,
        note: text,
        from: [{ name: text, address: 'x@example.org' }],
      }),
    );
    const { document, parts } = await openDocx(sourceOf(entries, HOSTILE.slice(0, 9).join(' ')));
    expect(textsIn(document, 'w:t')).toContain('x'.repeat(40_000));
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(Object.values(parts).join('')).not.toMatch(/[\u0000-\u0008\u202E\uFFFE\uFFFF]/u);
    expect(document).not.toContain('<script>');
  });

  it('marks right-to-left words as such and leaves no isolate behind', async () => {
    const { document } = await openDocx(sourceOf([entryOf(0, { subject: 'הערכת צרכים' })]));
    expect(document).not.toMatch(/[\u2066-\u2069]/u);
    expect(document).toMatch(/<w:rPr><w:rtl\/><\/w:rPr><w:t[^>]*>הערכת צרכים</u);
  });
});
