import {
  documentsOf,
  type BundleDocument,
  type BundlePlan,
  type BundleSection,
  type DocumentId,
} from '../../../domain/bundle-plan.ts';
import { withoutConfidential } from '../../../domain/choose-by-plan.ts';
import { lateEntriesIn } from '../../../domain/late-entries.ts';
import type { Entry, EntryId, LeftOut, PartyId, Sha256 } from '../../../domain/index.ts';
import { redactPlan, redactSource } from '../../redact/redact-source.ts';
import { createRedactor, type Redactor } from '../../redact/redactor.ts';
import { referencesOf, type ExportMaking, type ExportSource } from '../../source.ts';
import { createAttachedPart } from '../attached/index.ts';
import type { AttachedTools } from '../attached/kind.ts';
import { createMailPart, readMailWords, type MailReading } from '../mail/mail-part.ts';
import { openPictures } from '../mail/open-picture.ts';
import { createWordsPart } from '../mail/words-part.ts';
import type { BundlePart } from '../part.ts';
import { leftOutMails } from './left-out-mails.ts';
import { quotedBefore } from './quoted-before.ts';
import { rememberBodies } from './remember-bodies.ts';
import { createChronologyPart, type ChronologyFacts } from './chronology-part.ts';
import type { Parts } from './bundle-job.ts';

/** What a plan's documents are made from. */
export interface PartsJob {
  readonly plan: BundlePlan;
  /** Entries chosen for the bundle. */
  readonly source: ExportSource;
  readonly making: ExportMaking;
  /** What choosing left out. */
  readonly leftOut: readonly LeftOut[];
  /** Every entry of the record, to find what is quoted of emails that are left out; absent: nothing is looked for. */
  readonly record?: readonly Entry[];
  /** Rebuilds an email's body from its original. */
  readonly readBody: MailReading['readBody'];
  readonly attached: AttachedTools;
  /** By SHA-256 of the file; never stored. */
  readonly passwords: ReadonlyMap<string, string>;
  /** Where files lie in the pack that the bundle is for; absent when it is in none. */
  readonly packPath?: (entryId: EntryId, sha256: Sha256) => string | null;
}

/** A plan and its documents as parts, both without the words to be redacted. */
export interface ReadyParts {
  readonly plan: BundlePlan;
  readonly parts: Parts;
  /** Words to remove that were found nowhere so far: complete once every part was measured. */
  readonly unfound: () => readonly string[];
}

/** Finds for every document of a plan what sets it as pages. Reads nothing yet: parts read when they are measured and drawn. */
export function makeParts(job: PartsJob): ReadyParts {
  const found = new Set<string>();
  const redactor = createRedactor(job.plan.redactions, (words) => found.add(words));
  const plan = redactPlan(withoutConfidential(job.plan, job.leftOut, job.record ?? []), redactor);
  const making: Making = { ...job, plan, source: redactSource(job.source, redactor), redactor };
  const make = partMaker(making);
  const parts = new Map<DocumentId, BundlePart>();
  for (const { document, section } of documentsOf(plan)) {
    const part = make(document, section);
    if (part) parts.set(document.id, part);
  }
  const unfound = (): readonly string[] =>
    job.plan.redactions.map(({ words }) => words).filter((words) => !found.has(words));
  return { plan, parts, unfound };
}

interface Making extends PartsJob {
  readonly redactor: Redactor;
}

function partMaker(job: Making): (document: BundleDocument, section: BundleSection) => BundlePart | null {
  const entryOf = new Map(job.source.entries.map((entry) => [entry.id, entry]));
  const mail = mailReading(job, entryOf);
  const chronology = chronologyFacts(job);
  return (document, section) => {
    if (document.kind === 'words') return createWordsPart(document, job.redactor);
    if (document.kind === 'chronology' || document.kind === 'clocks')
      return createChronologyPart(document, chronology, section);
    const entry = entryOf.get(document.entryId);
    // Removed from the record: the page says that it is missing.
    if (!entry) return null;
    return document.kind === 'entry' ? createMailPart(entry, document, mail) : filePart(document, entry, job);
  };
}

type FileDocument = Extract<BundleDocument, { kind: 'paper' | 'attachment' }>;

function filePart(document: FileDocument, entry: Entry, job: Making): BundlePart | null {
  const { id, sha256, kind } = document;
  const file = (kind === 'paper' ? entry.papers : entry.attachments)?.find((each) => each.sha256 === sha256);
  if (!file) return null;
  const password = job.passwords.get(sha256);
  const facts = {
    id,
    name: file.name,
    size: file.size,
    sha256,
    packPath: job.packPath?.(entry.id, sha256) ?? null,
  };
  const read = kind === 'paper' ? job.source.original : job.source.attachment;
  return createAttachedPart(
    password === undefined ? facts : { ...facts, password },
    async () => {
      const content = await read(sha256);
      return content ? (content.bytes ?? new Uint8Array(await content.blob.arrayBuffer())) : null;
    },
    { ...job.attached, redactor: job.redactor },
  );
}

function mailReading(job: Making, entryOf: ReadonlyMap<EntryId, Entry>): MailReading {
  const { plan, source, redactor, attached } = job;
  const readBody = rememberBodies(job.readBody);
  const references = referencesOf(source);
  const partyOf = new Map<PartyId, string>(source.parties.map(({ id, name }) => [id, name]));
  const fileOf = filesByHash(plan);
  const readWords = (entry: Entry): Promise<Float64Array> => readMailWords(entry, readBody);
  return {
    readBody,
    attachment: source.attachment,
    openPicture: openPictures(attached),
    facts: (entry) => ({
      reference: references.get(entry.id) ?? '',
      party: entry.partyId === null ? '' : (partyOf.get(entry.partyId) ?? ''),
      documentOf: (sha256) => fileOf.get(sha256) ?? null,
    }),
    includeNotes: plan.includeNotes,
    quoted: plan.leaveOutQuoted ? quotedBefore(plan, entryOf, readWords) : null,
    ...leftOutMails(job, readWords),
    redactor,
  };
}

/** The one document that a file is: of copies, the one that is in the bundle. */
function filesByHash(plan: BundlePlan): ReadonlyMap<Sha256, DocumentId> {
  const files = new Map<Sha256, DocumentId>();
  for (const { document } of documentsOf(plan))
    if ((document.kind === 'attachment' || document.kind === 'paper') && !files.has(document.sha256))
      files.set(document.sha256, document.id);
  return files;
}

function chronologyFacts({ plan, source, making, leftOut }: Making): ChronologyFacts {
  const documentOf = new Map<EntryId, DocumentId>();
  let clocksApart = false;
  for (const { document } of documentsOf(plan)) {
    if (document.kind === 'clocks') clocksApart = true;
    if ('entryId' in document && !documentOf.has(document.entryId))
      documentOf.set(document.entryId, document.id);
  }
  return { source, making, leftOut, documentOf, clocksApart, late: lateEntriesIn(plan) };
}
