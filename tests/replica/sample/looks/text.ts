import type { Person } from '../cast.ts';
import type { Mail, Thread } from '../mail.ts';
import { gmailDate, outlookDate } from '../mime/dates.ts';
import { readBlocks, type BodyBlock } from './blocks.ts';

/** `Name <address>` as mail programs show it inside a quotation. */
export const shownPerson = (person: Person): string => `${person.name} <${person.address}>`;
export const shownPeople = (people: readonly Person[]): string => people.map(shownPerson).join('; ');

function wrap(text: string, width: number, lineEnd: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(lineEnd);
}

function blockText(block: BodyBlock, width: number, lineEnd: string): string {
  if (block.kind === 'paragraph') return wrap(block.text, width, lineEnd);
  if (block.kind === 'table') return block.rows.map((row) => row.join('\t')).join('\n');
  return block.items.map((item) => wrap(`- ${item}`, width, lineEnd)).join('\n');
}

/** The lines under the body: name, then role and address. `Pryce, Gillian` signs as Gillian Pryce. */
export function signatureLines(person: Person): readonly string[] {
  const [last = '', first] = person.name.replace(/ \(.*\)$/, '').split(', ');
  const name = first ? `${first} ${last.charAt(0)}${last.slice(1).toLowerCase()}` : last;
  return [name, ...(person.signature ?? [])];
}

function ownText(mail: Mail, width: number): string {
  // format=flowed marks a soft line end by a trailing space (RFC 3676 §4.1).
  const lineEnd = mail.look === 'flowed' ? ' \n' : '\n';
  const blocks = readBlocks(mail.body).map((block) => blockText(block, width, lineEnd));
  return [...blocks, signatureLines(mail.from).join('\n')].join('\n\n');
}

function outlookQuote(quoted: Mail): string {
  const cc = quoted.cc?.length ? `Cc: ${shownPeople(quoted.cc)}\n` : '';
  return `From: ${shownPerson(quoted.from)}\nSent: ${outlookDate(quoted.at)}\nTo: ${shownPeople(quoted.to)}\n${cc}Subject: ${quoted.subject}\n\n`;
}

const arrowQuote = (text: string): string =>
  text.replace(/^(>*)(.*)$/gm, (_all, arrows: string, rest: string) =>
    arrows ? `>${arrows}${rest}` : rest ? `> ${rest}` : '>',
  );

/** The whole plain text of a mail, with everything it quotes, in the way its program quotes. */
export function renderText(thread: Thread): string {
  const { mail, answered } = thread;
  const width = mail.look === 'outlook' || mail.look === 'gmail' ? 10_000 : 72;
  const own = ownText(mail, width);
  if (!answered) return own;
  const older = renderText(answered);
  if (mail.look === 'outlook') return `${own}\n\n${'_'.repeat(32)}\n${outlookQuote(answered.mail)}${older}`;
  const intro = `On ${gmailDate(answered.mail.at)}, ${shownPerson(answered.mail.from)} wrote:`;
  return `${own}\n\n${intro}\n\n${arrowQuote(older)}`;
}
