// timeline.json: everything the timeline knows of the chosen entries, for programs. Schema: docs/schemas/timeline.schema.json.
import type { ExportScope, Party, Tag } from '../../domain/index.ts';
import { isoUtc } from './instants.ts';
import { isRedacted, type Packing } from './packed.ts';
import { clockShapes } from './timeline-clocks.ts';
import { timelineEntry } from './timeline-entry.ts';
import { TIMELINE_FORMAT } from './timeline-shape.ts';

const draw = (value: unknown): string => JSON.stringify(value, null, 2);

const partyShape = ({ id, name, kind, addresses, domains }: Party) => ({
  id,
  name,
  kind,
  addresses,
  domains,
});
const tagShape = ({ id, label, confidential }: Tag) => ({ id, label, confidential });

function scopeShape(scope: ExportScope) {
  const { from, until, partyIds, tagIds, includeConfidential, includeNotes } = scope;
  return { from, until, partyIds, tagIds, includeConfidential, includeNotes };
}

function head({ source, making, choice }: Packing) {
  return {
    format: TIMELINE_FORMAT,
    madeAt: isoUtc(making.madeAt),
    version: making.version,
    matter: { title: source.title },
    ...(choice.scope === undefined ? {} : { scope: scopeShape(choice.scope) }),
  };
}

/** Parties and tags that the chosen entries name: others on the timeline are nobody's business. */
function namedOnly({ source }: Packing) {
  const parties = new Set(source.entries.map((entry) => entry.partyId));
  const tags = new Set(source.entries.flatMap((entry) => entry.tags));
  return {
    parties: source.parties.filter((party) => parties.has(party.id)).map(partyShape),
    tags: source.tags.filter((tag) => tags.has(tag.id)).map(tagShape),
  };
}

function tail(packing: Packing) {
  const leftOut = packing.leftOut.map(({ entryId, reference, title, reason }) => ({
    id: entryId,
    reference,
    title,
    reason,
  }));
  const { withheld } = packing;
  const redacted = isRedacted(packing) || withheld.length > 0 ? { withheld } : {};
  return { ...namedOnly(packing), leftOut, ...redacted, ...clockShapes(packing) };
}

/** timeline.json in pieces, an entry at a time: the whole text of 50,000 entries is never held. */
export function* timelineJson(packing: Packing): Generator<string> {
  yield `${draw(head(packing)).slice(0, -2)},\n  "entries": [`;
  let comma = '';
  for (const entry of packing.source.entries) {
    yield `${comma}\n${draw(timelineEntry(packing, entry))}`;
    comma = ',';
  }
  yield `\n  ],\n${draw(tail(packing)).slice(2)}\n`;
}
