// What the extension costs in the mail page, in a real browser on the replica: size of the content script, main-thread time for
// an opened conversation, and from click to stored for a small and a large message. `node tests/bench/mail-page.ts`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { BUILDS, launch } from '../harness/launch.ts';
import { GmailPage } from '../harness/pages/gmail-page.ts';
import { startReplica } from '../replica/server.ts';
import { writeMail } from '../e2e/short-story.ts';
import { median } from '../demo/report.ts';

const ROUNDS = 15;

/** A mail of about `size` bytes on the wire, as base64 text of one attachment, different for each `seed`. */
function mailOf(size: number, seed: number): { file: string; bytes: Uint8Array } {
  const line = 'UGFwZXJjaGFpbiBrZWVwcyB0aGUgbWFpbCB0aGF0IG1hdHRlcnMsIGJ5dGUgZm9yIGJ5dGUsIGFs\n';
  const attachment = `--b\nContent-Type: application/octet-stream; name="file-${seed}.bin"\nContent-Disposition: attachment; filename="file-${seed}.bin"\nContent-Transfer-Encoding: base64\n\n${line.repeat(Math.ceil(size / 78))}`;
  return writeMail({
    file: `bench-${size}-${seed}`,
    from: 'SEND Assessments <send.assessments@northshire.gov.uk>',
    subject: `Bench ${size} ${seed}`,
    date: new Date(Date.UTC(2026, 0, 1 + seed, 9)).toUTCString().replace('GMT', '+0000'),
    type: 'multipart/mixed; boundary=b',
    body: `--b\nContent-Type: text/plain\n\nMessage ${seed}.\n${attachment}--b--`,
  });
}

/** Main-thread ms that code of the extension took while `work` ran: in all, and the longest stretch without a break. */
async function extensionTime(
  page: Page,
  work: () => Promise<void>,
): Promise<{ all: number; longest: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  const ours = new Set(
    profile.nodes
      .filter(({ callFrame }) => callFrame.url.startsWith('chrome-extension://'))
      .map(({ id }) => id),
  );
  const deltas = profile.timeDeltas ?? [];
  let [all, longest, stretch] = [0, 0, 0];
  for (const [at, id] of (profile.samples ?? []).entries()) {
    stretch = ours.has(id) ? stretch + (deltas[at] ?? 0) : 0;
    all += ours.has(id) ? (deltas[at] ?? 0) : 0;
    longest = Math.max(longest, stretch);
  }
  return { all: all / 1000, longest: longest / 1000 };
}

async function timeClicks(gmail: GmailPage, sizes: readonly number[]): Promise<Map<number, number>> {
  const medians = new Map<number, number>();
  for (const size of sizes) {
    const times: number[] = [];
    for (const message of gmail.replica.messages.filter(({ subject }) =>
      subject.startsWith(`Bench ${size} `),
    )) {
      await gmail.open(message);
      const { status, ms } = await gmail.press(gmail.button(message));
      if (status !== 'kept') throw new Error(`Not kept: ${message.file}`);
      times.push(ms);
      await gmail.closePanel();
    }
    medians.set(size, median(times));
  }
  return medians;
}

const SMALL = 100_000;
const LARGE = 25_000_000;
const content = readFileSync(join(BUILDS.chromium, 'content-scripts/gmail.js'));
console.log(`content script: ${(gzipSync(content).length / 1000).toFixed(1)} kB gzip (budget 40)`);

const mailbox = [
  ...Array.from({ length: ROUNDS }, (_, seed) => mailOf(SMALL, seed)),
  ...Array.from({ length: 3 }, (_, seed) => mailOf(LARGE, seed)),
];
const replica = await startReplica({ mailbox, owner: 'samina.whitlock@example.org' });
const browser = await launch({ hostResolverRules: replica.hostResolverRules });
try {
  const gmail = new GmailPage(await browser.context.newPage(), replica);
  const small = replica.messages.filter(({ subject }) => subject.startsWith(`Bench ${SMALL} `));
  const costs: { all: number; longest: number }[] = [];
  for (const message of small)
    costs.push(
      await extensionTime(gmail.page, async () => {
        await gmail.open(message);
        await gmail.button(message).waitFor();
        await gmail.page.waitForTimeout(400);
      }),
    );
  const [startUp = 0, ...later] = costs.map(({ all }) => all);
  console.log(`main thread, start-up and first conversation: ${startUp.toFixed(1)} ms`);
  console.log(
    `main thread per opened conversation: ${median(later).toFixed(1)} ms median, ${Math.max(...later).toFixed(1)} ms worst (budget 5)`,
  );
  const longest = Math.max(...costs.map((cost) => cost.longest));
  console.log(`longest stretch without a break: ${longest.toFixed(1)} ms (a task is long from 50)`);
  const times = await timeClicks(gmail, [SMALL, LARGE]);
  console.log(`click to stored, 100 kB: ${times.get(SMALL)?.toFixed(0)} ms median (budget 150)`);
  console.log(`click to stored, 25 MB: ${times.get(LARGE)?.toFixed(0)} ms median (budget 1500)`);
} finally {
  await browser.close();
  await replica.close();
}
