import type { Block } from '../blocks.ts';
import { textsOf } from './block-words.ts';

/** Where the email that is answered stands in another. */
export interface History {
  /** First block of what introduces it, e.g. `On 3 March … wrote:`. */
  readonly lead: number;
  /** From which block until which it is quoted. */
  readonly from: number;
  readonly until: number;
}

/** Names of the lines Outlook puts above a quoted email, in the languages met in English families' mail. */
const FROM = /^\s*\*?(?:From|Von|De|Da|Od|Fra|Från|Van|От|من|Kimden|Oddawca|Din|Feladó)\*?\s*:/u;
const OTHER =
  /^\s*\*?(?:Sent|Date|To|Cc|Subject|Gesendet|Datum|An|Betreff|Envoyé|Date d’envoi|À|A|Objet|Enviado(?: el)?|Fecha|Para|Asunto|Inviato|Data|Oggetto|Wysłano|Do|Temat|Sendt|Til|Emne|Skickat|Till|Ämne|Verzonden|Aan|Onderwerp|Enviada(?: em)?|Assunto|Trimis|Către|Subiect|Отправлено|Кому|Тема|تم الإرسال|إلى|الموضوع|Gönderildi|Kime|Konu)\*?\s*:/u;
const DIVIDER =
  /^[\s\-_–—]*(?:Original Message|Original message|Forwarded message|Begin forwarded message|Ursprüngliche Nachricht|Message d’origine|Message original|Mensaje original|Messaggio originale|Oryginalna wiadomość|Mensagem original|Oorspronkelijk bericht|Mesaj original)[\s\-_–—:]*$/u;
/** `On 3 March 2026 at 14:05, Sarah Cole wrote:` and the like. */
const WROTE =
  /^(?=.{8,600}$).*(?:wrote|schrieb(?: .{0,120})?|a écrit|escribió|ha scritto|napisał(?:\(a\)|a)?|skrev(?: .{0,120})?|schreef(?: .{0,120})?|escreveu|a scris|пишет|написала?|كتب|লিখেছেন|ने लिखा|yazdı)\s*:?\s*$/su;

/** Longest that an introduction can be, in characters. */
const LONGEST_LEAD = 600;

/** Finds quoted history; null when there is none, or when it stands in pieces with answers between them. */
export function findHistory(blocks: readonly Block[]): History | null {
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'history') return afterHeader(blocks, at, at + 1);
    if (block.kind === 'quote' && block.history) return quoteAt(blocks, at, at);
    const text = leadText(block);
    if (text === '') continue;
    if (DIVIDER.test(text.split('\n', 1)[0] ?? '') || isHeader(blocks, at))
      return afterHeader(blocks, at, at);
    if (WROTE.test(text)) return afterWrote(blocks, at);
  }
  return null;
}

const leadText = (block: Block): string => {
  if (block.kind !== 'paragraph') return '';
  const [text = ''] = textsOf([block]);
  return text.length <= LONGEST_LEAD ? text : '';
};

/** `… wrote:` stands before a quote, or before the rest of the email. */
function afterWrote(blocks: readonly Block[], at: number): History | null {
  const next = blocks[at + 1];
  if (next?.kind === 'quote') return quoteAt(blocks, at + 1, at);
  // A quote further down: this line is part of a letter.
  return blocks.slice(at + 1).some((block) => block.kind === 'quote' && block.history)
    ? findHistoryAfter(blocks, at + 1)
    : { lead: at, from: at + 1, until: blocks.length };
}

function findHistoryAfter(blocks: readonly Block[], from: number): History | null {
  const at = blocks.findIndex((block, index) => index >= from && block.kind === 'quote' && block.history);
  return at === -1 ? null : quoteAt(blocks, at, at);
}

/** One quote only: several are pieces with answers between them, which make no sense without what they answer. */
function quoteAt(blocks: readonly Block[], at: number, lead: number): History | null {
  const others = blocks.slice(at + 1).some((block) => block.kind === 'quote' && block.history);
  return others ? null : { lead, from: at, until: at + 1 };
}

/** Header lines of a quoted email: `From:` and at least two more, in one paragraph or in several. */
function isHeader(blocks: readonly Block[], at: number): boolean {
  const lines = headerLines(blocks, at);
  return FROM.test(lines[0] ?? '') && lines.slice(1, 9).filter((line) => OTHER.test(line)).length >= 2;
}

function headerLines(blocks: readonly Block[], at: number): readonly string[] {
  return blocks.slice(at, at + 8).flatMap((block) => leadText(block).split('\n'));
}

/** What is quoted begins after the header lines, if there are any. */
function afterHeader(blocks: readonly Block[], lead: number, from: number): History {
  let at = from;
  while (at < blocks.length && at < from + 12 && isIntroduction(blocks[at])) at += 1;
  return { lead, from: at, until: blocks.length };
}

function isIntroduction(block: Block | undefined): boolean {
  if (block?.kind === 'rule' || block?.kind === 'history') return true;
  const text = block ? leadText(block) : '';
  if (text === '') return false;
  if (WROTE.test(text)) return true;
  const lines = text.split('\n');
  return lines.every(
    (line) =>
      DIVIDER.test(line) ||
      FROM.test(line) ||
      OTHER.test(line) ||
      /^\s*\*?(?:Importance|Reply-To|Attachments)\*?\s*:/u.test(line),
  );
}
