// @vitest-environment node
// Every mail of the sample mailbox as Outlook's page would show it, against every file of the sample mailbox.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matchOriginal } from '../../../../utils/capture/match-original.ts';
import {
  comparableEntry,
  comparableMail,
  type ComparableEntry,
  type ComparableMail,
} from '../../../../utils/capture/match/comparable.ts';
import { parseMail } from '../../../../utils/capture/parse.ts';
import { asEntryId, type Entry } from '../../../../utils/domain/index.ts';
import { openMailbox } from '../../../replica/mailbox/open-mailbox.ts';
import { readBody } from '../../../replica/mailbox/read-body.ts';
import type { Mailbox, ReplicaMessage } from '../../../replica/mailbox/types.ts';
import { groupByThreadIndex } from '../../../replica/outlook/conversations.ts';
import { conversationId } from '../../../replica/outlook/outlook-ids.ts';
import { writeSampleMailbox } from '../../../replica/sample/build.ts';
import { preparedEntry, provenance } from '../../../setup/made-mail.ts';

/** How much a page shows. */
interface Shown {
  readonly addresses: boolean;
  readonly quotes: boolean;
  readonly conversation: boolean;
  /** False: the date as words only, as in Gmail. */
  readonly instant: boolean;
}

const OWNER = 'samina.whitlock@example.org';
const MINUTE = 60_000;
let dir = '';
let mailbox: Mailbox;
let files: readonly { readonly hexId: string; readonly mail: ComparableMail }[];
let texts: ReadonlyMap<string, string>;

/** What a page shows of a body: laid out by another library than ours. */
async function pageText(message: ReplicaMessage): Promise<string> {
  const { html, text } = await readBody(message.bytes);
  if (html === '') return text;
  const laidOut = await simpleParser(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`);
  return (laidOut.text ?? '').replace(/\[(?:https?|mailto|cid):[^\]]*\]/g, '');
}

const withoutQuotes = (text: string): string =>
  text.split(/^(?:On .*wrote:|From: .*|_{8,}|-{4,}.*)$/m)[0] ?? text;

async function showAs(message: ReplicaMessage, subject: string, shown: Shown): Promise<ComparableEntry> {
  const { from, sentAt } = message.head;
  const at = Math.floor(sentAt / MINUTE) * MINUTE;
  const text = texts.get(message.hexId) ?? '';
  const changes: Partial<Entry> = {
    id: asEntryId(message.hexId),
    fidelity: 'as shown',
    subject,
    from: [{ name: from.name || from.address, address: shown.addresses ? from.address.toLowerCase() : '' }],
    messageId: '',
    sentAtText: new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
    ...(shown.instant && { happenedAt: at, happenedFrom: 'shown' as const }),
    provenance: provenance({
      site: 'outlook',
      siteThreadId: shown.conversation ? conversationId(message.threadHexId, OWNER, 'consumer') : '',
    }),
  };
  const { entry } = await preparedEntry(message.hexId, changes);
  return comparableEntry(entry, shown.quotes ? text : withoutQuotes(text));
}

const showAll = (shown: Shown): Promise<readonly ComparableEntry[]> =>
  Promise.all(
    mailbox.threads.flatMap((thread) =>
      thread.messages.map((message) => showAs(message, thread.subject, shown)),
    ),
  );

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'match-sample-'));
  await writeSampleMailbox(dir);
  mailbox = groupByThreadIndex(await openMailbox(dir, OWNER));
  const all = mailbox.threads.flatMap(({ messages }) => messages);
  files = await Promise.all(
    all.map(async ({ hexId, bytes }) => ({
      hexId,
      mail: comparableMail(await parseMail(new Uint8Array(bytes).buffer)),
    })),
  );
  texts = new Map(await Promise.all(all.map(async (each) => [each.hexId, await pageText(each)] as const)));
}, 120_000);
afterAll(() => rm(dir, { recursive: true, force: true }));

interface Tally {
  readonly right: number;
  readonly wrong: readonly string[];
  readonly unsure: readonly string[];
  readonly missed: readonly string[];
}

function tally(shown: readonly ComparableEntry[], wanted: (hexId: string) => boolean = () => true): Tally {
  const name = (hexId: string): string =>
    mailbox.messages.find((each) => each.hexId === hexId)?.file ?? hexId;
  const found = { right: 0, wrong: [] as string[], unsure: [] as string[], missed: [] as string[] };
  for (const { hexId, mail } of files.filter((each) => wanted(each.hexId))) {
    const verdict = matchOriginal(mail, shown);
    if (verdict.found === 'nothing') found.missed.push(name(hexId));
    else if (verdict.found === 'unsure') {
      const isAmong = verdict.candidates.some(({ entryId }) => entryId === asEntryId(hexId));
      (isAmong ? found.unsure : found.missed).push(name(hexId));
    } else if (verdict.entryId === asEntryId(hexId)) found.right += 1;
    else found.wrong.push(`${name(hexId)} → ${name(verdict.entryId)}`);
  }
  return found;
}

const FULL: Shown = { addresses: true, quotes: true, conversation: true, instant: true };

describe('the sample mailbox as Outlook shows it', () => {
  it.each<[string, Shown, number]>([
    ['everything', FULL, 0.95],
    ['names without addresses, quoted mails hidden', { ...FULL, addresses: false, quotes: false }, 0.9],
    ['no conversation id', { ...FULL, conversation: false }, 0.9],
    ['a date in words only', { ...FULL, conversation: false, instant: false }, 0.9],
  ])('with %s: each file finds its own entry, or asks', async (_name, shown, least) => {
    const found = tally(await showAll(shown));
    expect(found.wrong).toEqual([]);
    expect(found.missed).toEqual([]);
    expect(found.right / files.length, found.unsure.join('\n')).toBeGreaterThanOrEqual(least);
  });

  it('never gives a file to another entry when its own is not there', async () => {
    const shown = await showAll(FULL);
    for (const { hexId, mail } of files) {
      const others = shown.filter(({ entry }) => entry.id !== asEntryId(hexId));
      expect(matchOriginal(mail, others).found, hexId).not.toBe('entry');
    }
  });
});
