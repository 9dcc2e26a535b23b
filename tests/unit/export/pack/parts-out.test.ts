// @vitest-environment node
// What the family leaves out of an email or a letter must not go out in its source, nor be told of by its name.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BundlePlan } from '../../../../utils/domain/bundle-plan.ts';
import { chooseByPlan } from '../../../../utils/domain/choose-by-plan.ts';
import { asTagId, BUILT_IN_TAGS, ok, type Entry, type MessageBody } from '../../../../utils/domain/index.ts';
import { readMailWords } from '../../../../utils/export/bundle/mail/mail-part.ts';
import { createQuotedMails } from '../../../../utils/export/bundle/mail/quoted-mails.ts';
import type { PackChoice } from '../../../../utils/export/pack/packed.ts';
import { redactSource } from '../../../../utils/export/redact/redact-source.ts';
import { createRedactor } from '../../../../utils/export/redact/redactor.ts';
import type { ExportSource } from '../../../../utils/export/source.ts';
import { planOf } from '../../../../utils/export/presets/index.ts';
import { checkBag } from '../../../setup/check-bag.ts';
import { packToDisk } from './packed-bag.ts';
import { addLetter, sampleBox } from './sample.ts';

const REPORT = 'The report on Sam, whole and private';

function story() {
  const box = sampleBox();
  const report = box.attach('CAMHS report.pdf', REPORT);
  const plan = box.attach('Plan.pdf', 'the plan');
  const body = 'Please find both.';
  const source = `Subject: Two files\r\nContent-Type: multipart/mixed\r\n\r\n${body}\r\n${REPORT}\r\n`;
  const both = box.add({ subject: 'Two files', attachments: [report, plan] }, source);
  const carrier = box.add(
    { subject: 'Between us only', summary: 'Between us', attachments: [box.attach('Chart.png', 'chart')] },
    'Subject: Between us only\r\n\r\nBetween us only: the body',
  );
  const letter = addLetter(box, ['page one', 'page two, sealed'], { subject: 'Decision' });
  return { box, both, carrier, letter, report };
}

/** The plan of all of it, without some documents. */
function planWithout(box: ReturnType<typeof sampleBox>, isOut: (id: string) => boolean): BundlePlan {
  const { matter, title, entries, parties, tags } = box.source;
  const choice = { from: null, until: null, partyIds: [], tagIds: [] };
  const scope = { matterId: matter.id, ...choice, includeConfidential: false, includeNotes: false };
  const plan = planOf('plain', { scope, title, entries, parties, tags, today: '2026-07-03' });
  return {
    ...plan,
    sections: plan.sections.map((section) => ({
      ...section,
      documents: section.documents.map((each) => ({ ...each, leftOut: isOut(each.id) })),
    })),
  };
}

async function packed(box: ReturnType<typeof sampleBox>, plan: BundlePlan) {
  const { chosen, leftOut, out } = chooseByPlan(box.source.entries, plan, BUILT_IN_TAGS);
  const paths: (string | null)[] = [];
  const made = await packToDisk(
    { ...box.source, entries: chosen },
    {},
    {
      out,
      leftOut,
      readBody: async () => ok({ text: 'Please find both.', html: '', headers: [] }),
      bundle: {
        plan,
        draw: async (pathOf) => {
          for (const { id, attachments, papers = [] } of chosen)
            for (const { sha256 } of [...attachments, ...papers]) paths.push(pathOf(id, sha256));
          return { pdf: new Blob(['%PDF-b']), pages: 7 };
        },
      },
    },
  );
  const all = readdirSync(made.bag, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name));
  const bytes = all.map((path) => `${path}\n${readFileSync(path, 'latin1')}`).join('\n');
  return { ...made, paths, bytes, timeline: JSON.parse(made.read('data/timeline.json')) };
}

const entryIn = (timeline: { entries: { id: string }[] }, { id }: Entry) =>
  timeline.entries.find((each) => each.id === id);

it('an attachment that is left out is in no file of the pack, its email’s source included', async () => {
  const { box, both, report } = story();
  const { read, list, bytes, bag, timeline } = await packed(
    box,
    planWithout(box, (id) => id === `${both.id}/${report.sha256.slice(0, 16)}`),
  );
  expect(bytes).not.toContain(REPORT);
  expect(await checkBag(bag)).toEqual([]);
  expect(list('data/attachments')).toEqual(['E1 - Plan.pdf', 'E2 - Chart.png']);
  const [withheld] = timeline.withheld;
  expect(withheld).toMatchObject({ reference: 'E1', sha256: both.originalSha256 });
  expect(read(withheld.copy)).toContain('Please find both.');
  expect(read(withheld.copy)).toContain(both.originalSha256);
  expect(read(withheld.copy)).not.toMatch(/words that must not leave/u);
  expect(entryIn(timeline, both)).toMatchObject({ original: { file: null } });
  expect(read('README.txt')).toContain('SOME EMAILS ARE HERE AS TEXT ONLY');
  expect(read('README.txt')).toMatch(/E1: Attachment “CAMHS report.pdf”\n +Left out by the record keeper/u);
  expect(read('data/withheld.csv')).toContain(both.originalSha256);
});

