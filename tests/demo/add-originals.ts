import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Launched } from '../harness/launch.ts';
import { OriginalsPage } from '../harness/pages/originals-page.ts';
import type { OutlookPage } from '../harness/pages/outlook-page.ts';
import type { OutlookLayoutName } from '../replica/outlook/layouts.ts';
import type { ReplicaMessage } from '../replica/mailbox/types.ts';

/** Saves an opened message through Outlook's own menu, under a number of its own. Gives the file. */
export async function downloadInto(
  folder: string,
  outlook: OutlookPage,
  { message, layout, number }: { message: ReplicaMessage; layout: OutlookLayoutName; number: number },
): Promise<string> {
  const download = await outlook.download(message, layout);
  const name = download
    .suggestedFilename()
    .replace(/\.eml$/, '')
    .slice(0, 60);
  const file = join(folder, `${String(number).padStart(4, '0')} ${name}.eml`);
  await download.saveAs(file);
  return file;
}

/** What adding gave. */
export interface AddedOriginals {
  readonly added: number;
  readonly chosen: number;
  readonly problems: readonly string[];
}

/** Gives the downloaded files to the app's page for originals, adds what is sure and judges the rest as a person would. */
export async function addOriginals(
  browser: Launched,
  files: readonly string[],
  takePicture: (page: Page, name: string) => Promise<void>,
): Promise<AddedOriginals> {
  try {
    const originals = await OriginalsPage.open(browser);
    await takePicture(originals.app.page, 'originals');
    await originals.choose(files);
    await takePicture(originals.app.page, 'originals-found');
    const added = await originals.addAllSure();
    const chosen = await originals.judgeUnsure();
    await takePicture(originals.app.page, 'originals-added');
    const left = await originals.leftOver();
    await originals.app.page.close();
    return { added, chosen, problems: left.map((line) => `Not added: ${line}`) };
  } catch (error) {
    return { added: 0, chosen: 0, problems: [`The originals could not be added: ${String(error)}`] };
  }
}
