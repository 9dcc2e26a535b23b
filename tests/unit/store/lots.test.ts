// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../../utils/capture/hash.ts';
import { decodePart } from '../../../utils/capture/transfer-encoding.ts';
import { DEFAULT_MATTER_ID, type Entry } from '../../../utils/domain/index.ts';
import { openSources } from '../../../utils/import/open-sources.ts';
import { runImport } from '../../../utils/import/run/run-import.ts';
import { emptyBin, removeEntries } from '../../../utils/store/bin.ts';
import { keepNewEntry, type StoreTools } from '../../../utils/store/keep-entry.ts';
import { readJournal } from '../../../utils/store/journal.ts';
import { createReader } from '../../../utils/store/reader.ts';
import { importTools } from '../../setup/import-tools.ts';
import { mailText, preparedEntry } from '../../setup/made-mail.ts';
import { asMbox } from '../import/mbox/write-mbox.ts';
import { madeStore } from './made-store.ts';

/** A mail with an attachment in each of the ways in which one travels. */
function mail(number: number, attached = `of ${number}`): string {
  const part = (encoding: string, content: string): string =>
    `--cut\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${content}\r\n`;
  return mailText(
    { 'Message-ID': `<${number}@example.org>`, 'Content-Type': 'multipart/mixed; boundary=cut' },
    `--cut\r\nContent-Type: text/plain\r\n\r\nLetter ${number}\r\n${part('base64', btoa(`base64 ${attached}`))}${part('quoted-printable', `quoted=20${attached}`)}${part('8bit', `plain ${attached}`)}--cut--\r\n`,
  );
}

async function bringIn(store: StoreTools, texts: readonly string[]): Promise<void> {
  const files = [{ path: 'a.mbox', file: new File([asMbox(texts)], 'a.mbox', { lastModified: 1 }) }];
  const signal = new AbortController().signal;
  const choice = { groups: null, from: null, until: null };
  const job = { files, sources: await openSources(files, signal), choice, ownAddresses: [] };
  const result = await runImport(job, importTools(store), { signal, onProgress: () => undefined });
  expect(result).toMatchObject({ ok: true, value: { kept: texts.length, problems: [], stopped: null } });
}

const entriesIn = ({ database }: StoreTools): Promise<readonly Entry[]> =>
  createReader(database).entries(DEFAULT_MATTER_ID);

/** Every original and every attachment of every entry is what its hash says. */
async function expectWhole(store: StoreTools): Promise<void> {
  const reader = createReader(store.database, decodePart);
  for (const entry of await entriesIn(store)) {
    const original = await reader.original(entry.originalSha256);
    expect(await sha256Of(await original!.blob.arrayBuffer())).toBe(entry.originalSha256);
    expect(original).toMatchObject({ size: entry.originalSize, mediaType: 'message/rfc822' });
    for (const part of entry.attachments) {
      const content = await reader.attachment(part.sha256);
      expect(content?.size).toBe(part.size);
      expect(content?.blob.type).toBe('');
      expect(await sha256Of(await content!.blob.arrayBuffer())).toBe(part.sha256);
    }
  }
}

async function throwAway(store: StoreTools, which: (entry: Entry) => boolean): Promise<void> {
  const gone = (await entriesIn(store)).filter(which);
  await removeEntries(
    store,
    gone.map(({ id }) => id),
  );
  expect(await emptyBin(store, DEFAULT_MATTER_ID)).toBe(gone.length);
}

const numberOf = ({ messageId }: Entry): number => Number(/\d+/.exec(messageId)?.[0]);

/** All text that lies in the lots. */
async function lotText({ database }: StoreTools): Promise<string> {
  const blobs = await Promise.all((await database.lots.toArray()).map(({ blob }) => blob.text()));
  return blobs.join('');
}

