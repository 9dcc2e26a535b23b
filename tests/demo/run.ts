import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launch, type Launched } from '../harness/launch.ts';
import { startReplica } from '../replica/server.ts';
import type { Replica } from '../replica/types.ts';
import { writeSampleMailbox } from '../replica/sample/build.ts';
import { ensureChromium, ensureFirefox, ensureJudges } from '../setup/ensure.ts';
import { agreeToClocks } from './agree-to-clocks.ts';
import { keepByButton } from './by-button.ts';
import { keepByImport } from './by-import.ts';
import { exportAll } from './export.ts';
import { readOptions, USAGE, type DemoOptions } from './options.ts';
import { median, writeReport, type Report } from './report.ts';
import { checkResults } from './results.ts';
import { DEMO_SITES } from './sites.ts';
import { isOutlookLayoutName } from '../replica/outlook/layouts.ts';
import { isLayoutName } from '../replica/gmail/layouts.ts';

const say = (line: string): void => console.log(line);

function build(browser: DemoOptions['browser']): void {
  say('Building the extension…');
  const made = spawnSync('wxt', browser === 'firefox' ? ['build', '-b', 'firefox'] : ['build'], {
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`The build failed:\n${made.stdout}${made.stderr}`);
}

/** Overwrites its line on a terminal; elsewhere says something every tenth time. */
function showProgress(done: number, total: number): void {
  if (process.stdout.isTTY)
    process.stdout.write(`\rKept ${done} of ${total} emails…${done === total ? '\n' : ''}`);
  else if (done % 10 === 0 || done === total) say(`Kept ${done} of ${total} emails…`);
}

function pictureTaker(out: string): (page: Page, name: string) => Promise<void> {
  return async (page, name) => {
    await page.screenshot({ path: join(out, 'screens', `${name}.png`) });
  };
}

/** Where the mail comes from: the folder served or brought in, and the mail site played over it. */
interface Mail {
  readonly folder: string;
  readonly replica: Replica;
}

async function runInBrowser(
  options: DemoOptions,
  { folder, replica }: Mail,
  browser: Launched,
): Promise<Report> {
  const startedAt = new Date().toISOString();
  const takePicture = pictureTaker(options.out);
  const fidelity = options.via === 'import' ? 'original' : DEMO_SITES[options.site].fidelity;
  const stage = { browser, replica, options, takePicture, say, onProgress: showProgress };
  const {
    captures,
    originals,
    problems: keeping,
  } = options.via === 'import' ? await keepByImport(stage, folder) : await keepByButton(stage);
  const clocks = await agreeToClocks(browser, takePicture);
  if (clocks > 0) say(`Said yes ${clocks} times to clocks that were proposed.`);
  say('Exporting the chronology, the bundle and the pack…');
  const exports = await exportAll(browser, options.out, takePicture);
  say('Checking the results with other programs…');
  const problems = await checkResults(options.out, replica.messages, { captures, fidelity });
  await browser.catchUp();
  const requests = Object.entries(Object.groupBy(browser.watched.requests, ({ host }) => host));
  const otherHosts = requests.map(([host]) => host).filter((host) => !replica.hosts.includes(host));
  return {
    startedAt,
    site: options.site,
    via: options.via,
    browser: options.browser,
    layout: options.layout,
    mailbox: options.mailbox ?? 'sample',
    messages: replica.messages.length,
    captures,
    originals,
    exports,
    requests: Object.fromEntries(requests.map(([host, made]) => [host, made?.length ?? 0])),
    otherHosts,
    consoleErrors: browser.watched.consoleErrors,
    policyViolations: replica.violations,
    skipped: replica.skipped,
    problems: [
      ...keeping,
      ...problems,
      ...otherHosts.map((host) => `A request went to ${host}`),
      ...browser.watched.consoleErrors.map((error) => `Console: ${error}`),
      ...replica.violations.map((violation) => `Policy: ${violation}`),
    ],
  };
}

function tell(report: Report, out: string): void {
  const times = report.captures.flatMap(({ msClickToStored }) => msClickToStored ?? []);
  for (const { file, reason } of report.skipped) say(`Not a mail, left out: ${file} (${reason})`);
  const kept = report.captures.filter(({ fidelity }) => fidelity !== null).length;
  const time = times.length === 0 ? '' : `; from click to stored ${median(times).toFixed(0)} ms (median)`;
  say(`\nKept ${kept} of ${report.messages} emails${time}.`);
  for (const each of report.exports)
    say(`${each.file}: ${(each.bytes / 1000).toFixed(0)} kB in ${(each.ms / 1000).toFixed(1)} s`);
  for (const problem of report.problems) say(`Problem: ${problem}`);
  say(`The results are in ${out}`);
}

async function run(options: DemoOptions): Promise<boolean> {
  if (options.browser === 'firefox') ensureFirefox();
  else ensureChromium();
  ensureJudges();
  build(options.browser);
  const scratch = mkdtempSync(join(tmpdir(), 'paperchain-demo-'));
  rmSync(join(options.out, 'screens'), { recursive: true, force: true });
  mkdirSync(join(options.out, 'screens'), { recursive: true });
  try {
    if (options.mailbox === null) await writeSampleMailbox(scratch);
    const folder = options.mailbox ?? scratch;
    const { site, layout } = options;
    const replica = await startReplica({
      mailbox: folder,
      site,
      layout: isLayoutName(layout) ? layout : undefined,
      outlookLayout: isOutlookLayoutName(layout) ? layout : undefined,
    });
    if (replica.messages.length === 0)
      throw new Error(
        `There is no email in ${options.mailbox}. A mailbox is a folder of .eml or .mbox files.`,
      );
    say(`Playing ${DEMO_SITES[site].name} over ${replica.messages.length} emails…`);
    const browser = await launch({
      browser: options.browser,
      hostResolverRules: replica.hostResolverRules,
      headed: options.headed,
    });
    try {
      const report = await runInBrowser(options, { folder, replica }, browser);
      writeReport(options.out, report);
      tell(report, options.out);
      return report.problems.length === 0;
    } finally {
      await browser.close();
      await replica.close();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What was asked for; words that make no sense end here, with the usage. */
function readCommandLine(): DemoOptions {
  try {
    const options = readOptions(process.argv.slice(2));
    if (options !== 'help') return options;
    say(USAGE);
    process.exit(0);
  } catch (error) {
    console.error(`\n${messageOf(error)}\n\n${USAGE}`);
    process.exit(1);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

run(readCommandLine()).then(
  (isWell) => process.exit(isWell ? 0 : 1),
  (error: unknown) => {
    console.error(`\n${messageOf(error)}\n`);
    process.exit(1);
  },
);
