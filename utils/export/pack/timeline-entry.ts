import type { Correspondent, Entry } from '../../domain/index.ts';
import { sayOwnNote } from '../../domain/own-note.ts';
import { isoUtc, writable } from './instants.ts';
import { referenceIn, type EntryPlaces, type Packing } from './packed.ts';
import type { PackPath, TimelineAttachment, TimelineEntry } from './timeline-shape.ts';

const MEDIA_TYPES = { original: 'message/rfc822', 'as shown': 'application/json' } as const;

const people = (list: readonly Correspondent[]): Correspondent[] =>
  list.map(({ name, address }) => ({ name, address }));

function attachmentsOf(packing: Packing, entry: Entry): TimelineAttachment[] {
  const places = packing.places.get(entry.id)?.attachments;
  return entry.attachments.map((attachment) => ({
    name: attachment.name,
    mediaType: attachment.mediaType,
    size: attachment.size,
    sha256: attachment.sha256,
    inline: attachment.inline,
    file: places?.get(attachment) ?? null,
  }));
}

function datesOf(entry: Entry) {
  return {
    sentAt: isoUtc(entry.sentAt),
    sentAtText: entry.sentAtText ?? '',
    receivedAt: isoUtc(entry.receivedAt),
    receivedAtText: entry.receivedAtText ?? '',
    capturedAt: isoUtc(entry.capturedAt),
    happenedAt: new Date(writable(entry.happenedAt)).toISOString(),
    happenedFrom: entry.happenedFrom,
  };
}

function wordsOf(packing: Packing, entry: Entry) {
  const party = entry.partyId === null ? undefined : packing.partyOf.get(entry.partyId);
  return {
    party: party === undefined ? null : { name: party.name, kind: party.kind },
    tags: [...entry.tags],
    summary: entry.summary,
    ...(packing.making.includeNotes ? { note: entry.note } : {}),
  };
}

function provenanceOf({ provenance }: Entry): TimelineEntry['provenance'] {
  const { site, account, siteMessageId, siteThreadId, method, version } = provenance;
  const known = account !== '' && account !== 'unknown';
  return { site, ...(known ? { account } : {}), siteMessageId, siteThreadId, method, version };
}

/** A paper's `original` is its first file, whether or not that one could be packed. */
function originalPlace(entry: Entry, place: EntryPlaces | undefined): PackPath {
  const [first] = entry.papers ?? [];
  return (first ? place?.papers.get(first) : place?.original) ?? null;
}

function papersOf(packing: Packing, entry: Entry): Pick<TimelineEntry, 'papers' | 'isOwnPaper'> {
  if (entry.kind === 'email') return {};
  const places = packing.places.get(entry.id)?.papers;
  const papers = (entry.papers ?? []).map((paper) => ({
    name: paper.name,
    mediaType: paper.mediaType,
    size: paper.size,
    sha256: paper.sha256,
    file: places?.get(paper) ?? null,
  }));
  return { papers, isOwnPaper: entry.isOwnPaper ?? false };
}

function contentOf(packing: Packing, entry: Entry): Pick<TimelineEntry, 'original' | 'earlierReading'> {
  const place = packing.places.get(entry.id);
  const original = {
    sha256: entry.originalSha256,
    size: entry.originalSize,
    mediaType: entry.papers?.[0]?.mediaType ?? entry.originalType ?? MEDIA_TYPES[entry.fidelity],
    file: originalPlace(entry, place),
  };
  const sha256 = entry.readingSha256;
  return sha256 === undefined
    ? { original }
    : { original, earlierReading: { sha256, file: place?.earlierReading ?? null } };
}

/** An entry as timeline.json writes it. Its files must have been written before. */
export function timelineEntry(packing: Packing, entry: Entry): TimelineEntry {
  return {
    id: entry.id,
    reference: referenceIn(packing, entry),
    kind: entry.kind,
    fidelity: entry.fidelity,
    fidelityReason: entry.fidelityReason ?? sayOwnNote(entry),
    subject: entry.subject,
    from: people(entry.from),
    to: people(entry.to),
    cc: people(entry.cc),
    bcc: people(entry.bcc),
    messageId: entry.messageId,
    inReplyTo: entry.inReplyTo,
    references: [...entry.references],
    ...datesOf(entry),
    ...wordsOf(packing, entry),
    attachments: attachmentsOf(packing, entry),
    ...contentOf(packing, entry),
    ...papersOf(packing, entry),
    warnings: [...entry.warnings],
    provenance: provenanceOf(entry),
  };
}
