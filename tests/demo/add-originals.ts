import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Launched } from '../harness/launch.ts';
import { OriginalsPage } from '../harness/pages/originals-page.ts';
import type { OutlookPage } from '../harness/pages/outlook-page.ts';
import { openBlankExtensionPage, readEntries, type StoredFacts } from '../harness/read-store.ts';
import type { OutlookLayoutName } from '../replica/outlook/layouts.ts';
import type { ReplicaMessage } from '../replica/mailbox/types.ts';
import type { Replica } from '../replica/types.ts';
import { isOf } from './as-shown.ts';

/** A message saved through Outlook's own menu. */
export interface Downloaded {
  readonly message: ReplicaMessage;
  readonly file: string;
}

/** Saves an opened message through Outlook's own menu, under a number of its own. */
export async function downloadInto(
  folder: string,
  outlook: OutlookPage,
  { message, layout, number }: { message: ReplicaMessage; layout: OutlookLayoutName; number: number },
): Promise<Downloaded> {
  const download = await outlook.download(message, layout);
  const name = download
    .suggestedFilename()
    .replace(/\.eml$/, '')
    .slice(0, 60);
  const file = join(folder, `${String(number).padStart(4, '0')} ${name}.eml`);
  await download.saveAs(file);
  return { message, file };
}

/** What adding needs. */
export interface AddingJob {
  readonly browser: Launched;
  readonly replica: Replica;
  readonly downloads: readonly Downloaded[];
  readonly takePicture: (page: Page, name: string) => Promise<void>;
}

/** What adding gave. */
export interface AddedOriginals {
  readonly added: number;
  readonly chosen: number;
  readonly problems: readonly string[];
}

/**
 * Gives all files to the app's page for originals together and adds what is certain by its one button. The rest is added as
 * somebody would who remembers which email they saved: from the entry's own page, where the two are shown side by side.
 */
export async function addOriginals(job: AddingJob): Promise<AddedOriginals> {
  const { browser, replica, downloads, takePicture } = job;
  try {
    const originals = await OriginalsPage.open(browser);
    await takePicture(originals.app.page, 'originals');
    await originals.choose(downloads.map(({ file }) => file));
    await takePicture(originals.app.page, 'originals-found');
    const added = await originals.addAllSure();
    await takePicture(originals.app.page, 'originals-added');
    const left = await entriesLeft(job);
    const problems: string[] = [];
    for (const [index, { file, message, entry }] of left.entries()) {
      await originals.openFor(entry.id);
      await originals.choose([file]);
      if (index === 0) await takePicture(originals.app.page, 'originals-compared');
      // One that is refused must not keep the others from theirs; what the page said of it is the problem.
      if (!(await originals.addTheOne())) problems.push(`${message.file}: ${await originals.said()}`);
    }
    await originals.app.page.close();
    return {
      added,
      chosen: left.length,
      problems: [...problems, ...checkBelonging(await entriesIn(browser), replica)],
    };
  } catch (error) {
    return { added: 0, chosen: 0, problems: [`The originals could not be added: ${String(error)}`] };
  }
}

async function entriesLeft({
  browser,
  replica,
  downloads,
}: AddingJob): Promise<(Downloaded & { readonly entry: StoredFacts })[]> {
  const waiting = (await entriesIn(browser)).filter(({ fidelity }) => fidelity === 'as shown');
  return downloads.flatMap((each) => {
    const entry = waiting.find((one) => isOf(one, each.message, replica));
    return entry ? [{ ...each, entry }] : [];
  });
}

/** Every entry must have the bytes of the very message that it was read from, not of one that looks like it. */
function checkBelonging(entries: readonly StoredFacts[], replica: Replica): string[] {
  return replica.messages.flatMap((message) => {
    const entry = entries.find((each) => isOf(each, message, replica));
    if (!entry) return [`${message.file}: no entry was read from it`];
    if (entry.fidelity !== 'original') return [`${message.file}: its original was not added`];
    return entry.actualSha256 === message.sha256
      ? []
      : [`${message.file}: its entry has another mail's original`];
  });
}

/** Every entry, read without the extension's code. */
export async function entriesIn(browser: Launched): Promise<StoredFacts[]> {
  const page = await openBlankExtensionPage(browser);
  const entries = await readEntries(page);
  await page.close();
  return entries;
}