it('tells its bundle where each file lies, and of none that is not there', async () => {
  const { box, both, report } = story();
  const { paths, list } = await packed(
    box,
    planWithout(box, (id) => id === `${both.id}/${report.sha256.slice(0, 16)}`),
  );
  expect(paths.slice(0, 3)).toEqual([
    null,
    'data/attachments/E1 - Plan.pdf',
    'data/attachments/E2 - Chart.png',
  ]);
  expect(paths.slice(3).map((path) => path?.replace('data/originals/', ''))).toEqual(
    list('data/originals').filter((name) => name.includes('Letter')),
  );
});

it('an email of which only files are in is neither packed nor told by its subject', async () => {
  const { box, carrier } = story();
  const { bytes, list, timeline } = await packed(
    box,
    planWithout(box, (id) => id === carrier.id),
  );
  expect(bytes).not.toMatch(/Between us/u);
  expect(list('data/attachments')).toContain('E2 - Chart.png');
  expect(list('data/originals')).toHaveLength(3);
  expect(timeline.leftOut).toMatchObject([{ reference: 'E2', title: 'The email itself' }]);
});

it('a page of a letter that is left out is not in the pack', async () => {
  const { box, letter } = story();
  const { bytes, list } = await packed(
    box,
    planWithout(box, (id) => id === `${letter.id}/2`),
  );
  expect(bytes).not.toMatch(/sealed|IMG_2/u);
  expect(list('data/originals').filter((name) => name.includes('Decision'))).toHaveLength(1);
});

it('certificate and README do not say that a pack chosen for a bundle covers the whole timeline', async () => {
  const { box } = story();
  const { read } = await packed(
    box,
    planWithout(box, (id) => id === 'entry-1'),
  );
  for (const path of ['README.txt', 'data/certificate.txt'])
    expect(read(path)).toMatch(/^Covers: +what was chosen for its bundle/mu);
});

const ADVICE = 'Dear Amira, our advice on the appeal is that you should settle for 25 hours a week.';
const QUOTED = `On Fri, 3 Jul 2026 at 14:05, Sarah Cole <sarah.cole@northshire.gov.uk> wrote:`;
const BODIES: readonly (readonly [name: string, body: Partial<MessageBody>])[] = [
  ['its text', { text: `See below, Ben Carter.\n\n${QUOTED}\n> ${ADVICE}` }],
  [
    'its HTML, whose words its text has otherwise',
    {
      text: `See below, Ben Carter.\n\n${QUOTED}\n> *Dear Amira,* our advice on the appeal is that you should settle for 25 hours a week.`,
      html: `<p>See below, Ben Carter.</p><div>${QUOTED}</div><blockquote type="cite"><p><b>Dear Amira,</b> our advice on the appeal is that you should settle for 25 hours a week.</p></blockquote>`,
    },
  ],
];

describe.each(BODIES)('a confidential email that another quotes in %s', (_, body) => {
  const box = sampleBox();
  const secret = box.add({ subject: 'Advice', tags: [asTagId('legal-advice')] });
  const report = box.attach('Report.pdf', REPORT);
  const reply = box.add({ subject: 'Re', inReplyTo: secret.messageId, attachments: [report] }, REPORT);
  const readBody = async (entry: Entry) =>
    ok({ text: '', html: '', headers: [], ...(entry.id === secret.id ? { text: ADVICE } : body) });
  const read = (entry: Entry) => readMailWords(entry, readBody);
  const choice = {
    secret: createQuotedMails([{ id: secret.id, entry: secret }], read),
    readBody,
    out: { files: new Set([report.sha256]), mails: new Set<Entry['id']>() },
  };
  const source = { ...box.source, entries: [reply] };

  it('is in no text of a pack: neither the copy nor the page that lists it', async () => {
    const { bag, read: file, timeline } = await packedWith(source, choice);
    expect(file(timeline.withheld[0].copy)).toContain('See below, Ben Carter.');
    expect(file(timeline.withheld[0].copy)).toContain('[A quoted email is left out here.]');
    expect(textsOf(bag)).not.toContain('settle for 25');
  });

  it('is in none of a redacted pack either', async () => {
    const redactor = createRedactor([{ words: 'Ben Carter', reason: 'another child' }]);
    const {
      bag,
      read: file,
      timeline,
    } = await packedWith(redactSource(source, redactor), {
      ...choice,
      redaction: { redactor },
    });
    expect(file(timeline.withheld[0].copy)).toMatch(/See below, .*\n[^]*A quoted email is left out here/u);
    expect(textsOf(bag)).not.toMatch(/settle for 25|Carter/u);
  });
});

async function packedWith(source: ExportSource, choice: PackChoice) {
  const made = await packToDisk(source, {}, choice);
  return { ...made, timeline: JSON.parse(made.read('data/timeline.json')) };
}

/** Every file of a bag, one after another. */
const textsOf = (bag: string): string =>
  readdirSync(bag, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => readFileSync(join(item.parentPath, item.name), 'latin1'))
    .join('\n');
