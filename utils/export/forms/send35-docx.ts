import type * as Docx from 'docx';
import { bodyWidth, packDocument } from './docx-document.ts';
import { setHeading, setLines, setRuns, setTable, type DocxLibrary } from './docx-pieces.ts';
import { quoted } from '../text/clean.ts';
import { EVIDENCE_COLUMNS, sayEvidenceDay, type EvidenceLine } from './send35.ts';

/** What stands above the list. */
export interface EvidenceHeading {
  readonly title: string;
  /** `24 November 2026`. */
  readonly preparedOn: string;
}

const ABOUT =
  'This list has the four columns of the supporting evidence list in the SEND35 appeal form. Read each line before you send ' +
  'it: “signed by” is guessed from who sent the document, and the person who signed may be another.';
const ADVICE =
  'The official bundle is made by the local authority or the school, not by you. Follow the directions in your own case. ' +
  'This is information, not legal advice.';

/** Writes the SEND35 evidence list as a DOCX to edit: description · signed by · document date · page count. */
export async function writeEvidenceDocx(
  lines: readonly EvidenceLine[],
  heading: EvidenceHeading,
): Promise<Blob> {
  const library = await import('docx');
  const facts = {
    title: `${heading.title}: list of evidence`,
    description: `List of supporting evidence, prepared on ${heading.preparedOn} with Paperchain.`,
    orientation: 'portrait',
    textSize: 12,
  } as const;
  return packDocument(library, facts, [
    new library.Paragraph({
      heading: library.HeadingLevel.TITLE,
      children: setRuns(library, quoted(heading.title)),
    }),
    ...setLines(library, [{ text: `Prepared on ${heading.preparedOn}`, look: 'small' }]),
    setHeading(library, 'List of supporting evidence', 1),
    setEvidence(library, lines),
    ...setLines(library, [{ text: '' }, { text: ABOUT, look: 'small' }, { text: ADVICE, look: 'small' }]),
  ]);
}

const SHARES = [90, 50, 36, 20];

function setEvidence(library: DocxLibrary, lines: readonly EvidenceLine[]): Docx.Table {
  const whole = SHARES.reduce((sum, part) => sum + part, 0);
  const columns = EVIDENCE_COLUMNS.map((title, at) => ({
    title,
    width: Math.floor((bodyWidth('portrait') * (SHARES[at] ?? 0)) / whole),
  }));
  const rows = lines.map((line) => ({
    cells: [line.description, line.signedBy, sayEvidenceDay(line), String(line.pages)].map((text) =>
      text === '' ? [] : [{ text: quoted(text) }],
    ),
  }));
  const total = lines.reduce((sum, { pages }) => sum + pages, 0);
  const sum = {
    cells: [
      [{ text: 'Pages in all', look: 'strong' as const }],
      [],
      [],
      [{ text: String(total), look: 'strong' as const }],
    ],
  };
  return setTable(library, columns, [...rows, sum]);
}
