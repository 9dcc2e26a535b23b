// How fast the timeline is with 50,000 entries, in a real browser on the release build: `node tests/bench/timeline.ts [entries]`.
import { chromium, type Page } from 'playwright-core';
import { serveBuiltGallery } from '../browser/gallery/serve.ts';
import { findChromium } from '../setup/find-chromium.ts';

/** Times in ms. Budgets: first rows 300, search 50, 60 frames a second. */
export interface TimelineTimes {
  readonly entries: number;
  /** From asking to draw until the first rows are painted; median of the runs. */
  readonly firstRows: number;
  /** One letter typed until the result is drawn: median and worst over all letters of all words. */
  readonly searchMedian: number;
  readonly searchWorst: number;
  /** The first letter typed before the texts were made ready in pauses. */
  readonly searchCold: number;
  readonly framesPerSecond: number;
  readonly frameP95: number;
  readonly frameWorst: number;
}

const TYPED = [
  'speech therapy',
  'mediation',
  'northshire',
  'zq',
  '"council school"',
  'e',
  '7777',
  'wheelchair taxi',
];
const RUNS = 5;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

async function measureFirstRows(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.querySelector('.row')) return requestAnimationFrame(look);
          // After a frame with the rows, a message comes back once it was painted.
          return requestAnimationFrame(() => {
            const painted = new MessageChannel();
            const drawn = performance.getEntriesByName('draw')[0]?.startTime ?? 0;
            painted.port1.addEventListener('message', () => resolve(performance.now() - drawn));
            painted.port1.start();
            painted.port2.postMessage(null);
          });
        };
        look();
      }),
  );
}

/** Types letter by letter; each time is that until the work of the letter is done and drawn. */
async function measureTyping(page: Page, text: string): Promise<number[]> {
  return page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('[role=searchbox]')!;
    const times: number[] = [];
    const set = async (value: string) => {
      const start = performance.now();
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // Preact draws in a microtask; asking for a layout makes the browser finish its part too.
      await new Promise((resolve) => setTimeout(resolve, 0));
      document.body.getBoundingClientRect();
      times.push(performance.now() - start);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    };
    for (let length = 1; length <= typed.length; length += 1) await set(typed.slice(0, length));
    const typing = [...times];
    await set('');
    return typing;
  }, text);
}

/** Scrolls steadily for four seconds, and then in leaps, noting the time between frames. */
async function measureFrames(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const times: number[] = [];
    let before = performance.now();
    const end = document.documentElement.scrollHeight;
    for (let frame = 0; frame < 300; frame += 1) {
      scrollBy({ top: frame < 240 ? 90 : end / 80, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      if (frame > 2) times.push(now - before);
      before = now;
    }
    return times;
  });
}

/** Runs the whole measurement; needs a Chromium, takes about half a minute. */
export async function benchTimeline(entries = 50_000): Promise<TimelineTimes> {
  const gallery = await serveBuiltGallery();
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ['--no-sandbox'],
  });
  try {
    const first: number[] = [];
    const cold: number[] = [];
    let page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    for (let run = 0; run < RUNS; run += 1) {
      await page.close();
      page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(`${gallery.url}?entries=${entries}`, { waitUntil: 'commit' });
      await page.waitForFunction(() => performance.getEntriesByName('draw').length > 0);
      first.push(await measureFirstRows(page));
      if (run === 0) cold.push(...(await measureTyping(page, 'a')));
    }
    await page.waitForTimeout(6000);
    const frames = await measureFrames(page);
    const letters: number[] = [];
    for (const text of TYPED) {
      const times = await measureTyping(page, text);
      if (process.env.PAPERCHAIN_BENCH_DETAIL)
        console.log(text, times.map((each) => each.toFixed(0)).join(' '));
      letters.push(...times);
    }
    return {
      entries,
      firstRows: median(first),
      searchMedian: median(letters),
      searchWorst: Math.max(...letters),
      searchCold: cold[0] ?? 0,
      framesPerSecond: 1000 / (frames.reduce((sum, each) => sum + each, 0) / frames.length),
      frameP95: percentile(frames, 0.95),
      frameWorst: Math.max(...frames),
    };
  } finally {
    await browser.close();
    await gallery.close();
  }
}

if (import.meta.main) {
  const times = await benchTimeline(Number(process.argv[2] ?? 50_000));
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  console.log(`timeline of ${times.entries} entries: first rows ${ms(times.firstRows)} (budget 300)`);
  console.log(
    `search, each letter: ${ms(times.searchMedian)} median, ${ms(times.searchWorst)} worst, ${ms(times.searchCold)} before all texts are read (budget 50)`,
  );
  console.log(
    `scrolling: ${times.framesPerSecond.toFixed(0)} frames a second (budget 60), 95 % within ${ms(times.frameP95)}`,
  );
}
