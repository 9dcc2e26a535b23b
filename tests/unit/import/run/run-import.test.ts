// @vitest-environment node
import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ImportChoice, ImportFile, ImportReport } from '../../../../utils/domain/import.ts';
import {
  DEFAULT_MATTER_ID,
  asPartyId,
  type Entry,
  type NewEntry,
  type PartyDraft,
} from '../../../../utils/domain/index.ts';
import { comparableEntry } from '../../../../utils/capture/match/comparable.ts';
import { keepCapture } from '../../../../utils/capture/pipeline.ts';
import { openSources } from '../../../../utils/import/open-sources.ts';
import { emptyReport } from '../../../../utils/import/run/ledger.ts';
import { describeFiles } from '../../../../utils/import/run/same-files.ts';
import { runImport } from '../../../../utils/import/run/run-import.ts';
import type { ImportTools } from '../../../../utils/import/run/tools.ts';
import { removeEntries } from '../../../../utils/store/bin.ts';
import { saveImport, unfinishedImports } from '../../../../utils/store/imports.ts';
import { readJournal } from '../../../../utils/store/journal.ts';
import { verifyJournal } from '../../../../utils/store/journal-chain.ts';
import { keepNewEntry, type StoreTools } from '../../../../utils/store/keep-entry.ts';
import { timelineEntries } from '../../../../utils/store/read-entries.ts';
import { createReader } from '../../../../utils/store/reader.ts';
import { saveParty } from '../../../../utils/store/write-names.ts';
import { importTools } from '../../../setup/import-tools.ts';
import { bytesOf, mailText, preparedEntry, sourceRequest } from '../../../setup/made-mail.ts';
import { madeStore } from '../../store/made-store.ts';
import { asMbox } from '../mbox/write-mbox.ts';

const EVERYTHING: ImportChoice = { groups: null, from: null, until: null };

/** A numbered mail; about one in four is from the school. */
function mail(number: number, headers: Readonly<Record<string, string>> = {}): string {
  const from = number % 4 === 0 ? 'head@st-aldhelms.northshire.sch.uk' : 'sarah.cole@northshire.gov.uk';
  const day = String((number % 28) + 1).padStart(2, '0');
  const head = {
    From: from,
    'Message-ID': `<${number}@example.org>`,
    Date: `${day} Mar 2026 10:00:00 +0000`,
    ...headers,
  };
  return mailText(head, `Mail number ${number}.\nFrom now on it is ${'x'.repeat(number * 7)}\n`);
}

const mails = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, number) => mail(number));

function mbox(path: string, texts: readonly string[]): ImportFile {
  return { path, file: new File([asMbox(texts)], path, { lastModified: 1 }) };
}

interface Order {
  readonly choice?: ImportChoice;
  readonly signal?: AbortSignal;
  readonly tools?: Partial<ImportTools>;
  readonly own?: readonly string[];
  readonly parties?: readonly PartyDraft[];
}

