// The background may be stopped at any moment. Whatever the user is then told is what lies in the store: one whole
// entry, or none and a second click makes it; never two, never an entry without its original.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GmailPage } from '../harness/pages/gmail-page.ts';
import { emptyStore } from '../harness/raw-store.ts';
import { openBlankExtensionPage, readEntries, type StoredFacts } from '../harness/read-store.ts';
import type { ReplicaMessage } from '../replica/mailbox/types.ts';
import { expect, test } from './fixtures.ts';
import { SHORT_STORY, writeMail } from './short-story.ts';

const MEGABYTE = 1024 * 1024;

const lineOf = (index: number): string =>
  Buffer.from(
    `${index.toString().padStart(12, '0')} scan of the signed plan, kept as is.`.padEnd(57),
  ).toString('base64');

/** A mail of 30 MB whose attachment has no two lines alike. */
function writeLargeMail(): { file: string; bytes: Uint8Array } {
  const lines = Array.from({ length: Math.ceil((30 * MEGABYTE) / 78) }, (_, index) => lineOf(index));
  return writeMail({
    file: 'large',
    from: 'Mrs J Tolland <jtolland@st-aldhelms.northshire.sch.uk>',
    subject: 'Scans of the whole file',
    date: 'Mon, 16 Mar 2026 08:30:00 +0000',
    type: 'multipart/mixed; boundary="scans-1"',
    body: [
      '--scans-1',
      'Content-Type: text/plain',
      '',
      'Scans attached.',
      '--scans-1',
      'Content-Type: application/pdf; name="scans.pdf"',
      'Content-Disposition: attachment; filename="scans.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      ...lines,
      '--scans-1--',
    ].join('\n'),
  });
}

/** Waits in the test's own clock; the moments are what is tested. */
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Told {
  readonly gmail: GmailPage;
  readonly mail: ReplicaMessage;
  readonly stored: () => Promise<StoredFacts[]>;
}

/** What the button says must be what lies in the store; after `Not kept`, another click keeps the mail. Gives the answer. */
async function expectToldTheTruth({ gmail, mail, stored }: Told): Promise<'kept' | 'not kept'> {
  const button = gmail.button(mail);
  await expect(button).toHaveAccessibleName(/^(Kept in|Not kept)/, { timeout: 60_000 });
  const told = (await button.getAttribute('aria-label'))?.startsWith('Kept in') ? 'kept' : 'not kept';
  if (told === 'not kept') {
    const before = await stored();
    expect(before.every(({ actualSha256 }) => actualSha256 === mail.sha256)).toBe(true);
    await gmail.closePanel();
    expect((await gmail.press(button)).status).toBe('kept');
  }
  expect(await stored()).toMatchObject([
    { fidelity: 'original', originalSha256: mail.sha256, actualSha256: mail.sha256, size: mail.bytes.length },
  ]);
  await gmail.closePanel();
  return told;
}

test.use({ mailbox: [[...SHORT_STORY, writeLargeMail()], { scope: 'test' }] });

const small = (messages: readonly ReplicaMessage[]): ReplicaMessage => named(messages, 'school-note.eml');
const large = (messages: readonly ReplicaMessage[]): ReplicaMessage => named(messages, 'large.eml');

function named(messages: readonly ReplicaMessage[], file: string): ReplicaMessage {
  const mail = messages.find((each) => each.file === file);
  if (!mail) throw new Error(`no ${file}`);
  return mail;
}

test('a mail of 30 MB is kept byte for byte', async ({ gmail, replica, stored }) => {
  const mail = large(replica.messages);
  expect(mail.bytes.length).toBeGreaterThan(30 * MEGABYTE);
  await gmail.open(mail);
  expect((await gmail.press(gmail.button(mail))).status).toBe('kept');
  await expect(gmail.panel().getByText(/^Kept · original, 3\d(?:\.\d)? MB/)).toBeVisible();
  expect(await stored()).toMatchObject([
    { fidelity: 'original', actualSha256: mail.sha256, size: mail.bytes.length },
  ]);
});

