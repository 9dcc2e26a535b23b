import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Launched } from '../harness/launch.ts';
import { OutlookPage } from '../harness/pages/outlook-page.ts';
import { FILE_HOSTS } from '../replica/outlook/hosts.ts';
import { isOutlookLayoutName } from '../replica/outlook/layouts.ts';
import type { Replica } from '../replica/types.ts';
import { addOriginals, downloadInto, entriesIn, type Downloaded } from './add-originals.ts';
import { checkAsShown } from './as-shown.ts';
import { captureAll } from './capture.ts';
import type { DemoOptions } from './options.ts';
import type { CaptureFigures, OriginalsFigures } from './report.ts';
import { DEMO_SITES } from './sites.ts';

/** Where the demo stands when it keeps mail. */
export interface Stage {
  readonly browser: Launched;
  readonly replica: Replica;
  readonly options: DemoOptions;
  readonly takePicture: (page: Page, name: string) => Promise<void>;
  readonly say: (line: string) => void;
  readonly onProgress: (done: number, total: number) => void;
}

/** What keeping gave. */
export interface KeptMail {
  readonly captures: readonly CaptureFigures[];
  readonly originals: OriginalsFigures | null;
  readonly problems: readonly string[];
}

/** Keeps every message by clicking in the mail page; where that gives only a page reading, adds the originals afterwards. */
export async function keepByButton(stage: Stage): Promise<KeptMail> {
  const downloads = mkdtempSync(join(tmpdir(), 'paperchain-downloads-'));
  try {
    const saved: Downloaded[] = [];
    const captures = await clickAll(stage, downloads, saved);
    const { layout } = stage.options;
    if (!isOutlookLayoutName(layout)) return { captures, originals: null, problems: [] };
    stage.say('Comparing the entries as shown with the mails…');
    const asShown = checkAsShown(await entriesIn(stage.browser), stage.replica, layout);
    stage.say(`Adding ${saved.length} originals, downloaded with Outlook’s own menu…`);
    const startedAt = performance.now();
    const { added, chosen, problems } = await addOriginals({ ...stage, downloads: saved });
    const originals = {
      asShown: captures.filter(({ fidelity }) => fidelity === 'as shown').length - asShown.length,
      files: saved.length,
      added,
      chosen,
      ms: performance.now() - startedAt,
    };
    return { captures, originals, problems: [...asShown, ...problems, ...scriptsAsking(stage.replica)] };
  } finally {
    rmSync(downloads, { recursive: true, force: true });
  }
}

async function clickAll(
  { browser, replica, options, takePicture, onProgress }: Stage,
  downloads: string,
  saved: Downloaded[],
): Promise<CaptureFigures[]> {
  const { site, layout } = options;
  const page = await browser.context.newPage();
  const mail = DEMO_SITES[site].openPage(page, replica);
  const messages = DEMO_SITES[site]
    .threads(replica)
    .toReversed()
    .flatMap((thread) => thread.messages);
  return captureAll({
    mail,
    messages,
    layout,
    onProgress,
    takePicture: (name) => takePicture(page, name),
    afterEach: async (message) => {
      if (mail instanceof OutlookPage && isOutlookLayoutName(layout))
        saved.push(await downloadInto(downloads, mail, { message, layout, number: saved.length + 1 }));
    },
  });
}

/** Pictures are loaded by the page's own image elements; no script, ours or another, has business with those hosts. */
function scriptsAsking({ requests }: Replica): string[] {
  return requests
    .filter(({ host, wantedFor }) => FILE_HOSTS.includes(host) && wantedFor === 'empty')
    .map(({ url }) => `A script asked ${url}`);
}
