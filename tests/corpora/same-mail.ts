// node tests/corpora/same-mail.ts FOLDER: does the identity proof hold for odd mails? Not part of `npm test`.
// The "page" is what another parser (mailparser) reads of each mail, with its date written in some language and zone.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { readHeaders } from '../../utils/mail-sites/shared/headers.ts';
import { looksLikeMail } from '../../utils/mail-sites/shared/rfc822.ts';
import {
  compareMail,
  identify,
  type Identity,
  type PageFacts,
} from '../../utils/mail-sites/shared/same-mail.ts';

const LOCALES = ['en-GB', 'en-US', 'de', 'ar-EG', 'ja', 'ru', 'hi-u-nu-deva', 'fa-IR', 'th'];
const ZONES = ['Europe/London', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Kiritimati', 'Asia/Kathmandu'];
const FEWEST_REJECTED = 0.95;

interface Sample {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly page: PageFacts;
}

/** Same pick every run: a failing pair must come back. */
function makePick(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function listMails(folder: string): readonly string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return paths.filter((path) => path.endsWith('.eml') && statSync(path).isFile()).toSorted();
}

function asPage(mail: ParsedMail, index: number): PageFacts {
  const dateText = mail.date
    ? new Intl.DateTimeFormat(LOCALES[index % LOCALES.length], {
        dateStyle: 'long',
        timeStyle: 'short',
        timeZone: ZONES[index % ZONES.length] ?? 'UTC',
      }).format(mail.date)
    : '';
  const people = mail.from?.value ?? [];
  const senders = [...people, ...people.flatMap(({ group }) => group ?? [])].map(
    ({ address }) => address ?? '',
  );
  return { senders: senders.filter((each) => each.includes('@')), subject: mail.subject ?? '', dateText };
}

function judge(page: PageFacts, bytes: Uint8Array): Identity {
  return identify(compareMail(page, readHeaders(bytes)));
}

async function readSamples(folder: string): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (const [index, file] of listMails(folder).entries()) {
    const bytes = readFileSync(file);
    const mail = await simpleParser(bytes, { skipHtmlToText: true, skipTextToHtml: true }).catch(() => null);
    if (mail && mail.headers.size > 0) samples.push({ file, bytes, page: asPage(mail, index) });
    else console.log(`no mail to mailparser either: ${file}`);
  }
  return samples;
}

function checkRight(samples: readonly Sample[]): number {
  const counts = new Map<string, number>();
  for (const { file, bytes, page } of samples) {
    const header = readHeaders(bytes);
    const verdict = looksLikeMail(bytes, header) ? judge(page, bytes) : 'not a mail';
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    if (verdict === 'another mail' || verdict === 'not a mail')
      console.log(`${verdict}: ${file} ${JSON.stringify({ page, evidence: compareMail(page, header) })}`);
  }
  console.log('right pairs:', Object.fromEntries(counts));
  return (counts.get('another mail') ?? 0) + (counts.get('not a mail') ?? 0);
}

/**
 * Pairs that differ in what a page shows; copies of one mail in the corpus are no wrong pair. A Gmail page always shows
 * a sender and a subject: mails without one (bare MIME parts in the corpora) are not asked to be told apart.
 */
function checkWrong(samples: readonly Sample[]): number {
  const pick = makePick(7);
  const counts = new Map<string, number>();
  const verbose = process.argv.includes('--verbose');
  for (let pairs = 0; pairs < samples.length * 40; pairs += 1) {
    const [one, other] = [samples[pick(samples.length)], samples[pick(samples.length)]];
    if (!one || !other || isBare(one.page) || alike(one.page, other.page)) continue;
    const verdict = judge(one.page, other.bytes);
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    if (verbose && verdict !== 'another mail')
      console.log(
        verdict,
        JSON.stringify([one.page, other.page, compareMail(one.page, readHeaders(other.bytes))]),
      );
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const share = (counts.get('another mail') ?? 0) / total;
  console.log('wrong pairs:', Object.fromEntries(counts), `rejected ${(share * 100).toFixed(2)} %`);
  return share;
}

const alike = (one: PageFacts, other: PageFacts): boolean =>
  one.subject === other.subject && one.senders.join() === other.senders.join();

const isBare = ({ senders, subject }: PageFacts): boolean => senders.length === 0 || subject === '';

const folder = process.argv[2];
if (!folder) throw new Error('Say which folder of .eml files: node tests/corpora/same-mail.ts FOLDER');
const samples = await readSamples(folder);
console.log(`${samples.length} mails`);
const wronglyRejected = checkRight(samples);
const rejected = checkWrong(samples);
process.exitCode = wronglyRejected === 0 && rejected >= FEWEST_REJECTED ? 0 : 1;
