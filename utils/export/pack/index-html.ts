// index.html of a pack: everything in it, to be read in any browser, without Paperchain, a connection or script.
import { formatDateTime, formatMonth, londonDay } from '../../domain/dates.ts';
import type { Entry } from '../../domain/index.ts';
import { counted } from '../../domain/counted.ts';
import { NO_CLOCKS } from '../clocks/shape.ts';
import { describeClocks, type ClockWords } from '../clocks/words.ts';
import { entryMarkup, fileLink } from './index-entry.ts';
import { INDEX_STYLE } from './index-style.ts';
import { letterText } from './letter-text.ts';
import { writable } from './instants.ts';
import { html, Markup, NOTHING } from './markup.ts';
import type { Packing } from './packed.ts';

/** More entries than this go on a page for each year: a browser grows slow on longer ones. */
const MOST_ON_ONE_PAGE = 1500;

/** A page under `data/`, in pieces. */
export interface IndexPage {
  readonly name: string;
  readonly parts: AsyncIterable<string>;
}

interface Month {
  /** `2026-03`. */
  readonly key: string;
  readonly entries: readonly Entry[];
  /** Page that it stands on. */
  readonly page: string;
}

const INDEX = 'index.html';

/** Nothing may be loaded or run from here, whatever a mail holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** All pages: one, or a front page and one for each year. */
export function indexPages(packing: Packing): readonly IndexPage[] {
  const months = monthsOf(packing.source.entries);
  const pages = [...new Set(months.map(({ page }) => page))];
  const years = pages.filter((page) => page !== INDEX);
  return [
    { name: INDEX, parts: frontPage(packing, months) },
    ...years.map((name) => ({ name, parts: yearPage(packing, { months, name }) })),
  ];
}

function monthsOf(entries: readonly Entry[]): readonly Month[] {
  const byMonth = Map.groupBy(entries, ({ happenedAt }) => londonDay(writable(happenedAt)).slice(0, 7));
  const whole = entries.length <= MOST_ON_ONE_PAGE;
  return Array.from(byMonth, ([key, inside]) => ({
    key,
    entries: inside,
    page: whole ? INDEX : `index-${key.slice(0, 4)}.html`,
  }));
}

const monthName = ({ entries: [first] }: Month): string => formatMonth(writable(first?.happenedAt ?? 0));

/** Tags that stay open between two templates stand as plain text: the formatter would close them in a template. */
function pageStart(title: string): string {
  const style = new Markup(INDEX_STYLE);
  const head = html`<meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <title>${title}</title>
    <style>
      ${style}
    </style>`;
  return `<!doctype html>\n<html lang="en-GB">\n<head>\n${head.text}\n</head>\n<body>\n`;
}

const FOOTER = html`<footer class="soft">
  <p>
    Times are those in England. Treat attachments with the same care as any file from an email. How to check
    that nothing changed is said in README.txt, in the folder above.
  </p>
</footer>`;

const PAGE_END = `</main>\n${FOOTER.text}\n</body>\n</html>\n`;

async function* frontPage(packing: Packing, months: readonly Month[]): AsyncGenerator<string> {
  const { source, making } = packing;
  const made = formatDateTime(writable(making.madeAt));
  const count = source.entries.length;
  yield pageStart(source.title);
  yield html`<header>
    <h1 dir="auto">${source.title}</h1>
    <p>${counted(count, 'entry', 'entries')}, oldest first. Packed on ${made}.</p>
  </header>`.text;
  yield '<main>';
  yield html`${filesTable(packing)} ${clocksTable(packing)} ${leftOutList(packing)}
    <h2 id="months">By month</h2>
    ${count === 0 ? html`<p>There is no entry in this pack.</p>` : monthList(months)}`.text;
  yield* monthParts(
    packing,
    months.filter(({ page }) => page === INDEX),
  );
  yield PAGE_END;
}

