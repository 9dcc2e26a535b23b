// The demo: keeps every email of a mailbox by clicking in a real browser, then exports. `npm run demo -- --help` tells how.
// options: what was asked · run: the whole job · report: what was measured · results: what must hold at the end.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { AnyLayoutName, SiteName } from '../replica/types.ts';
import { DEMO_SITES } from './sites.ts';

/** What the demo was asked to do. */
export interface DemoOptions {
  /** Folder of .eml and .mbox files; null for the sample mailbox. */
  readonly mailbox: string | null;
  readonly site: SiteName;
  readonly via: 'button' | 'import';
  readonly browser: 'chromium' | 'firefox';
  readonly layout: AnyLayoutName;
  readonly headed: boolean;
  readonly out: string;
}

export const USAGE = `npm run demo -- [options]

  --mailbox PATH      folder of .eml/.mbox files to serve   (default: the sample mailbox)
  --site NAME         gmail or outlook, which is played     (gmail)
  --via NAME          button: keep by clicking in the mail page;
                      import: bring the files in            (button)
  --browser NAME      chromium or firefox                   (chromium)
  --layout NAME       of Gmail: ${DEMO_SITES.gmail.layouts.join(', ')}
                      of Outlook: ${DEMO_SITES.outlook.layouts.join(', ')}
                                                            (the first)
  --headed            show the window
  --out DIR           where results go                      (demo-output)
`;

/** What each option can be. */
const POSSIBLE = {
  site: ['gmail', 'outlook'],
  via: ['button', 'import'],
  browser: ['chromium', 'firefox'],
} as const;

/** Reads the command line. Throws an Error with a sentence for the user. */
export function readOptions(words: readonly string[]): DemoOptions | 'help' {
  const { values } = parseArgs({
    args: [...words],
    options: {
      mailbox: { type: 'string' },
      site: { type: 'string', default: 'gmail' },
      via: { type: 'string', default: 'button' },
      browser: { type: 'string', default: 'chromium' },
      layout: { type: 'string' },
      headed: { type: 'boolean', default: false },
      out: { type: 'string', default: 'demo-output' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  for (const name of ['site', 'via', 'browser'] as const) checkKnown(name, values[name]);
  const site = values.site as SiteName;
  return {
    mailbox: values.mailbox === undefined ? null : checkFolder(values.mailbox),
    site,
    via: values.via === 'import' ? 'import' : 'button',
    browser: values.browser === 'firefox' ? 'firefox' : 'chromium',
    layout: checkLayout(site, values.layout),
    headed: values.headed,
    out: resolve(values.out),
  };
}

function checkKnown(name: keyof typeof POSSIBLE, value: string): void {
  const known: readonly string[] = POSSIBLE[name];
  if (!known.includes(value))
    throw new Error(`--${name} ${value} is not possible. Possible are: ${known.join(', ')}.`);
}

function checkLayout(site: SiteName, name: string | undefined): AnyLayoutName {
  const { layouts } = DEMO_SITES[site];
  const found = layouts.find((layout) => layout === (name ?? layouts[0]));
  if (!found) throw new Error(`There is no layout "${name}" of ${site}. There are: ${layouts.join(', ')}.`);
  return found;
}

function checkFolder(path: string): string {
  const folder = resolve(path);
  if (!existsSync(folder)) throw new Error(`There is no folder or file ${folder}.`);
  return folder;
}
