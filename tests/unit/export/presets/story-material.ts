import { asPartyId, type Entry, type Party } from '../../../../utils/domain/index.ts';
import { chooseEntries } from '../../../../utils/domain/choose-entries.ts';
import type { PlanMaterial } from '../../../../utils/export/presets/index.ts';
import { readSampleMails } from '../../clocks/sample-mails.ts';
import { EVERYTHING, storySource } from '../clocks/story.ts';

export const PARENT = { name: 'Amina Okafor', address: 'amina@example.org' };

const PARTIES: readonly Party[] = [
  {
    id: asPartyId('council'),
    kind: 'council',
    name: 'Northshire County Council',
    addresses: [],
    domains: ['northshire.gov.uk'],
  },
];

/** The sample story as material for a plan, with the family's own mails going out. */
export async function storyMaterial(changes: Partial<PlanMaterial> = {}): Promise<PlanMaterial> {
  const [source, mails] = await Promise.all([storySource(), readSampleMails()]);
  const isSent = new Set<string>(
    mails.flatMap(({ entryId, direction }) => (direction === 'sent' ? [entryId] : [])),
  );
  const turned = source.entries.map((entry): Entry =>
    isSent.has(entry.id) ? { ...entry, from: [PARENT], to: entry.from } : entry,
  );
  const scope = { ...EVERYTHING, includeConfidential: false };
  return {
    scope,
    title: 'Idris: EHC plan',
    entries: chooseEntries(turned, scope, source.tags).chosen,
    parties: PARTIES,
    tags: source.tags,
    ...(source.clocks ? { clocks: source.clocks } : {}),
    today: '2026-11-17',
    ...changes,
  };
}
