import type { PdfTrouble } from '../../pdfium.ts';
import { listZip } from '../../zip-limits.ts';
import { readHtml } from '../mail/html-blocks.ts';
import { remark, setFlow } from './flow.ts';
import type { AttachedFacts, AttachedKind } from './kind.ts';
import { setNoPages } from './unknown.ts';

/** Both as long as one line, so that a bundle has the same pages in a pack and alone. */
const convertedWords = ({ packPath }: AttachedFacts): string =>
  `Converted from a Word file; the file itself is ${packPath === null ? 'kept in the record' : 'in the pack'}, unchanged.`;
const NOT_SHOWN = 'Its layout, headers and footers are not shown here.';
const BECAUSE: Partial<Record<PdfTrouble, string>> = {
  'too large': 'it is too large when unpacked',
  'too slow': 'reading it took too long',
};

/** Word documents (.docx): their text, lists, tables and pictures; not their page layout. */
export const WORD_KIND: AttachedKind = {
  is: (bytes) =>
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    (listZip(bytes)?.some(({ name }) => /^word\/document\d*\.xml$/u.test(name)) ?? false),
  set: async (file) => {
    const word = await file.tools.pdf.word({ bytes: file.bytes });
    file.setting.signal.throwIfAborted();
    if (!word.ok) {
      const no = {
        why: 'unreadable',
        what: 'a Word document',
        because: BECAUSE[word.error] ?? 'it is damaged',
      } as const;
      return setNoPages(file.facts, no, file.setting);
    }
    const { blocks, remarks } = readHtml(word.value.html);
    const converted = convertedWords(file.facts);
    const { losses } = word.value;
    return setFlow(
      {
        blocks: [...[converted, NOT_SHOWN, ...losses, ...remarks].map(remark), ...blocks],
        notices: [{ kind: 'converted', text: [converted, NOT_SHOWN, ...losses].join(' ') }],
      },
      file,
    );
  },
};
