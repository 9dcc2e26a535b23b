// Pictures of every screen for a person to look at, from the built extension in both browsers, light and dark, wide and narrow:
// `npm run pictures [-- chromium|firefox]`. They lie in test-results/pictures; the command fails where a page is wider than
// its window.
import { join, resolve } from 'node:path';
import { CLOCKS_STORY } from '../e2e/clocks-story.ts';
import { OUTLOOK_STORY } from '../e2e/outlook-story.ts';
import { SHORT_STORY } from '../e2e/short-story.ts';
import { WITH_ATTACHMENT } from '../e2e/with-attachment.ts';
import { launch, type BrowserName, type Launched } from '../harness/launch.ts';
import { startReplica } from '../replica/server.ts';
import type { GivenMessages, Replica, SiteName } from '../replica/types.ts';
import { makeCamera, type Camera } from './camera.ts';
import { takeGmail, takeOutlook } from './mail-screens.ts';
import { takeApp, takeOriginals, takeWelcome } from './own-screens.ts';

const FOLDER = resolve(import.meta.dirname, '../../test-results/pictures');

interface Session {
  readonly site: SiteName;
  readonly mailbox: GivenMessages;
  take(browser: Launched, replica: Replica, camera: Camera): Promise<void>;
}

const OWN_STORY = CLOCKS_STORY.filter(({ file }) => !SHORT_STORY.some((each) => each.file === file));

const SESSIONS: readonly Session[] = [
  {
    site: 'gmail',
    mailbox: [...SHORT_STORY, ...OWN_STORY, WITH_ATTACHMENT],
    take: async (browser, replica, camera) => {
      await takeWelcome(browser, camera);
      await takeGmail(browser, replica, camera);
      await takeApp(browser, camera);
    },
  },
  {
    site: 'outlook',
    mailbox: OUTLOOK_STORY,
    take: async (browser, replica, camera) => {
      await takeOutlook(browser, replica, camera);
      await takeOriginals(browser, camera);
    },
  },
];

function say(line: string): void {
  console.error(line);
  process.exitCode = 1;
}

async function takeSession(
  browserName: BrowserName,
  colorScheme: 'light' | 'dark',
  { site, mailbox, take }: Session,
): Promise<void> {
  const replica = await startReplica({ mailbox, site, owner: 'samina.whitlock@example.org' });
  const { hostResolverRules } = replica;
  const browser = await launch({
    browser: browserName,
    hostResolverRules,
    colorScheme,
    keepWelcome: site === 'gmail',
  });
  try {
    const folder = join(FOLDER, `${browserName}-${colorScheme}`);
    await take(browser, replica, makeCamera({ folder, colorScheme, say }));
    await browser.catchUp();
    for (const error of browser.watched.consoleErrors) say(`${browserName}: ${error}`);
  } finally {
    await browser.close();
    await replica.close();
  }
}

const wanted = process.argv[2];
for (const browserName of ['chromium', 'firefox'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    for (const session of SESSIONS)
      if (wanted === undefined || wanted === browserName)
        await takeSession(browserName, colorScheme, session);
console.log(`Pictures are in ${FOLDER}`);