async function* yearPage(
  packing: Packing,
  { months, name }: { readonly months: readonly Month[]; readonly name: string },
): AsyncGenerator<string> {
  const own = months.filter(({ page }) => page === name);
  const title = `${packing.source.title}: ${name.slice(6, 10)}`;
  yield pageStart(title);
  yield html`<header>
    <h1 dir="auto">${title}</h1>
    <p><a href="${INDEX}">Back to the first page</a></p>
  </header>`.text;
  yield '<main>';
  yield html`<h2 id="months">By month</h2>
    ${monthList(own)}`.text;
  yield* monthParts(packing, own);
  yield PAGE_END;
}

async function* monthParts(packing: Packing, months: readonly Month[]): AsyncGenerator<string> {
  for (const month of months) {
    yield html`<h2 id="m${month.key}">${monthName(month)}</h2>`.text;
    for (const entry of month.entries) {
      packing.making.signal.throwIfAborted();
      yield entryMarkup(packing, entry, await letterText(packing, entry)).text;
    }
  }
}

function monthList(months: readonly Month[]): Markup {
  const items = months.map(
    (month) =>
      html`<li>
        <a href="${month.page}#m${month.key}">${monthName(month)}</a>
        <span class="soft">${month.entries.length}</span>
      </li>`,
  );
  return html`<nav aria-labelledby="months">
    <ul class="months">
      ${items}
    </ul>
  </nav>`;
}

/** What each file beside the originals is. Only those that were written are shown. */
const FILES: readonly (readonly [path: string, words: string])[] = [
  ['data/bundle.pdf', 'The bundle: emails and papers as numbered pages'],
  ['data/chronology.pdf', 'The record as a dated table'],
  ['data/timeline.csv', 'The same for a spreadsheet'],
  ['data/timeline.json', 'The same for computer programs, complete'],
  ['data/clocks.csv', 'Time limits and how they were counted'],
  ['data/clocks.ics', 'Time limits that still run, for a calendar'],
  ['data/withheld.csv', 'Originals and files that were withheld, with their hashes'],
  ['data/journal.json', 'When each entry was kept and changed'],
  ['data/certificate.txt', 'What was exported, and what its hashes prove'],
];

/** Written after this page, so not among the files yet; a pack always has it. */
const ALWAYS = 'data/certificate.txt';

function filesTable({ files }: Packing): Markup {
  const written = new Set([...files.map(({ path }) => path), ALWAYS]);
  const rows = FILES.filter(([path]) => written.has(path)).map(
    ([path, words]) =>
      html`<tr>
        <th scope="row">${fileLink(path, path.slice('data/'.length))}</th>
        <td>${words}</td>
      </tr>`,
  );
  return html`<h2>Files</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`;
}

const dueCell = ({ dueOn, state }: ClockWords['clock']): string =>
  `${state === 'in force' ? 'since ' : ''}${dueOn ?? ''}`;

const clockRow = ({ number, title, clock, outcome }: ClockWords): Markup =>
  html`<tr>
    <th scope="row">${number}</th>
    <td dir="auto">${title}</td>
    <td>${dueCell(clock)}</td>
    <td>${outcome}</td>
  </tr>`;

function clocksTable({ source, references }: Packing): Markup {
  const clocks = describeClocks(source.clocks ?? NO_CLOCKS, references);
  if (clocks.length === 0) return NOTHING;
  return html`<h2>Time limits</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Clock</th>
            <th scope="col">What must happen</th>
            <th scope="col">Due</th>
            <th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          ${clocks.map(clockRow)}
        </tbody>
      </table>
    </div>
    <p class="soft">Information, not legal advice. How each was counted is in clocks.csv.</p>`;
}

function leftOutList({ leftOut }: Packing): Markup {
  if (leftOut.length === 0) return NOTHING;
  const items = leftOut.map(
    ({ reference, title, reason }) =>
      html`<li dir="auto">${reference === '' ? '' : `${reference}: `}${title}. ${reason}</li>`,
  );
  return html`<h2>Not in this pack</h2>
    <ul>
      ${items}
    </ul>`;
}
