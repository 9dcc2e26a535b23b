import { formatDateTime } from '../../../domain/dates.ts';
import type { Correspondent } from '../../../domain/index.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Block } from '../blocks.ts';
import { readHtml } from '../mail/html-blocks.ts';
import { textBlocks } from '../mail/text-blocks.ts';
import type { AttachedMail } from './attached-mail.ts';
import { remark, setFlow } from './flow.ts';
import type { AttachedKind } from './kind.ts';
import { someOf } from './some-of.ts';
import { beginningOf, isText } from './text-bytes.ts';
import { setNoPages } from './unknown.ts';
import { describeKind } from './what-it-is.ts';

/** Header fields that only emails begin with (RFC 5322 §3.6, RFC 2045). */
const FIELD =
  /^(?:received|return-path|delivered-to|from|to|subject|date|message-id|mime-version|dkim-signature|x-[a-z-]+|content-type):/iu;
/** So many of them make an email of a text. */
const LEAST_FIELDS = 3;
/** So many people and files are named; the rest is counted. */
const MOST_NAMED = 60;

/** Emails inside emails (.eml, .msg): who, when and what they say, as pages. */
export const MAIL_KIND: AttachedKind = {
  is: (bytes) => isOutlookFile(bytes) || (isText(bytes) && beginsAsMail(beginningOf(bytes))),
  set: async (file) => {
    const { facts, bytes, tools, setting } = file;
    // A reader rejects what is beyond its limits.
    const mail = (await tools.readMail?.(bytes).catch(() => null)) ?? null;
    setting.signal.throwIfAborted();
    if (mail) return setFlow(readBlocks(mail), file);
    const what = isOutlookFile(bytes) ? describeKind(bytes, facts.name) : 'an email in a file of its own';
    return setNoPages(facts, { why: 'unknown', what }, setting);
  },
};

/** Compound files: Outlook's emails, and old Office documents, which the reader tells apart. */
const isOutlookFile = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);

function beginsAsMail(beginning: string): boolean {
  const [head = ''] = beginning.split(/\r?\n\r?\n/u);
  const fields = head.split(/\r?\n/u).filter((line) => !/^[ \t]/u.test(line));
  return (
    fields.every((line, at) => /^(?:[!-9;-~]+:|From )/u.test(line) || at === fields.length - 1) &&
    fields.filter((line) => FIELD.test(line)).length >= LEAST_FIELDS
  );
}

function readBlocks(mail: AttachedMail): { blocks: Block[]; notices: [] } {
  const rows: readonly (readonly [string, string])[] = [
    ['From', namesOf(mail.from)],
    ['To', namesOf(mail.to)],
    ['Cc', namesOf(mail.cc)],
    ['Sent', mail.sentAt === null ? '' : formatDateTime(mail.sentAt)],
    ['Files', someOf(mail.files, MOST_NAMED).map(cleanLine).join(', ')],
  ];
  const body = mail.html === '' ? { blocks: textBlocks(mail.text), remarks: [] } : readHtml(mail.html);
  const subject = cleanLine(mail.subject) || 'Email without a subject';
  return {
    blocks: [
      { kind: 'heading', level: 1, spans: [{ text: subject }], direction: 'auto' },
      ...rows.filter(([, value]) => value !== '').map(([name, value]) => lineOf(name, value)),
      { kind: 'rule' },
      ...body.remarks.map(remark),
      ...body.blocks,
    ],
    notices: [],
  };
}

const namesOf = (people: readonly Correspondent[]): string =>
  someOf(
    people.map(({ name, address }) => cleanLine(name === '' ? address : `${name} <${address}>`)),
    MOST_NAMED,
  ).join(', ');

const lineOf = (name: string, value: string): Block => ({
  kind: 'paragraph',
  spans: [{ text: `${name}: `, bold: true }, { text: value }],
  direction: 'auto',
  tight: true,
});
