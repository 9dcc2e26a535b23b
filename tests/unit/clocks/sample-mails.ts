import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser, type AddressObject } from 'mailparser';
import type { ClockMail } from '../../../utils/clocks/find-signs.ts';
import { londonDay } from '../../../utils/domain/dates.ts';
import { suggestTags } from '../../../utils/domain/tag-suggestion.ts';
import { writeSampleMailbox } from '../../replica/sample/build.ts';

const OWNER = 'samina.whitlock@example.org';

const addressIn = (field: AddressObject | AddressObject[] | undefined): string =>
  [field ?? []].flat()[0]?.value[0]?.address ?? '';

/** A mail of the sample as clocks see it, read by another parser than ours. Its name in the story is its `entryId`. */
async function readMail(path: string, name: string): Promise<ClockMail> {
  const mail = await simpleParser(readFileSync(path));
  const [from, to] = [addressIn(mail.from), addressIn(mail.to)];
  const subject = mail.subject ?? '';
  return {
    entryId: name.replace(/^\d+-|\.eml$/g, ''),
    day: londonDay((mail.date ?? new Date(Date.UTC(2026, 8, 1))).getTime()),
    direction: from === OWNER ? 'sent' : 'received',
    otherDomain: (from === OWNER ? to : from).split('@')[1] ?? '',
    subject,
    text: mail.text ?? '',
    tags: [...suggestTags(subject)],
  };
}

/** Every mail of the sample mailbox, oldest first, with the tags that its subject suggests. */
export async function readSampleMails(): Promise<readonly ClockMail[]> {
  const folder = mkdtempSync(join(tmpdir(), 'paperchain-sample-'));
  try {
    await writeSampleMailbox(folder);
    const names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
    return await Promise.all(names.toSorted().map((name) => readMail(join(folder, name), name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
