import { formatSize } from '../../../domain/format-size.ts';
import type { PartNotice, PartSetting } from '../part.ts';
import type { AttachedFacts, SetFile } from './kind.ts';
import { sayPage } from './say.ts';

/** Why a file has no pages of its own. */
export type NoPages =
  | { readonly why: 'unknown'; readonly what: string }
  | { readonly why: 'unreadable'; readonly what: string; readonly because: string }
  | { readonly why: 'password needed'; readonly given: boolean }
  | { readonly why: 'missing' }
  | { readonly why: 'not searched'; readonly what: string };

/** A page that says what a file is, why it is not shown, and where the file itself is. */
export function setNoPages(facts: AttachedFacts, no: NoPages, setting: PartSetting): Promise<SetFile> {
  const why = reason(no);
  const said = [
    { text: shownName(facts.name), heading: true },
    { text: why },
    ...(no.why === 'missing' ? [] : [{ text: `Size: ${formatSize(facts.size)} (${facts.size} bytes).` }]),
    { text: `SHA-256: ${facts.sha256}` },
    { text: whereItIs(facts, no) },
  ];
  return sayPage(said, [notice(no, why)], setting);
}

function reason(no: NoPages): string {
  switch (no.why) {
    case 'unknown':
      return `This file is ${no.what}. It cannot be shown as pages here.`;
    case 'unreadable':
      return `This file is ${no.what}. It is not shown: ${no.because}.`;
    case 'password needed':
      return no.given
        ? 'This PDF opens only with a password, and the one given does not open it.'
        : 'This PDF opens only with a password, so its pages are not shown.';
    case 'not searched':
      return `This is ${no.what}. Words are removed from this bundle, and it cannot be searched for them, so it is not shown.`;
    case 'missing':
      return 'The email names this file, but the file is not in the record.';
  }
}

function whereItIs({ packPath }: AttachedFacts, { why }: NoPages): string {
  if (why === 'missing') return 'Ask the sender for it, or add the original email.';
  if (packPath === null) return 'The file itself is kept in the record, unchanged.';
  return `The file itself is in the pack, unchanged: ${packPath}`;
}

const KINDS: Record<NoPages['why'], PartNotice['kind']> = {
  unknown: 'unreadable',
  unreadable: 'unreadable',
  'password needed': 'password needed',
  missing: 'missing',
  'not searched': 'not searched',
};

const notice = ({ why }: NoPages, text: string): PartNotice => ({ kind: KINDS[why], text });

const LONGEST_NAME = 300;

/** A file name for reading: one line, without characters that turn or hide text. */
export function shownName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  const short = plain.length > LONGEST_NAME ? `${plain.slice(0, LONGEST_NAME)}…` : plain;
  return short === '' ? 'A file without a name' : short;
}
