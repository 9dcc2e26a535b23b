import { join } from 'node:path';
import type { Launched } from '../harness/launch.ts';
import { AppPage } from '../harness/pages/app-page.ts';
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

/** Drops the downloaded files on the app's page for originals and lets it add them. Gives what did not work. */
export async function addOriginals(
  browser: Launched,
  files: readonly string[],
  takePicture: (page: AppPage['page'], name: string) => Promise<void>,
): Promise<string[]> {
  const app = await AppPage.open(browser, '#/originals');
  const input = app.page.locator('input[type=file]');
  try {
    await input.first().waitFor({ state: 'attached', timeout: 15_000 });
    await input.first().setInputFiles([...files]);
    await takePicture(app.page, 'originals');
    return [];
  } catch (error) {
    return [`The originals could not be added: ${String(error)}`];
  } finally {
    await app.page.close();
  }
}
