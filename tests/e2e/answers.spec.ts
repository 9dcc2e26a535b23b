// Every way Gmail is known to answer for a message's source, met by clicking the real button: what the user is told,
// what lies in the store, and that nothing is lost or mistaken for another mail.
import type { GmailPage } from '../harness/pages/gmail-page.ts';
import { readOriginalText } from '../harness/raw-store.ts';
import type { StoredFacts } from '../harness/read-store.ts';
import type { BadAnswerName } from '../replica/gmail/answers/names.ts';
import { draftHexId } from '../replica/gmail/gmail-ids.ts';
import type { ReplicaMessage } from '../replica/mailbox/types.ts';
import type { Replica } from '../replica/types.ts';
import { expect, test } from './fixtures.ts';
import { SHORT_STORY, writeMail } from './short-story.ts';

/** The browser's own lines about a request that failed; ours would say Paperchain. */
const FAILED_REQUEST = /^Failed to load resource: /;
const NOT_ALLOWED = /blocked by CORS policy|^Cross-Origin Request Blocked/;
const AS_SHOWN = 'Kept as the page showed it, not as the original.';

/** A mail of several parts, which ends with a line of its own. */
const WITH_FILE = writeMail({
  file: 'with-file',
  from: 'SEND Assessments <send.assessments@northshire.gov.uk>',
  subject: 'Draft plan for Idris',
  date: 'Thu, 12 Feb 2026 15:03:00 +0000',
  type: 'multipart/mixed; boundary="northshire-1"',
  body: [
    '--northshire-1',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Dear Mrs Whitlock,',
    'The draft plan is attached.',
    '--northshire-1',
    'Content-Type: text/csv; name="hours.csv"',
    'Content-Disposition: attachment; filename="hours.csv"',
    '',
    ...Array.from({ length: 200 }, (_, week) => `${week + 1},15`),
    '--northshire-1--',
  ].join('\n'),
});

// Playwright takes a bare list for a pair of value and settings, so a list needs its own.
/** Nearly its twin: same conversation, same sender, same subject, another day. */
const AGAIN = writeMail({
  file: 'plan-again',
  from: 'SEND Assessments <send.assessments@northshire.gov.uk>',
  subject: 'Re: Draft plan for Idris',
  date: 'Thu, 5 Mar 2026 09:41:00 +0000',
  inReplyTo: 'with-file',
  body: 'Dear Mrs Whitlock,\nWe have not had your comments on the draft plan.',
});

test.use({ mailbox: [[...SHORT_STORY, WITH_FILE, AGAIN], { scope: 'test' }] });

function mailNamed(replica: Replica, name: string): ReplicaMessage {
  const mail = replica.messages.find(({ file }) => file === `${name}.eml`);
  if (!mail) throw new Error(`no ${name}`);
  return mail;
}

/** The one entry there must be. */
async function onlyEntry(stored: () => Promise<StoredFacts[]>): Promise<StoredFacts> {
  const entries = await stored();
  expect(entries).toHaveLength(1);
  const [entry] = entries;
  if (!entry) throw new Error('no entry');
  return entry;
}

async function expectOriginal(
  stored: () => Promise<StoredFacts[]>,
  mail: ReplicaMessage,
): Promise<StoredFacts> {
  const entry = await onlyEntry(stored);
  expect(entry).toMatchObject({
    fidelity: 'original',
    fidelityReason: '',
    originalSha256: mail.sha256,
    actualSha256: mail.sha256,
    size: mail.bytes.length,
    siteMessageId: mail.hexId,
    inBin: false,
  });
  return entry;
}

async function expectPanelSays(gmail: GmailPage, words: readonly (string | RegExp)[]): Promise<void> {
  for (const each of words) await expect(gmail.panel().getByText(each).first()).toBeVisible();
}

interface Survived {
  readonly answer: BadAnswerName;
  readonly errors?: readonly RegExp[];
  /** The least a click may take, in ms, when the answer itself makes it wait. */
  readonly waits?: number;
}

