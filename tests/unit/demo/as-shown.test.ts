// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAsShown } from '../../demo/as-shown.ts';
import type { StoredFacts } from '../../harness/read-store.ts';
import { startReplica } from '../../replica/server.ts';
import type { ReplicaMessage } from '../../replica/mailbox/types.ts';
import type { Replica } from '../../replica/types.ts';
import { mail, OWNER } from '../replica/fixtures.ts';

const DATES = {
  plain: 'Tue, 4 Mar 2025 15:30:45 +0000',
  again: 'Tue, 18 Mar 2025 09:00:00 +0000',
  // Both 5 September and 9 May 2025 are Fridays.
  ambiguous: 'Fri, 5 Sep 2025 09:30:00 +0100',
  // Clocks in London showed half past one twice that night.
  twice: 'Sun, 26 Oct 2025 01:30:00 +0000',
};

let replica: Replica;
beforeAll(async () => {
  const mails = Object.entries(DATES).map(([id, date]) => ({ bytes: mail({ id, date }), file: `${id}.eml` }));
  replica = await startReplica({ mailbox: mails, owner: OWNER, site: 'outlook' });
});
afterAll(() => replica.close());

const entryOf = ({ head }: ReplicaMessage): StoredFacts => ({
  id: head.messageId,
  subject: 'Your request',
  from: { name: 'SEND Team', address: '' },
  happenedAt: Math.floor(head.sentAt / 60_000) * 60_000,
  happenedFrom: 'shown',
  fidelity: 'as shown',
  fidelityReason: 'Outlook does not hand over the original of an email.',
  originalSha256: 'a',
  actualSha256: 'a',
  size: 1,
  summary: '',
  tags: [],
  partyId: null,
  warnings: [],
  siteMessageId: head.messageId,
  inBin: false,
});
const rightEntries = (): StoredFacts[] => {
  const all = replica.messages.map(entryOf);
  return all.map((entry) =>
    entry.id === '<twice@example.org>' ? { ...entry, happenedFrom: 'captured' } : entry,
  );
};
const check = (entries: readonly StoredFacts[], layout: 'outlook' | 'outlook-american' = 'outlook') =>
  checkAsShown(entries, replica, layout).join('\n');
const changed = (id: string, change: Partial<StoredFacts>) =>
  rightEntries().map((entry) => (entry.id === `<${id}@example.org>` ? { ...entry, ...change } : entry));

describe('entries as shown', () => {
  it('hold when each is like its mail', () => {
    expect(check(rightEntries())).toBe('');
  });

  it.each([
    ['subject', { subject: 'Your requests' }],
    ['sender', { from: { name: 'SEND', address: '' } }],
    ['minute', { happenedAt: Date.UTC(2025, 2, 4, 15, 31) }],
    ['kind of date', { happenedFrom: 'captured' }],
    ['fidelity', { fidelity: 'original' }],
    ['reason', { fidelityReason: '' }],
    ['bytes', { actualSha256: 'b' }],
    ['place', { inBin: true }],
  ] satisfies [string, Partial<StoredFacts>][])('are reported for a wrong %s', (_, change) => {
    expect(check(changed('plain', change))).toContain('plain.eml');
  });

  it('are reported when one mail has none, or one entry no mail', () => {
    expect(check(rightEntries().slice(1))).toContain('plain.eml: no entry as shown');
    expect(check([...rightEntries(), ...rightEntries().slice(1, 2)])).toContain('An entry is like no mail');
  });

  it('must not claim a date whose words can mean two instants', () => {
    expect(check(changed('twice', { happenedFrom: 'shown' }))).toContain('twice.eml');
    // Either may be named: both now lack a date, and one entry too many has one.
    expect(check(rightEntries(), 'outlook-american')).toMatch(/(?:ambiguous|twice)\.eml: no entry as shown/);
    expect(check(changed('ambiguous', { happenedFrom: 'captured' }), 'outlook-american')).toBe('');
  });
});
