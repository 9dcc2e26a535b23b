// @vitest-environment node
import { DeletedTextRun, Document, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { wordToHtml } from '../../../utils/export/word-html.ts';

const CHANGE = { id: 1, author: 'Sarah Cole', date: '2026-03-03T10:00:00Z' };
type Options = ConstructorParameters<typeof Document>[0];

async function read(
  children: ConstructorParameters<typeof Paragraph>[0],
  options: Partial<Options> = {},
): Promise<{ html: string; losses: string }> {
  const file = new Document({ ...options, sections: [{ children: [new Paragraph(children)] }] });
  const bytes = new Uint8Array(await (await Packer.toBlob(file)).arrayBuffer());
  const word = await wordToHtml(bytes);
  if (!word.ok) throw new Error(word.error);
  return { html: word.value.html, losses: word.value.losses.join(' ') };
}

describe('wordToHtml', () => {
  it('keeps the key of a working document: lines through, lines under, italics, bold', async () => {
    const { html, losses } = await read({
      children: [
        new TextRun({ text: '10 hours', strike: true }),
        new TextRun({ text: '25 hours', underline: {} }),
        new TextRun({ text: 'theirs', italics: true, strike: true }),
        new TextRun({ text: 'ours', bold: true }),
      ],
    });
    expect(html).toContain('<s>10 hours</s><u>25 hours</u>');
    expect(html).toMatch(/<(em|s)><(em|s)>theirs/u);
    expect(html).toContain('<strong>ours</strong>');
    expect(losses).toBe('');
  });

  it('says that tracked changes are not marked', async () => {
    const { html, losses } = await read({
      children: [
        new DeletedTextRun({ ...CHANGE, text: '10 hours' }),
        new InsertedTextRun({ ...CHANGE, text: '25 hours' }),
      ],
    });
    expect(html).toContain('25 hours');
    expect(html).not.toContain('10 hours');
    expect(losses).toContain('This file has tracked changes.');
  });

  it.each([
    ['a double line', { children: [new TextRun({ text: 'x', doubleStrike: true })] }, {}],
    [
      'a style',
      { children: [new TextRun({ text: 'x', style: 'Deleted' })] },
      { styles: { characterStyles: [{ id: 'Deleted', name: 'Deleted', run: { strike: true } }] } },
    ],
  ])('says that words are struck out by %s', async (_, children, options) => {
    expect((await read(children, options)).losses).toContain('have a line through them');
  });

  it('says nothing of a style that nothing is set in', async () => {
    const styles = { characterStyles: [{ id: 'Deleted', name: 'Deleted', run: { strike: true } }] };
    expect((await read({ text: 'x' }, { styles })).losses).toBe('');
  });
});
