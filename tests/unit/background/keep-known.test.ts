// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { makeKeepHandlers } from '../../../entrypoints/background/handlers/keep.ts';
import type { CaptureRequest, KeepOutcome, PageReading } from '../../../utils/domain/index.ts';
import type { StoreTools } from '../../../utils/store/keep-entry.ts';
import { removeEntries } from '../../../utils/store/bin.ts';
import { bytesOf, mailText, provenance, readingRequest, sourceRequest } from '../../setup/made-mail.ts';
import { madeStore } from '../store/made-store.ts';

const TEXT = 'The annual review is on Friday at ten. Please tell us before Thursday who will come with you.';
const AT = 'Tue, 3 Mar 2026 14:05:20 +0000';

let made = 0;

async function keep({ database, now }: StoreTools, request: CaptureRequest): Promise<KeepOutcome> {
  const background = { now, makeId: () => `id-${(made += 1)}`, openStore: async () => database };
  const kept = await makeKeepHandlers(background as never).keep(request);
  if (!kept.ok) throw new Error(JSON.stringify(kept.error));
  return kept.value;
}

const fromFile = (messageId: string, text = TEXT, headers: Readonly<Record<string, string>> = {}) =>
  sourceRequest(bytesOf(mailText({ 'Message-ID': messageId, Date: AT, ...headers }, text)), {
    site: 'file',
    siteMessageId: '',
    account: 'unknown',
  });

const inPage = (changes: Partial<PageReading> = {}): CaptureRequest =>
  readingRequest(
    { bodyText: TEXT, shownAt: Date.parse('2026-03-03T14:05:00Z'), ...changes },
    provenance({ site: 'outlook', siteMessageId: 'in-outlook', account: 'jo@example.org' }),
  );

describe('an email brought in from a file and then met in Outlook', () => {
  it('is kept already, and known by its place in Outlook from then on', async () => {
    const store = await madeStore();
    const file = await keep(store, fromFile('<a@example.org>'));
    const met = await keep(store, inPage());
    expect(met).toMatchObject({ state: 'already kept', entryId: file.entryId, fidelity: 'original' });
    expect((await store.database.entries.get(file.entryId))?.siteKeys).toContain('outlook/in-outlook');
    expect(await store.database.entries.count()).toBe(1);
  });

  it('is taken out of the bin by the click', async () => {
    const store = await madeStore();
    const file = await keep(store, fromFile('<a@example.org>'));
    await removeEntries(store, [file.entryId]);
    expect(await keep(store, inPage())).toMatchObject({ state: 'restored', entryId: file.entryId });
  });

  it.each<[string, Partial<PageReading>]>([
    ['other words', { bodyText: 'Thank you for your email. We answer within ten working days of it.' }],
    ['another minute', { shownAt: Date.parse('2026-03-03T14:09:00Z') }],
    ['another sender', { from: [{ name: 'Tom Price', address: '' }] }],
    ['another subject', { subject: 'Transport' }],
  ])('is another email with %s', async (_, changes) => {
    const store = await madeStore();
    await keep(store, fromFile('<a@example.org>'));
    expect((await keep(store, inPage(changes))).state).toBe('kept');
    expect(await store.database.entries.count()).toBe(2);
  });

  it('is not guessed where two fit', async () => {
    const store = await madeStore();
    await keep(store, fromFile('<a@example.org>'));
    await keep(store, fromFile('<b@example.org>'));
    expect((await keep(store, inPage())).state).toBe('kept');
    expect(await store.database.entries.count()).toBe(3);
  });
});