describe('originals that lie together', () => {
  it('are stored in one blob, their attachments nowhere else, and all of it is read again', async () => {
    const store = await madeStore();
    await bringIn(store, [mail(1), mail(2), mail(3)]);
    expect(await store.database.lots.count()).toBe(1);
    expect(await store.database.attachments.count()).toBe(0);
    expect((await entriesIn(store)).flatMap(({ attachments }) => attachments)).toHaveLength(9);
    await expectWhole(store);
    const lines = await readJournal(store.database);
    const [entry] = await entriesIn(store);
    const line = lines.find(({ entryId }) => entryId === entry!.id);
    expect(line?.facts.attachments).toEqual(entry!.attachments.map(({ sha256 }) => sha256));
  });

  it('go one by one when they are deleted, and the others stay as they were', async () => {
    const store = await madeStore();
    await bringIn(store, [mail(1), mail(2), mail(3), mail(4)]);
    await throwAway(store, (entry) => [1, 3].includes(numberOf(entry)));
    expect((await entriesIn(store)).map(numberOf).toSorted((one, other) => one - other)).toEqual([2, 4]);
    await expectWhole(store);
    const text = await lotText(store);
    expect(text).toContain('plain of 2');
    expect(text).not.toContain('plain of 1');
    expect(text).not.toContain('plain of 3');
    await throwAway(store, () => true);
    expect(await store.database.lots.count()).toBe(0);
    expect(await store.database.originals.count()).toBe(0);
  });

  it('give an attachment that several have for as long as one of them is left', async () => {
    const store = await madeStore();
    await bringIn(store, [mail(1, 'of all'), mail(2, 'of all')]);
    const shared = (await entriesIn(store))[0]!.attachments[0]!.sha256;
    const reader = createReader(store.database, decodePart);
    await throwAway(store, (entry) => numberOf(entry) === 1);
    expect(await (await reader.attachment(shared))?.blob.text()).toBe('base64 of all');
    await expectWhole(store);
    await throwAway(store, () => true);
    expect(await reader.attachment(shared)).toBeUndefined();
  });

  it('do not take a mail along that was not asked for', async () => {
    const store = await madeStore();
    await bringIn(store, [mail(2)]);
    await throwAway(store, () => true);
    await bringIn(store, [mail(1), mail(2), mail(3)]);
    const again = await madeStore();
    await bringIn(again, [mail(2)]);
    const files = [{ path: 'a.mbox', file: new File([asMbox([mail(1), mail(2), mail(3)])], 'a.mbox') }];
    const signal = new AbortController().signal;
    const choice = { groups: null, from: null, until: null };
    const job = { files, sources: await openSources(files, signal), choice, ownAddresses: [] };
    await runImport(job, importTools(again), { signal, onProgress: () => undefined });
    // The one in the middle was there already: its neighbours do not touch, and nothing of it lies between them.
    expect(await lotText(again)).not.toContain('plain of 2');
    expect(await entriesIn(again)).toHaveLength(3);
    await expectWhole(again);
  });

  it('find an attachment of a mail whose bytes lay here as a paper already', async () => {
    const store = await madeStore();
    const source = mail(5);
    const bytes = new TextEncoder().encode(source);
    const sha256 = await sha256Of(bytes);
    const paper = { sha256, size: bytes.length, mediaType: 'message/rfc822', blob: new Blob([bytes]) };
    const first = await preparedEntry('a letter', { kind: 'letter' });
    await keepNewEntry(store, { ...first, papers: [first.original, paper] });
    await bringIn(store, [source]);
    const reader = createReader(store.database, decodePart);
    const imported = (await entriesIn(store)).find(({ originalSha256 }) => originalSha256 === sha256);
    for (const part of imported!.attachments) expect(await reader.attachment(part.sha256)).toBeDefined();
  });

  it('say so when a reader has no way to decode', async () => {
    const store = await madeStore();
    await bringIn(store, [mail(1), mail(2)]);
    const { sha256 } = (await entriesIn(store))[0]!.attachments[0]!;
    await expect(createReader(store.database).attachment(sha256)).rejects.toThrow('decode');
  });
});
