import { describe, expect, it } from 'vitest';
import { readBody } from '../../../utils/capture/body.ts';
import { DEFAULT_MATTER_ID } from '../../../utils/domain/index.ts';
import { readJournal } from '../../../utils/store/journal.ts';
import { verifyJournal } from '../../../utils/store/journal-chain.ts';
import { createReader } from '../../../utils/store/reader.ts';
import type { Database } from '../../../utils/store/schema.ts';
import { preparedEntry, sourceRequest } from '../../setup/made-mail.ts';
import { keepNewEntry } from '../../../utils/store/keep-entry.ts';
import { bigMail, keep, smallRequest } from './keeping.ts';
import { madeStore, otherTab } from './made-store.ts';

async function counts(database: Database): Promise<Readonly<Record<string, number>>> {
  const found = await Promise.all(database.tables.map((table) => table.count()));
  return Object.fromEntries(database.tables.map((table, index) => [table.name, found[index] ?? 0]));
}

async function sameBytes(blob: Blob | undefined, bytes: Uint8Array): Promise<boolean> {
  const stored = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));
  return stored.length === bytes.length && stored.every((byte, index) => byte === bytes[index]);
}

describe('keeping in a real browser', () => {
  it('gives every byte back, also after closing and opening again', async () => {
    const database = await madeStore();
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 31 + (index >> 8)) % 256);
    const kept = await keep(database, sourceRequest(bytes));
    if (!kept.ok) throw new Error(kept.error.happened);
    database.close();
    const again = createReader(await madeStore(database.name));
    const original = await again.original(kept.value.entry.originalSha256);
    expect(await sameBytes(original?.blob, bytes)).toBe(true);
    expect(await again.entries(DEFAULT_MATTER_ID)).toEqual([kept.value.entry]);
  });

  it('keeps a message of 30 MB whole, and reads it again', async () => {
    const database = await madeStore();
    const { source, attached } = bigMail(30);
    const kept = await keep(database, sourceRequest(source));
    if (!kept.ok) throw new Error(kept.error.happened);
    const { entry } = kept.value;
    expect(entry.attachments).toMatchObject([{ name: 'big.pdf', size: attached }]);
    const reader = createReader(database);
    const original = await reader.original(entry.originalSha256);
    expect(await sameBytes(original?.blob, source)).toBe(true);
    expect((await reader.attachment(entry.attachments[0]!.sha256))?.blob.size).toBe(attached);
    expect(await readBody(original!)).toMatchObject({ ok: true, value: { text: 'See attached.\n' } });
  }, 60_000);

  it('makes one entry of each mail when two tabs keep the same mails at once', async () => {
    const database = await madeStore();
    const second = await madeStore(database.name);
    const numbers = Array.from({ length: 12 }, (_, index) => index);
    const tab = otherTab({ database: database.name, numbers });
    const here = await Promise.all(
      numbers.flatMap((number) => [keep(database, smallRequest(number)), keep(second, smallRequest(number))]),
    );
    const states = [
      ...(await tab.done),
      ...here.map((result) => (result.ok ? result.value.state : 'failed')),
    ];
    expect(states.filter((state) => state === 'kept')).toHaveLength(12);
    expect(states.filter((state) => state === 'already kept')).toHaveLength(24);
    expect(await counts(database)).toMatchObject({
      entries: 12,
      originals: 12,
      searchTexts: 12,
      journal: 36,
    });
    expect(verifyJournal(await readJournal(database))).toMatchObject({ intact: true, lines: 36 });
  });

  it('leaves nothing when a keep fails in its middle', async () => {
    const database = await madeStore();
    const before = await counts(database);
    const made = await preparedEntry('one', {}, ['attached']);
    const failing = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(await keepNewEntry({ database, now: failing }, made)).toMatchObject({
      ok: false,
      error: { code: 'no-space' },
    });
    expect(await counts(database)).toEqual(before);
  });

  it.each([0, 60, 200, 350, 500, 800])(
    'is whole or absent when its context dies %i ms into a keep, and a retry makes one entry',
    async (delay) => {
      const database = await madeStore();
      const tab = otherTab({ database: database.name, megabytes: 12 });
      await tab.started;
      await new Promise((resolve) => setTimeout(resolve, delay));
      tab.worker.terminate();
      const after = await counts(database);
      const whole = after.entries ?? 0;
      expect(after).toMatchObject({
        entries: whole,
        originals: whole,
        attachments: whole,
        searchTexts: whole,
        journal: whole,
      });
      const retried = await keep(database, sourceRequest(bigMail(12).source));
      expect(retried.ok && retried.value.state).toBe(whole === 1 ? 'already kept' : 'kept');
      expect(await counts(database)).toMatchObject({ entries: 1, originals: 1, attachments: 1 });
    },
    30_000,
  );
});