const SURVIVED: readonly Survived[] = [
  { answer: 'redirect' },
  { answer: 'slow', waits: 2_900 },
  { answer: 'too-many-once', errors: [FAILED_REQUEST], waits: 900 },
];

for (const { answer, errors = [], waits = 0 } of SURVIVED) {
  test.describe(answer, () => {
    test.use({ expectedErrors: [errors, { scope: 'test' }] });
    test(`${answer}: the original is kept all the same`, async ({ gmail, replica, stored }) => {
      const mail = mailNamed(replica, 'with-file');
      replica.setAnswer(mail.hexId, answer);
      await gmail.open(mail);
      const pressed = await gmail.press(gmail.button(mail));
      expect(pressed.status).toBe('kept');
      expect(pressed.ms).toBeGreaterThanOrEqual(waits);
      await expectPanelSays(gmail, [/^Kept · original, /]);
      await expect(gmail.panel().getByText(AS_SHOWN)).toHaveCount(0);
      expect((await expectOriginal(stored, mail)).warnings).toEqual([]);
    });
  });
}

test('redirect: the same mail is had again after its redirect was used up', async ({
  gmail,
  replica,
  stored,
}) => {
  const mail = mailNamed(replica, 'with-file');
  replica.setAnswer(mail.hexId, 'redirect');
  await gmail.open(mail);
  expect((await gmail.press(gmail.button(mail))).status).toBe('kept');
  await gmail.panel().getByRole('button', { name: 'Undo' }).click();
  await gmail.panel().getByRole('button', { name: 'Keep again' }).click();
  await expect(gmail.button(mail)).toHaveAccessibleName(/^Kept in/);
  await expectOriginal(stored, mail);
});

interface Refused {
  readonly answer: BadAnswerName;
  /** What the user reads, in plain words. */
  readonly reason: string;
  readonly errors?: readonly RegExp[];
  readonly waitsForSilence?: boolean;
}

const REFUSED: readonly Refused[] = [
  { answer: 'error-page', reason: 'Gmail did not find the original of this email.' },
  {
    answer: 'signed-out',
    reason: 'You seem to be signed out of Gmail.',
    errors: [FAILED_REQUEST, NOT_ALLOWED],
  },
  {
    answer: 'too-many',
    reason: 'Gmail asked for a pause after many requests.',
    errors: [FAILED_REQUEST],
  },
  { answer: 'server-error', reason: 'Gmail answered with an error.', errors: [FAILED_REQUEST] },
  { answer: 'cut-off', reason: 'Only a part of the original arrived.', errors: [FAILED_REQUEST] },
  { answer: 'wrong-message', reason: 'Gmail gave another email than the one on the page.' },
  { answer: 'empty', reason: 'Only a part of the original arrived.' },
  { answer: 'hang', reason: 'Gmail sent nothing for 30 seconds.', waitsForSilence: true },
];

for (const { answer, reason, errors = [], waitsForSilence = false } of REFUSED) {
  test.describe(answer, () => {
    test.use({ expectedErrors: [errors, { scope: 'test' }] });
    test(`${answer}: kept as shown with the reason, then upgraded to the original`, async ({
      gmail,
      replica,
      stored,
      extensionPage,
    }) => {
      if (waitsForSilence) test.setTimeout(120_000);
      // The middle one of a conversation: its neighbours are the likeliest mails to be mistaken for it.
      const mail = mailNamed(replica, 'acknowledged');
      replica.setAnswer(mail.hexId, answer);
      await gmail.open(mail);
      expect((await gmail.press(gmail.button(mail))).status).toBe('kept-as-shown');
      await expectPanelSays(gmail, [/^Kept · as shown, /, AS_SHOWN, reason]);

      const shown = await onlyEntry(stored);
      expect(shown).toMatchObject({
        fidelity: 'as shown',
        fidelityReason: reason,
        siteMessageId: mail.hexId,
        inBin: false,
      });
      expect(shown.actualSha256).toBe(shown.originalSha256);
      expect(replica.messages.map(({ sha256 }) => sha256)).not.toContain(shown.actualSha256);
      const reading = await readOriginalText(extensionPage, shown.originalSha256);
      expect(reading).toContain('Your request was received on 8 September.');
      expect(reading).toContain('send.assessments@northshire.gov.uk');
      expect(reading).not.toMatch(/Please treat this as our request|sorry for the delay/);

      await expect(gmail.button(mail)).toHaveAccessibleName(
        'Kept as shown in Paperchain. Open its tags, and the way to the original',
      );
      await gmail.closePanel();
      replica.setAnswer(mail.hexId, 'good');
      await gmail.button(mail).click();
      await expect(gmail.button(mail)).toHaveAccessibleName(/^Kept in Paperchain/);
      await expectPanelSays(gmail, [/^Now the original · original, /]);
      await expect(gmail.panel().getByText(AS_SHOWN)).toHaveCount(0);
      expect((await expectOriginal(stored, mail)).id).toBe(shown.id);
    });
  });
}

