import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Launched } from '../harness/launch.ts';
import { AppPage } from '../harness/pages/app-page.ts';
import { withPeakMemory } from './memory.ts';
import type { ExportFigures } from './report.ts';

/** What is made, in this order, and the name it is left under. */
const FILES = { chronology: 'chronology.pdf', bundle: 'bundle.pdf', pack: 'pack.zip' } as const;
type Made = keyof typeof FILES;

/** Makes the exports by pressing the app's buttons, and looks at the screens on the way. */
export async function exportAll(
  browser: Launched,
  out: string,
  takePicture: (page: AppPage['page'], name: string) => Promise<void>,
): Promise<ExportFigures[]> {
  const app = await AppPage.open(browser);
  await app.rows().first().waitFor();
  await takePicture(app.page, 'timeline');
  await app.rows().first().getByRole('link').first().click();
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  await app.page.waitForTimeout(500);
  await takePicture(app.page, 'entry');
  await app.openExport('chronology');
  await takePicture(app.page, 'export');
  const where = { out, profile: browser.profile };
  const figures: ExportFigures[] = [];
  for (const form of Object.keys(FILES) as Made[]) figures.push(await exportOne(app, form, where));
  await takePicture(app.page, 'export-done');
  await app.page.close();
  return figures;
}

async function exportOne(
  app: AppPage,
  form: Made,
  { out, profile }: { readonly out: string; readonly profile: string },
): Promise<ExportFigures> {
  const file = join(out, FILES[form]);
  const startedAt = performance.now();
  const { value: ms, peak } = await withPeakMemory(profile, async () => {
    const download = await app.makeExport(form);
    const took = performance.now() - startedAt;
    await download.saveAs(file);
    return took;
  });
  const pages = /(\d+) pages?/.exec(await app.page.locator('main').innerText())?.[1];
  return {
    form,
    file: FILES[form],
    ms,
    pages: pages ? Number(pages) : null,
    bytes: statSync(file).size,
    peakMemory: peak,
  };
}
