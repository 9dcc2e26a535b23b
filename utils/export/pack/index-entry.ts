// One entry on index.html. Every word in it may be a stranger's: nothing goes in but through `html`.
import { formatDateTime, formatDay } from '../../domain/dates.ts';
import { formatSize } from '../../domain/format-size.ts';
import { sayOwnNote } from '../../domain/own-note.ts';
import { paperWords } from '../../domain/paper-words.ts';
import type { Correspondent, Entry, Sha256 } from '../../domain/index.ts';
import { writable } from './instants.ts';
import { html, NOTHING, type Markup } from './markup.ts';
import { referenceIn, type Packing } from './packed.ts';
import type { PackPath } from './timeline-shape.ts';

/**
 * Kinds that a browser shows without running anything, or hands to another program. A web page or a drawing with script
 * that came with an email would run on the reader's computer, so it is named and not linked.
 */
const LINKED = new Set(
  'eml msg txt pdf png jpg jpeg gif webp bmp heic tif tiff doc docx odt rtf xls xlsx ods ppt pptx odp csv ics json mp3 m4a wav mp4 mov'.split(
    ' ',
  ),
);

/** Address of a file of the pack, seen from `data/`. */
export function hrefOf(path: string): string {
  return path
    .replace(/^data\//u, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

/** A file as a link, or as its name where opening it might run something. */
export function fileLink(path: string, words: string): Markup {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (LINKED.has(ending)) return html`<a href="${hrefOf(path)}">${words}</a>`;
  return html`<bdi>${words}</bdi>
    <span class="soft">(not linked, as it may run something on your computer: ${path})</span>`;
}

const people = (list: readonly Correspondent[]): string =>
  list.map(({ name, address }) => (name && address ? `${name} <${address}>` : name || address)).join(', ');

const row = (term: string, words: string | Markup): Markup =>
  words === ''
    ? NOTHING
    : html`<dt>${term}</dt>
        <dd dir="auto">${words}</dd>`;

/** Only the day of a paper is known; of a note, the time too if its writer gave one. */
function dateOf({ happenedAt, happenedFrom, ownNote }: Entry): Markup {
  const at = writable(happenedAt);
  if (happenedFrom === 'stated' && !ownNote?.time) return html`<time>${formatDay(at)}</time>`;
  return html`<time datetime="${new Date(at).toISOString()}">${formatDateTime(at)}</time>`;
}

function whatOf(packing: Packing, entry: Entry): string {
  const party = entry.partyId === null ? undefined : packing.partyOf.get(entry.partyId);
  return entry.kind === 'email' ? '' : paperWords(entry, party?.name ?? '');
}

function fidelityOf(entry: Entry): Markup {
  const { fidelity, fidelityReason, ownNote } = entry;
  if (ownNote) return html`Original. ${sayOwnNote(entry)}`;
  if (fidelity === 'original') return html`Original`;
  return html`<span class="weak">As shown</span>, read from the web page. ${fidelityReason ?? ''}`;
}

interface Listed {
  readonly name: string;
  readonly size: number;
  readonly path: PackPath;
  /** Of a redacted copy in its place; undefined when it was not withheld. */
  readonly copy?: string | null;
}

const LEFT_OUT = 'not in this pack, see README.txt';
const WITHHELD = 'withheld: see README.txt';

function withheldFile(name: string, copy: string | null): Markup {
  const link = copy === null ? NOTHING : html` ${fileLink(copy, 'Copy of its text')}`;
  return html`<li><bdi>${name}</bdi> <span class="soft">(${WITHHELD})</span>${link}</li>`;
}

function listedFile({ name, size, path, copy }: Listed): Markup {
  if (path === null && copy !== undefined) return withheldFile(name, copy);
  const words = name || 'File without a name';
  const file =
    path === null ? html`<bdi>${words}</bdi> <span class="soft">(${LEFT_OUT})</span>` : fileLink(path, words);
  return html`<li>${file} <span class="soft">${formatSize(size)}</span></li>`;
}

const copyOf = (copies: ReadonlyMap<Sha256, string | null>, sha256: Sha256): Pick<Listed, 'copy'> => {
  const copy = copies.get(sha256);
  return copy === undefined ? {} : { copy };
};

function filesOf(packing: Packing, entry: Entry): readonly Listed[] {
  const place = packing.places.get(entry.id);
  const papers = entry.papers?.map((paper) => ({ ...paper, path: place?.papers.get(paper) ?? null }));
  const own = papers ?? [
    {
      name: entry.fidelity === 'original' ? 'The email itself' : 'What the web page showed',
      size: entry.originalSize,
      sha256: entry.originalSha256,
      path: packing.readable.get(place?.original ?? '') ?? place?.original ?? null,
    },
  ];
  const attached = entry.attachments
    .filter(({ inline }) => !inline)
    .map((each) => ({ ...each, path: place?.attachments.get(each) ?? null }));
  const reference = referenceIn(packing, entry);
  const copies = new Map((packing.withheldOf.get(reference) ?? []).map(({ sha256, copy }) => [sha256, copy]));
  return [...own, ...attached].map((each) => ({ ...each, ...copyOf(copies, each.sha256) }));
}

/** The whole letter, folded; its beginning alone where no more could be had. */
function wordsOf({ snippet }: Entry, text: string): Markup {
  if (text === '') return snippet === '' ? NOTHING : html`<blockquote dir="auto">${snippet}</blockquote>`;
  return html`<details>
    <summary>Read it here</summary>
    <pre dir="auto">${text}</pre>
  </details>`;
}

/** An entry with its anchor: `#E12`. `text`: the words of an email (letter-text.ts). */
export function entryMarkup(packing: Packing, entry: Entry, text: string): Markup {
  const reference = referenceIn(packing, entry);
  const subject = entry.subject || 'No subject';
  const summary = entry.summary === '' ? NOTHING : html`<p dir="auto">${entry.summary}</p>`;
  const note = packing.making.includeNotes ? entry.note : '';
  return html`
    <article id="${reference}">
      <p class="soft">${reference} · ${dateOf(entry)}</p>
      <h3 dir="auto">${subject}</h3>
      ${summary}
      <dl>
        ${row('What', whatOf(packing, entry))} ${row('From', people(entry.from))}
        ${row('To', people(entry.to))} ${row('Cc', people(entry.cc))} ${row('Note', note)}
        ${row('Kept as', fidelityOf(entry))} ${row('Mind', entry.warnings.join(' '))}
        <dt>Files</dt>
        <dd>
          <ul class="files">
            ${filesOf(packing, entry).map(listedFile)}
          </ul>
        </dd>
      </dl>
      ${wordsOf(entry, text)}
    </article>
  `;
}