test('wrong-message: not even another mail of the same sender in the same conversation is believed', async ({
  gmail,
  replica,
  stored,
}) => {
  const mail = mailNamed(replica, 'plan-again');
  replica.setAnswer(mail.hexId, 'wrong-message');
  await gmail.open(mail);
  expect((await gmail.press(gmail.button(mail))).status).toBe('kept-as-shown');
  await expectPanelSays(gmail, [AS_SHOWN, 'Gmail gave another email than the one on the page.']);
  const entry = await onlyEntry(stored);
  expect(entry.actualSha256).toBe(entry.originalSha256);
  expect(replica.messages.map(({ sha256 }) => sha256)).not.toContain(entry.actualSha256);
});

for (const file of ['with-file', 'school-note']) {
  test(`cut-off-clean: ${file} is kept with a notice that its end seems to be missing`, async ({
    gmail,
    replica,
    stored,
  }) => {
    const mail = mailNamed(replica, file);
    const notice =
      'The end of this email seems to be missing. Gmail gave the same bytes twice. Press its button again later to ask once more.';
    replica.setAnswer(mail.hexId, 'cut-off-clean');
    await gmail.open(mail);
    expect((await gmail.press(gmail.button(mail))).status).toBe('kept');
    await expectPanelSays(gmail, [/^Kept · original, /, notice]);
    const half = await onlyEntry(stored);
    expect(half.size).toBe(Math.floor(mail.bytes.length / 2));
    expect(half.warnings).toContain(notice);
  });
}

test('confidential: kept, and said that the content is not in the message', async ({
  gmail,
  replica,
  stored,
}) => {
  const mail = mailNamed(replica, 'with-file');
  replica.setAnswer(mail.hexId, 'confidential');
  await gmail.open(mail);
  expect((await gmail.press(gmail.button(mail))).status).toBe('kept');
  await expectPanelSays(gmail, [
    /^Kept · original, /,
    /content of this confidential-mode email is not in the message/,
  ]);
  const entry = await onlyEntry(stored);
  expect(entry.actualSha256).toBe(entry.originalSha256);
  expect(entry.warnings.join(' ')).toContain('is not in the message');
});

test('draft-changes-id: one entry, with the bytes of the mail that was sent', async ({
  gmail,
  replica,
  stored,
}) => {
  const mail = mailNamed(replica, 'request');
  replica.setAnswer(mail.hexId, 'draft-changes-id');
  await gmail.open(mail);
  await gmail.button({ hexId: draftHexId(mail.hexId) }).click();
  await expect(gmail.button(mail)).toHaveAccessibleName(/^Kept in Paperchain/);
  await expectPanelSays(gmail, [/^Kept · original, /]);
  const entry = await expectOriginal(stored, mail);
  expect(entry.warnings.join(' ')).toContain('new number while it was being kept');
  await gmail.closePanel();
  await gmail.button(mail).click();
  await expectPanelSays(gmail, [/^Already kept/]);
  await expectOriginal(stored, mail);
});
