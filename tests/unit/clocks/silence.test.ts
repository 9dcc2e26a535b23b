import { describe, expect, it } from 'vitest';
import { asClockMail } from '../../../utils/clocks/clock-mails.ts';
import { findAnswer, saySilence, stateOfWatch } from '../../../utils/clocks/silence.ts';
import type { Watch } from '../../../utils/domain/clock.ts';
import { asEntryId, asMatterId, type Entry } from '../../../utils/domain/index.ts';
import { isFromOwn, ownAddressesOf } from '../../../utils/domain/own-mail.ts';
import { inventedEntry } from '../components/invented-entry.ts';

const own = new Set(['samina@example.org']);
const samina = { name: 'Samina', address: 'samina@example.org' };
const council = { name: 'SEND', address: 'send@northshire.gov.uk' };

const sent = inventedEntry('x', {
  id: asEntryId('sent'),
  from: [samina],
  to: [council],
  subject: 'When will we hear?',
  messageId: '<question@example.org>',
  happenedAt: Date.parse('2026-10-01T09:00:00Z'),
});
const answerWith = (change: Partial<Entry>): Entry =>
  inventedEntry('x', {
    id: asEntryId('answer'),
    from: [council],
    to: [samina],
    subject: 'RE: When will we hear?',
    messageId: '<answer@northshire.gov.uk>',
    inReplyTo: '<question@example.org>',
    references: [],
    provenance: { ...sent.provenance, siteThreadId: 'another' },
    happenedAt: Date.parse('2026-10-20T09:00:00Z'),
    ...change,
  });
const watch: Watch = {
  entryId: sent.id,
  matterId: asMatterId('default'),
  by: '2026-10-14',
  answeredBy: null,
  madeAt: 0,
};

describe('findAnswer', () => {
  it('finds a later mail of the other side that refers to the sent one', () => {
    const answer = answerWith({});
    expect(findAnswer(sent, [sent, answer], own)).toBe(answer);
    const byReferences = answerWith({ inReplyTo: '', references: ['<x@y>', '<question@example.org>'] });
    expect(findAnswer(sent, [byReferences], own)).toBe(byReferences);
  });

  it.each([
    ['an own follow-up', { from: [samina] }],
    ['an automatic reply', { subject: 'Automatic reply: When will we hear?' }],
    ['a mail about something else', { inReplyTo: '' }],
    ['an earlier mail', { happenedAt: Date.parse('2026-09-01T09:00:00Z') }],
  ] as const)('takes no answer for one: %s', (_what, change) => {
    expect(findAnswer(sent, [answerWith(change)], own)).toBeUndefined();
  });

  it('knows the thread of the mail site, but only from somebody who was asked', () => {
    const inThread = (entry: Entry): Entry => ({
      ...entry,
      provenance: { ...entry.provenance, site: 'outlook', siteThreadId: 'thread' },
    });
    const answer = inThread(answerWith({ inReplyTo: '' }));
    const other = inThread(answerWith({ inReplyTo: '', from: [{ name: '', address: 'x@example.net' }] }));
    expect(findAnswer(inThread(sent), [other, answer], own)).toBe(answer);
    expect(findAnswer(inThread(sent), [other], own)).toBeUndefined();
  });
});

describe('stateOfWatch', () => {
  const on = (entries: readonly Entry[], today: string, change: Partial<Watch> = {}) =>
    stateOfWatch(sent, { ...watch, ...change }, { entries, own, today });

  it('waits until the day, is silent after it, and is answered early or late', () => {
    expect(on([], '2026-10-14')).toEqual({ state: 'waiting', days: 0 });
    expect(on([], '2026-10-15')).toEqual({ state: 'silent', days: 1 });
    expect(on([answerWith({})], '2026-11-01')).toMatchObject({ state: 'answered', daysLate: 6 });
    expect(on([answerWith({ happenedAt: sent.happenedAt + 1 })], '2026-11-01')).toMatchObject({
      daysLate: 0,
    });
  });

  it('believes the user about which mail is the answer', () => {
    const letter = answerWith({ id: asEntryId('letter'), inReplyTo: '' });
    expect(on([letter], '2026-11-01')).toMatchObject({ state: 'silent' });
    expect(on([letter], '2026-11-01', { answeredBy: letter.id })).toMatchObject({ state: 'answered' });
  });

  it('words silence as what the record holds', () => {
    expect(saySilence(watch)).toBe('No reply recorded by Wednesday 14 October 2026.');
  });
});

describe('whose mail it is', () => {
  it('goes by accounts and family, never by “unknown”', () => {
    const entry = (account: string): Entry =>
      inventedEntry('x', { provenance: { ...sent.provenance, account } });
    const addresses = ownAddressesOf(
      [entry('Samina@Example.org'), entry('unknown')],
      [{ id: 'p' as never, name: 'Us', kind: 'family', addresses: ['daniel@example.com'], domains: [] }],
    );
    expect([...addresses]).toEqual(['samina@example.org', 'daniel@example.com']);
    expect(isFromOwn({ from: [{ name: '', address: 'unknown' }] }, addresses)).toBe(false);
  });

  it('tells direction and the other side’s domain', () => {
    expect(asClockMail(sent, 'words', own)).toMatchObject({
      direction: 'sent',
      otherDomains: ['northshire.gov.uk'],
      day: '2026-10-01',
      body: 'words',
    });
    expect(asClockMail(answerWith({}), '', own)).toMatchObject({
      direction: 'received',
      otherDomains: ['northshire.gov.uk'],
    });
  });
});