async function bringIn(
  store: StoreTools,
  files: readonly ImportFile[],
  {
    choice = EVERYTHING,
    signal = new AbortController().signal,
    tools = {},
    own = [],
    parties = [],
  }: Order = {},
): Promise<ImportReport> {
  const sources = await openSources(files, new AbortController().signal);
  const job = { files, sources, choice, ownAddresses: own, parties };
  const result = await runImport(job, importTools(store, tools), { signal, onProgress: () => undefined });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const kept = (store: StoreTools): Promise<readonly Entry[]> =>
  timelineEntries(store.database, DEFAULT_MATTER_ID);

async function bytesKept(store: StoreTools): Promise<readonly string[]> {
  const reader = createReader(store.database);
  const texts = (await kept(store)).map(async ({ originalSha256 }) => {
    const blob = (await reader.original(originalSha256))?.blob ?? new Blob();
    const bytes = Buffer.from(await blob.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(originalSha256);
    return bytes.toString('latin1');
  });
  return (await Promise.all(texts)).toSorted();
}

const sum = (report: ImportReport): number =>
  report.kept +
  report.upgraded +
  report.alreadyKept +
  report.binned +
  report.drafts +
  report.skipped +
  report.problems.length;

describe('importing', () => {
  it('keeps every mail byte for byte, journalled and chained', async () => {
    const store = await madeStore();
    const report = await bringIn(store, [mbox('inbox.mbox', mails(40))]);
    expect(report).toEqual({
      kept: 40,
      upgraded: 0,
      alreadyKept: 0,
      binned: 0,
      drafts: 0,
      skipped: 0,
      problems: [],
      stopped: null,
    });
    expect(await bytesKept(store)).toEqual(mails(40).toSorted());
    expect(verifyJournal(await readJournal(store.database))).toMatchObject({ intact: true, lines: 40 });
    const [entry] = await kept(store);
    expect(entry).toMatchObject({
      fidelity: 'original',
      subject: 'Annual review',
      provenance: { site: 'file', method: 'file', account: 'unknown', version: '0.1.0' },
    });
    expect(await unfinishedImports(store.database)).toEqual([]);
  });

  it('imports nothing twice, from whatever files', async () => {
    const store = await madeStore();
    await bringIn(store, [mbox('inbox.mbox', mails(10))]);
    const files = [mbox('all.mbox', mails(15)), { path: 'a.eml', file: new File([mail(3)], 'a.eml') }];
    expect(await bringIn(store, files)).toMatchObject({ kept: 5, alreadyKept: 11 });
    expect(await kept(store)).toHaveLength(15);
    expect(await readJournal(store.database)).toHaveLength(15);
  });

  it('takes chosen people and days only, and counts the rest', async () => {
    const store = await madeStore();
    const undated = mail(100, { Date: '', From: 'head@st-aldhelms.northshire.sch.uk' });
    const files = [mbox('inbox.mbox', [...mails(40), undated])];
    const groups = ['st-aldhelms.northshire.sch.uk'];
    const some = await bringIn(store, files, {
      choice: { groups, from: '2026-03-05', until: '2026-03-09' },
    });
    // 4 and 8 are from the school; 28 is the 1st again, 32 the 5th, 36 the 9th.
    expect(some).toMatchObject({ kept: 4, skipped: 37 });
    expect(await bringIn(store, files, { choice: { groups, from: null, until: null } })).toMatchObject({
      kept: 7,
      alreadyKept: 4,
      skipped: 30,
    });
  });

  it('leaves drafts alone and counts them, or takes them with a mark when they are wanted', async () => {
    const store = await madeStore();
    const complaint = mail(90, { 'X-Gmail-Labels': 'Drafts,Opened', From: 'jo@example.org' });
    const unsure = mail(91, { 'X-Gmail-Labels': 'Sent,Drafts', From: 'jo@example.org' });
    const files = [
      mbox('Takeout/All mail.mbox', [...mails(3), complaint, unsure]),
      mbox('Mail/Local Folders/Drafts', [mail(92)]),
    ];
    const first = await bringIn(store, files);
    expect(first).toMatchObject({ kept: 4, drafts: 2 });
    expect(sum(first)).toBe(6);
    const notSure = (await kept(store)).find(({ messageId }) => messageId === '<91@example.org>');
    expect(notSure?.warnings[0]).toContain('may be a draft');
    expect(notSure?.isDraft).toBeUndefined();
    expect(await bringIn(store, files, { choice: { ...EVERYTHING, drafts: true } })).toMatchObject({
      kept: 2,
      drafts: 0,
    });
    const marked = (await kept(store)).filter(({ isDraft }) => isDraft);
    expect(marked.map(({ messageId }) => messageId).toSorted()).toEqual([
      '<90@example.org>',
      '<92@example.org>',
    ]);
    expect(marked.every(({ warnings }) => warnings.some((each) => each.includes('never sent')))).toBe(true);
  });

  it('leaves what the user removed in the bin, and counts it apart', async () => {
    const store = await madeStore();
    const files = [mbox('inbox.mbox', mails(4))];
    await bringIn(store, files);
    const [gone] = await kept(store);
    await removeEntries(store, gone ? [gone.id] : []);
    expect(await bringIn(store, files)).toMatchObject({ kept: 0, alreadyKept: 3, binned: 1 });
    expect(await kept(store)).toHaveLength(3);
  });

  it('lists what cannot be read with its place, and every message is in the sum', async () => {
    const store = await madeStore();
    const broken = `garbage\n\n${Buffer.from(asMbox([...mails(3), 'no header of any kind here\n'])).toString('latin1')}`;
    const files = [
      { path: 'broken.mbox', file: new File([Buffer.from(broken, 'latin1')], 'broken.mbox') },
      { path: 'song.mp3', file: new File(['ID3'], 'song.mp3') },
    ];
    const report = await bringIn(store, files);
    expect(report).toMatchObject({ kept: 3 });
    expect(report.problems.map(({ file, position }) => `${file}: ${position.split(',')[0]}`)).toEqual([
      'broken.mbox: from byte 0',
      'broken.mbox: message 4',
      'song.mp3: ',
    ]);
    expect(report.problems.every(({ reason }) => reason.length > 10)).toBe(true);
    expect(sum(report)).toBe(6);
  });

  it('puts mail under parties that are known, and under the account it belongs to', async () => {
    const store = await madeStore();
    const council = { id: asPartyId('c'), name: 'Council', kind: 'council', addresses: [] } as const;
    await saveParty(store, { ...council, domains: ['northshire.gov.uk'] });
    const sent = mail(1, { From: 'Jo <jo.parent@example.org>', To: 'sarah.cole@northshire.gov.uk' });
    await bringIn(store, [mbox('a.mbox', [sent, mail(2)])], { own: ['jo.parent@example.org'] });
    expect((await kept(store)).map(({ partyId }) => partyId)).toEqual(['c', 'c']);
    expect((await kept(store)).map(({ provenance }) => provenance.account)).toEqual([
      'jo.parent@example.org',
      'jo.parent@example.org',
    ]);
  });
});

describe('the bodies among those that were chosen', () => {
  const council = {
    name: 'Northshire Council',
    kind: 'council',
    addresses: [],
    domains: ['northshire.gov.uk'],
  };
  const drafts = [council as PartyDraft];

  it('are saved with a journal line each, and their mail stands under them', async () => {
    const store = await madeStore();
    await bringIn(store, [mbox('a.mbox', mails(5))], { parties: drafts });
    const [saved, ...others] = await store.database.parties.toArray();
    expect([saved, others]).toMatchObject([council, []]);
    const byParty = (await kept(store)).filter(({ partyId }) => partyId === saved?.id);
    expect(byParty.map(({ from }) => from[0]?.address)).toEqual(
      Array(3).fill('sarah.cole@northshire.gov.uk'),
    );
    const lines = await readJournal(store.database);
    expect(lines[0]).toMatchObject({ action: 'party saved', facts: { partyId: saved?.id, kind: 'council' } });
    expect(verifyJournal(lines)).toMatchObject({ intact: true });
  });

  it('stay what the user named them', async () => {
    const store = await madeStore();
    const own = { ...drafts[0]!, id: asPartyId('c'), name: 'The council', kind: 'other' } as const;
    await saveParty(store, own);
    await bringIn(store, [mbox('a.mbox', [mail(1)])], { parties: drafts });
    expect(await store.database.parties.toArray()).toEqual([own]);
    expect((await kept(store)).map(({ partyId }) => partyId)).toEqual(['c']);
  });

  it('are there when an import that was stopped goes on', async () => {
    const store = await madeStore();
    const files = [mbox('a.mbox', mails(5))];
    const stopping = AbortSignal.abort();
    await bringIn(store, files, { parties: drafts, signal: stopping });
    await bringIn(store, files);
    const [saved] = await store.database.parties.toArray();
    expect((await kept(store)).filter(({ partyId }) => partyId === saved?.id)).toHaveLength(3);
  });
});

describe('a mail site’s download', () => {
  const added = 'X-GM-THRID: 1791\r\nX-Gmail-Labels: Inbox,\r\n Opened\r\n';

  it('is the mail that was kept from the site', async () => {
    const store = await madeStore();
    await keepNewEntry(store, await preparedEntry(mail(1)));
    const takeout = mbox('takeout.mbox', [`${added}${mail(1)}`, `${added}${mail(2)}`]);
    expect(await bringIn(store, [takeout])).toMatchObject({ kept: 1, alreadyKept: 1 });
  });

  it('is so with other line ends too, and the other way round', async () => {
    const store = await madeStore();
    const takeout = mbox('takeout.mbox', [`${added}${mail(1)}`.replaceAll('\r\n', '\n')]);
    expect(await bringIn(store, [takeout])).toMatchObject({ kept: 1 });
    const clicked = await keepNewEntry(store, await preparedEntry(mail(1)));
    expect(clicked).toMatchObject({ ok: true, value: { state: 'already kept' } });
  });
});

describe('stopping and going on', () => {
  const many = [mbox('inbox.mbox', mails(2000))];

  /** The tools of an import that is killed while it keeps its second lot: nothing more is ever answered. */
  async function killed(store: StoreTools): Promise<void> {
    let lots = 0;
    const tools: Partial<ImportTools> = {
      keepNewEntries: (batch) => {
        lots += 1;
        return lots === 2 ? new Promise(() => undefined) : importTools(store).keepNewEntries(batch);
      },
    };
    await Promise.race([
      bringIn(store, many, { tools }),
      new Promise<void>((resolve) => {
        const look = setInterval(() => {
          if (lots < 2) return;
          clearInterval(look);
          resolve();
        }, 5);
      }),
    ]);
  }

  it('is over for an earlier choice too, once the same files came in under another', async () => {
    const store = await madeStore();
    const files = [mbox('inbox.mbox', mails(8))];
    const choice = { groups: ['northshire.gov.uk'], from: null, until: null };
    const other = [mbox('other.mbox', mails(8))];
    const broken = { id: 'broken', startedAt: 1, at: 1, state: 'running', settled: 0 } as const;
    for (const [id, of] of [
      ['broken', files],
      ['elsewhere', other],
    ] as const)
      await saveImport(store.database, {
        ...broken,
        id,
        files: describeFiles(of),
        choice,
        report: emptyReport(),
      });
    await bringIn(store, files);
    expect((await unfinishedImports(store.database)).map(({ id }) => id)).toEqual(['elsewhere']);
  });

  it.each([{ version: '0.0.9' }, {}])('counts anew what another version had counted: %j', async (counted) => {
    const [store, files] = [await madeStore(), [mbox('inbox.mbox', mails(8))]];
    const broken = { id: 'broken', startedAt: 1, at: 1, state: 'running', settled: 5, ...counted } as const;
    const facts = { files: describeFiles(files), choice: EVERYTHING, report: emptyReport() };
    await saveImport(store.database, { ...broken, ...facts });
    expect(await bringIn(store, files)).toMatchObject({ kept: 8 });
    expect(await unfinishedImports(store.database)).toEqual([]);
  });

  it('goes on after being killed, with the same entries and report in the end', async () => {
    const store = await madeStore();
    await killed(store);
    const [run] = await unfinishedImports(store.database);
    expect(run?.settled).toBeGreaterThan(0);
    expect(run?.settled).toBeLessThan(2000);
    expect((await kept(store)).length).toBe(run?.settled);
    const prepared: number[] = [];
    const tools = importTools(store);
    const report = await bringIn(store, many, {
      tools: {
        prepare: (job) => {
          prepared.push(job.mails.length);
          return tools.prepare(job);
        },
      },
    });
    expect(report).toMatchObject({ kept: 2000, alreadyKept: 0, stopped: null });
    expect(prepared.reduce((one, other) => one + other, 0)).toBe(2000 - (run?.settled ?? 0));
    expect(await bytesKept(store)).toEqual(mails(2000).toSorted());
    expect(verifyJournal(await readJournal(store.database))).toMatchObject({ intact: true, lines: 2000 });
    expect(await unfinishedImports(store.database)).toEqual([]);
  }, 60_000);

  it('starts anew when the choice is another', async () => {
    const store = await madeStore();
    await killed(store);
    const groups = ['northshire.gov.uk'];
    const report = await bringIn(store, many, { choice: { groups, from: null, until: null } });
    expect(sum(report)).toBe(2000);
    expect(report.skipped).toBe(500);
  }, 60_000);

  it('keeps what was kept when it is stopped, and says so', async () => {
    const store = await madeStore();
    const stop = new AbortController();
    const tools = importTools(store);
    const report = await bringIn(store, many, {
      signal: stop.signal,
      tools: {
        keepNewEntries: async (batch) => {
          const result = await tools.keepNewEntries(batch);
          stop.abort();
          return result;
        },
      },
    });
    expect(report.stopped).toMatchObject({ code: 'cancelled' });
    expect(report.kept).toBeGreaterThan(0);
    expect(report.kept).toBeLessThan(2000);
    expect(await kept(store)).toHaveLength(report.kept);
  }, 60_000);

  it('stops with the reason when the disk is full', async () => {
    const store = await madeStore();
    const full = { code: 'no-space', happened: 'Full.', safe: 'Safe.', next: 'Free some.' } as const;
    const report = await bringIn(store, many, {
      tools: { keepNewEntries: async () => ({ ok: false, error: full }) },
    });
    expect(report).toMatchObject({ kept: 0, stopped: full });
    expect(await kept(store)).toEqual([]);
  }, 60_000);
});

describe('a mail kept from a mail site', () => {
  /** As the background keeps it: with the line ends it travelled with. */
  async function keepFromSite(store: StoreTools, text: string, siteMessageId: string): Promise<string> {
    const tools = {
      keepNewEntry: (made: NewEntry) => keepNewEntry(store, made),
      parties: async () => [],
      findKnownOriginal: async () => null,
      now: store.now,
      makeId: randomUUID,
    };
    const kept = await keepCapture(sourceRequest(bytesOf(text), { siteMessageId }), tools);
    return kept.ok ? kept.value.state : kept.error.happened;
  }
  const withLf = (text: string): string => text.replaceAll('\r\n', '\n');

  it('is there already when a mail program exports it with the line ends of the disk', async () => {
    const store = await madeStore();
    expect(await keepFromSite(store, mail(3), 'x3')).toBe('kept');
    const files = [mbox('export.mbox', mails(5).map(withLf))];
    expect(await bringIn(store, files)).toMatchObject({ kept: 4, alreadyKept: 1 });
    expect(await kept(store)).toHaveLength(5);
  });

  it('is known the other way round too, and then by its place on the site', async () => {
    const store = await madeStore();
    await bringIn(store, [mbox('export.mbox', mails(5).map(withLf))]);
    expect(await keepFromSite(store, mail(3), 'x3')).toBe('already kept');
    expect(await store.database.entries.where('siteKeys').equals('gmail/x3').count()).toBe(1);
    expect(await kept(store)).toHaveLength(5);
  });
});

describe('an entry that waits for its original', () => {
  /** Keeps the page reading of mail 7; gives it, and what the import is told of such entries. */
  async function waitFor7(store: StoreTools, changes: Partial<Entry> = {}) {
    const shown = await preparedEntry('reading', {
      fidelity: 'as shown',
      fidelityReason: 'Outlook gives no source.',
      messageId: '<7@example.org>',
      subject: 'Annual review',
      happenedFrom: 'shown',
      happenedAt: Date.parse('2026-03-08T10:00:00Z'),
      ...changes,
    });
    await keepNewEntry(store, shown);
    const waiting = async () =>
      (await kept(store))
        .filter(({ fidelity }) => fidelity === 'as shown')
        .map((entry) => comparableEntry(entry, `Mail number 7.\nFrom now on it is ${'x'.repeat(49)}`));
    return { shown, waiting };
  }

  it('gets it from the import', async () => {
    const store = await madeStore();
    const { shown, waiting } = await waitFor7(store);
    const report = await bringIn(store, [mbox('a.mbox', mails(10))], { tools: { shown: waiting } });
    expect(report).toMatchObject({ kept: 9, upgraded: 1 });
    const upgraded = (await kept(store)).find(({ id }) => id === shown.entry.id);
    expect(upgraded).toMatchObject({ fidelity: 'original', messageId: '<7@example.org>' });
    expect(sum(report)).toBe(10);
  });

  /** Two mails that both surely are mail 7, but for these headers. */
  const two = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>) => {
    const file = (path: string, headers: Readonly<Record<string, string>>): ImportFile => ({
      path,
      file: new File([mail(7, headers)], path),
    });
    return [file('a.eml', one), file('b.eml', other)];
  };
  const withoutId = { 'Message-ID': '', Date: '08 Mar 2026 10:00:00 +0000' };

  it('gets none of two different mails that both seem to be it: the order of files decides nothing', async () => {
    const store = await madeStore();
    const { waiting, shown } = await waitFor7(store, { messageId: '' });
    const files = two({}, { 'Message-ID': '<other@example.org>' });
    const report = await bringIn(store, files, { tools: { shown: waiting } });
    expect(report).toMatchObject({ kept: 2, upgraded: 0 });
    expect((await kept(store)).find(({ id }) => id === shown.entry.id)?.fidelity).toBe('as shown');
    const unnamed = await bringIn(store, two(withoutId, { ...withoutId, 'X-Copy': '2' }), {
      tools: { shown: waiting },
    });
    expect(unnamed.upgraded).toBe(0);
  });

  it('ends the import when giving it its original fails, and makes no second entry', async () => {
    const store = await madeStore();
    const { waiting } = await waitFor7(store);
    const full = { code: 'no-space', happened: 'Full.', safe: '', next: '' } as const;
    const tools = { shown: waiting, addOriginal: async () => ({ ok: false, error: full }) as const };
    const report = await bringIn(store, [mbox('a.mbox', mails(10))], { tools });
    expect(report).toMatchObject({ kept: 0, upgraded: 0, stopped: full });
    expect(await kept(store)).toHaveLength(1);
  });

  it('does not get it from a mail that Apple Mail had only part of, which is kept with a warning', async () => {
    const store = await madeStore();
    const { waiting } = await waitFor7(store);
    const text = mail(7);
    const emlx = (path: string, source: string): ImportFile => ({
      path,
      file: new File([`${source.length}\n${source}`], path),
    });
    const files = [emlx('1.partial.emlx', text), emlx('2.emlx', mail(8))];
    expect(await bringIn(store, files, { tools: { shown: waiting } })).toMatchObject({
      kept: 2,
      upgraded: 0,
    });
    const originals = (await kept(store)).filter(({ fidelity }) => fidelity === 'original');
    const told = originals.map(({ messageId, warnings }) => [
      messageId,
      warnings.some((each) => /only part/.test(each)),
    ]);
    expect(Object.fromEntries(told)).toEqual({ '<7@example.org>': true, '<8@example.org>': false });
    expect(await bytesKept(store)).toContain(text);
  });
});