const MOMENTS = {
  small: { pick: small, delays: [0, 5, 10, 20, 40, 80, 160] },
  'of 30 MB': { pick: large, delays: [0, 40, 160, 320, 480, 640, 960] },
};

for (const [size, { pick, delays }] of Object.entries(MOMENTS)) {
  test(`a mail ${size}: stopping the background once, at any moment, leaves one whole entry`, async ({
    gmail,
    replica,
    stored,
    extensionPage,
    browser_,
  }) => {
    test.setTimeout(240_000);
    const mail = pick(replica.messages);
    const stopper = await browser_.backgroundStopper();
    const told: string[] = [];
    for (const delay of delays) {
      await gmail.page.goto('about:blank');
      await gmail.open(mail);
      await expect(gmail.button(mail)).toHaveAccessibleName(/^Keep this/);
      await gmail.button(mail).hover();
      await gmail.page.mouse.down();
      // Not waited for: the driver waits until the page is at rest again, and a small mail is kept by then.
      const pressed = gmail.page.mouse.up();
      await pause(delay);
      await stopper.stop();
      await pressed;
      const inTheMiddle = (await gmail.button(mail).getAttribute('aria-busy')) === 'true';
      const answer = await expectToldTheTruth({ gmail, mail, stored });
      told.push(`${delay} ms: ${inTheMiddle ? 'in the middle' : 'too late'}, ${answer}`);
      await emptyStore(extensionPage);
    }
    expect(stopper.stops(), told.join('\n')).toBeGreaterThanOrEqual(delays.length - 1);
    expect(told.filter((each) => each.includes('in the middle')).length, told.join('\n')).toBeGreaterThan(0);
  });
}

test('a background that is stopped over and over is not waited for: the user is told, and a click later keeps the mail', async ({
  gmail,
  replica,
  stored,
  browser_,
}) => {
  test.setTimeout(180_000);
  const mail = large(replica.messages);
  const stopper = await browser_.backgroundStopper();
  await gmail.open(mail);
  const button = gmail.button(mail);
  await button.click();
  const isWorking = async (): Promise<boolean> => (await button.getAttribute('aria-busy')) === 'true';
  await expect(button).toHaveAttribute('aria-busy', 'true');
  // Until the page gives up by itself: were it left in peace before, it would rightly keep the mail after all.
  const end = performance.now() + 120_000;
  while (performance.now() < end && (await isWorking())) {
    await stopper.stop();
    await pause(20);
  }
  expect(stopper.stops()).toBeGreaterThan(1);
  await expect(button).toHaveAccessibleName(/^Not kept/);
  await expect(gmail.panel().getByText('Not kept', { exact: true })).toBeVisible();
  await expect(gmail.panel().getByText('Paperchain was stopped before it could answer.')).toBeVisible();
  expect(await expectToldTheTruth({ gmail, mail, stored })).toBe('not kept');
});

test('a browser closed in the middle of a capture leaves a whole entry or none', async ({
  replica,
  start,
}) => {
  test.setTimeout(240_000);
  const mail = large(replica.messages);
  for (const delay of [50, 250, 400, 600]) {
    const profile = mkdtempSync(join(tmpdir(), 'paperchain-closed-'));
    const first = await start({ profile });
    const before = new GmailPage(await first.context.newPage(), replica);
    await before.open(mail);
    await before.button(mail).click();
    await pause(delay);
    await first.close();

    const second = await start({ profile });
    const inside = await openBlankExtensionPage(second);
    const left = await readEntries(inside);
    expect(left.length).toBeLessThanOrEqual(1);
    expect(left.every(({ actualSha256 }) => actualSha256 === mail.sha256)).toBe(true);
    const after = new GmailPage(await second.context.newPage(), replica);
    await after.open(mail);
    if (left.length === 0) expect((await after.press(after.button(mail))).status).toBe('kept');
    else await expect(after.button(mail)).toHaveAccessibleName(/^Kept in/);
    expect(await readEntries(inside)).toMatchObject([{ fidelity: 'original', actualSha256: mail.sha256 }]);
    await second.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
