import type { BundleDocument } from '../../../domain/bundle-plan.ts';
import type { Entry, Failure, MessageBody, Result, Sha256 } from '../../../domain/index.ts';
import { subjectOf } from '../../../domain/subject.ts';
import type { Redactor } from '../../redact/redactor.ts';
import { cleanLine, cleanText } from '../../text/clean.ts';
import type { Block, ReadBlocks, RemarkBlock } from '../blocks.ts';
import { pageWords, type BundlePart, type PartNotice, type PartSetting } from '../part.ts';
import { plainParagraph } from './inline-text.ts';
import { factsOf, type FactSources } from './facts.ts';
import { readHtml } from './html-blocks.ts';
import { TEXT } from './measures.ts';
import { preparePictures, type PictureSources } from './pictures.ts';
import type { QuotedMails } from './quoted-mails.ts';
import { withoutLeftOut, type LeftOutMails } from './quoted-left-out.ts';
import { leaveOutQuoted, PAGE_MARK } from './quoted.ts';
import { redactBlocks } from './redact-blocks.ts';
import { setBlocks } from './set-blocks.ts';
import { setFacts } from './set-facts.ts';
import { partOf, textsIn } from './set-part.ts';
import { textBlocks } from './text-blocks.ts';
import { wordHashes } from './word-hashes.ts';

/** What setting emails needs from outside; the same for all of a bundle. */
export interface MailReading extends PictureSources {
  /** The body of a kept email, or the words of a paper of plain text. */
  readonly readBody: (entry: Entry) => Promise<Result<MessageBody, Failure>>;
  readonly facts: (entry: Entry) => FactSources;
  readonly includeNotes: boolean;
  /** Finds quoted emails in the bundle; null when quoted history stays. */
  readonly quoted: QuotedMails | null;
  /** Finds quoted emails that were left out of the bundle; absent is none. */
  readonly leftOut?: LeftOutMails;
  readonly redactor: Redactor;
}

type EntryDocument = Extract<BundleDocument, { kind: 'entry' }>;

/** An email as pages: its heading, then its text. A manual entry too: what it is, and its own words. */
export function createMailPart(entry: Entry, document: EntryDocument, reading: MailReading): BundlePart {
  return partOf(document.id, async (setting, toDraw) => {
    const read = await readEntry(entry, document.id, reading);
    // A picture cannot be searched for the words: none is shown where words are removed.
    const pictures = await preparePictures(reading.redactor.active ? [] : read.blocks, reading, toDraw);
    const facts = factsOf(entry, reading.facts(entry));
    const title = subjectOf({ subject: cleanLine(entry.subject) });
    const words = [title, ...facts.flatMap(({ name, value }) => [name, value]), 'page 0123456789 •.'];
    return {
      notices: [...noticesOf(entry), ...read.notices],
      texts: {
        bold: [title, ...textsIn(read.blocks, 'bold')],
        regular: [...words, ...textsIn(read.blocks, 'regular')],
      },
      *boxes(setter) {
        const full = { ...setter, pictures };
        yield* setFacts(title, facts, { setter: full, pages: setting });
        yield* setBlocks(
          withPages(read.blocks, setting),
          { column: TEXT, path: [], bars: [], depth: 0 },
          full,
        );
      },
    };
  });
}

interface ReadEntry {
  readonly blocks: readonly Block[];
  readonly notices: readonly PartNotice[];
}

async function readEntry(entry: Entry, id: string, reading: MailReading): Promise<ReadEntry> {
  const body = hasWords(entry) ? await reading.readBody(entry) : null;
  const read = body === null ? NOTHING : body.ok ? blocksOf(body.value, entry) : unreadable(body.error);
  const known =
    reading.quoted && body?.ok
      ? await leaveOutQuoted(read.blocks, { entry, id, mails: reading.quoted })
      : read.blocks;
  const { blocks, notices: quotes } = await withoutLeftOut(known, { entry, id }, reading.leftOut);
  const note = reading.includeNotes ? noteBlocks(entry) : [];
  const remarks = read.remarks.map((text): RemarkBlock => ({ kind: 'remark', text }));
  const redacted = redactBlocks([...note, ...blocks, ...remarks], reading.redactor);
  return {
    blocks: redacted.blocks,
    notices: [
      ...read.remarks.map((text): PartNotice => ({
        kind: body !== null && !body.ok ? 'unreadable' : 'shortened',
        text,
      })),
      ...quotes,
      ...redacted.notices,
    ],
  };
}

const NOTHING: ReadBlocks = { blocks: [], remarks: [] };

/** Papers have words of their own only when all of their files are plain text; other files are documents themselves. */
const hasWords = ({ kind, papers }: Entry): boolean =>
  kind === 'email' ||
  (papers !== undefined && papers.length > 0 && papers.every(({ mediaType }) => mediaType === 'text/plain'));

/** The HTML where there is one: it has the layout. */
export function blocksOf({ html, text }: MessageBody, entry: Entry): ReadBlocks {
  if (html.trim() !== '') {
    const read = readHtml(html, (contentId) => findPicture(entry, contentId));
    if (read.blocks.length > 0 || text.trim() === '') return read.blocks.length > 0 ? read : EMPTY;
  }
  return text.trim() === '' ? EMPTY : { blocks: textBlocks(text), remarks: [] };
}

const EMPTY: ReadBlocks = { blocks: [{ kind: 'remark', text: 'This email has no text.' }], remarks: [] };

function findPicture(entry: Entry, contentId: string): Sha256 | undefined {
  return entry.attachments.find((attachment) => attachment.contentId === contentId)?.sha256;
}

function unreadable({ happened }: Failure): ReadBlocks {
  return { blocks: [], remarks: [`${happened} Its original is kept in the record, unchanged.`] };
}

function noteBlocks({ note }: Entry): readonly Block[] {
  const text = cleanText(note);
  if (text === '') return [];
  return [
    { kind: 'remark', text: 'Private note of the record keeper, not part of the original:' },
    { kind: 'quote', history: false, blocks: text.split(/\n{2,}/u).map(plainParagraph) },
  ];
}

function noticesOf({ fidelity, fidelityReason }: Entry): readonly PartNotice[] {
  if (fidelity !== 'as shown') return [];
  const reason = cleanLine(fidelityReason ?? '');
  return [
    {
      kind: 'as shown',
      text: `Read from the web page, not from the original.${reason === '' ? '' : ` ${reason}`}`,
    },
  ];
}

type Pages = Pick<PartSetting, 'pageOf' | 'volumeOf'>;

/** Lines that name a page get its number: short lines, so that no number changes their height. */
function withPages(blocks: readonly Block[], setting: Pages): readonly Block[] {
  return blocks.map((block) => {
    if (block.kind === 'quote') return { ...block, blocks: withPages(block.blocks, setting) };
    if (block.kind !== 'remark' || block.to === undefined) return block;
    return { ...block, text: block.text.replace(PAGE_MARK, pageWords(setting, block.to) ?? '–') };
  });
}

/** The words of an email as quoting compares them. */
export async function readMailWords(entry: Entry, readBody: MailReading['readBody']): Promise<Float64Array> {
  const body = await readBody(entry);
  return body.ok ? wordHashes(blocksOf(body.value, entry).blocks) : new Float64Array();
}
