import { documentsOf, type BundlePlan } from './bundle-plan.ts';
import type { Entry } from './entry.ts';
import type { EntryId, Sha256 } from './ids.ts';

/** What a plan leaves out of entries that it has other documents of: neither may go out in an original either. */
export interface PartsOut {
  /** Attachments and pages of papers, by their bytes: the same file may have come with several emails. */
  readonly files: ReadonlySet<Sha256>;
  /** Emails of which only files are in. */
  readonly mails: ReadonlySet<EntryId>;
}

/** Finds what a plan leaves out of the entries that it chose. What is in no document of it counts as left out. */
export function partsOut(chosen: readonly Entry[], plan: BundlePlan): PartsOut {
  const filesIn = new Set<Sha256>();
  const whole = new Set<EntryId>();
  for (const { document } of documentsOf(plan)) {
    if ('sha256' in document) filesIn.add(document.sha256);
    else if ('entryId' in document) whole.add(document.entryId);
  }
  const files = chosen.flatMap((entry) => [
    ...entry.attachments.filter(({ inline }) => !inline),
    // An entry of its own words has its papers in them.
    ...(whole.has(entry.id) ? [] : (entry.papers ?? [])),
  ]);
  const mails = chosen.filter(({ id, kind }) => kind === 'email' && !whole.has(id));
  return {
    files: new Set(files.map(({ sha256 }) => sha256).filter((sha256) => !filesIn.has(sha256))),
    mails: new Set(mails.map(({ id }) => id)),
  };
}

/** Stands for the subject of an email of which only files are in. */
const MAIL_OUT = 'Email left out; files that came with it are here';
const FILE_OUT = 'Left out';

/** The entry without words of what is left out of it: a subject or a file's name tells of an email or a page. */
export function withoutPartsOut(entry: Entry, { files, mails }: PartsOut): Entry {
  const papers = entry.papers?.map((paper) =>
    files.has(paper.sha256) ? { ...paper, name: FILE_OUT } : paper,
  );
  const shown = papers === undefined ? entry : { ...entry, papers };
  if (!mails.has(entry.id)) return shown;
  const attachments = entry.attachments.filter(({ inline, sha256 }) => !inline && !files.has(sha256));
  return { ...shown, subject: MAIL_OUT, summary: '', note: '', snippet: '', warnings: [], attachments };
}
