import { originalExtension, type Entry } from '../../utils/domain/index.ts';
import { fileStamp, londonDay } from '../../utils/domain/dates.ts';
import { endingOfPaper } from '../../utils/domain/paper-endings.ts';
import { plainSubject } from '../../utils/domain/subject.ts';
import { shownName } from '../../utils/domain/entry-people.ts';

/** Separators, wildcards, controls and what turns the direction of writing: they make a name look like another one. */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*%]+/gu;
const LONGEST = 80;

/** A sender's text as part of a file name. The browser makes names safe again when it saves; this one is for reading. */
export function safeName(text: string, fallback: string): string {
  const plain = text.toWellFormed().replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim();
  const kept = plain
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/^[\s.~-]+|[\s.\uFFFD]+$/gu, '');
  return kept || fallback;
}

/** `2026-03-03 Decision letter 1 of 3.jpg`: a file of a paper under its own kind's ending. */
export function paperName({ papers = [], subject, happenedAt }: Entry, at: number): string {
  const number = papers.length > 1 ? ` ${at + 1} of ${papers.length}` : '';
  const ending = endingOfPaper(papers[at]?.mediaType ?? '');
  return `${londonDay(happenedAt)} ${safeName(subject, 'no title')}${number}${ending}`;
}

/** `2026-03-03 1405 Sarah Cole - Draft plan.eml`, as in the pack; a page reading is `.json`. */
export function originalName(entry: Entry): string {
  const from = entry.from[0] ? shownName(entry.from[0]) : 'unknown';
  const stem = `${safeName(from, 'unknown')} - ${safeName(plainSubject(entry.subject), 'no subject')}`;
  return `${fileStamp(entry.happenedAt)} ${stem}${originalExtension(entry)}`;
}
