// certificate.txt: one page a person can print, keep or hand over with the pack, so that the pack can be known again later.
import { formatDateTime } from '../../domain/dates.ts';
import type { BagFile } from './bag.ts';
import { isoUtc, writable } from './instants.ts';
import type { JournalHead } from './journal-extract.ts';
import { entriesPacked, type Packing } from './packed.ts';
import { plainLine } from './plain-line.ts';
import { coverWords } from './say-scope.ts';

/** Files whose hashes stand on the certificate, each with its name for people. */
const NAMED: readonly (readonly [path: string, words: string])[] = [
  ['data/bundle.pdf', 'The bundle'],
  ['data/bundle-plan.json', 'The plan of the bundle'],
  ['data/chronology.pdf', 'The chronology'],
  ['data/timeline.json', 'The timeline, complete'],
  ['data/timeline.csv', 'The timeline as a table'],
  ['data/journal.json', 'The journal extract'],
  ['data/withheld.csv', 'The list of what was withheld'],
];

const MEANING = `WHAT THIS SHOWS

If a file's SHA-256 is the one given here, that file is byte for byte what
Paperchain wrote when it made this pack. timeline.json holds the SHA-256 of
every original and every attachment, as taken when it was kept: so this one
page stands for all of them. The journal's head is the last line of a chain
that covers every step since the record was begun: if an earlier line had been
changed, left out or added since, the head would be another one.

Hand this page over early, or send it to yourself by email: what is on it on
that day cannot be changed afterwards without anybody noticing.

WHAT THIS DOES NOT SHOW

It does not show that what an email or a letter says is true, or who wrote it.
It does not show that the record is complete: only what was kept can be in it,
and only what was chosen is in this pack. It does not show when anything
happened: the dates of the journal are those of this computer's clock. Nobody
but Paperchain, on the record keeper's own computer, has made this page; it is
not signed by anybody. Whoever can change a pack can write a new certificate,
so compare with a copy that was handed over earlier.
`;

function counts(packing: Packing): string {
  const { withheld } = packing;
  const { entries } = packing.source;
  const copies = new Set(withheld.map(({ copy }) => copy));
  const filesIn = (folder: string): number =>
    packing.files.filter(({ path }) => path.startsWith(`data/${folder}/`) && !copies.has(path)).length;
  const shown = entries.filter(({ fidelity }) => fidelity === 'as shown').length;
  return [
    `Entries:      ${entries.length} (${shown} as shown on the web page, without their source)`,
    `With content: ${entriesPacked(packing)}${withheld.length === 0 ? '' : ' (unchanged)'}`,
    `Originals:    ${filesIn('originals')} files`,
    `Attachments:  ${filesIn('attachments')} files`,
    ...(withheld.length === 0
      ? []
      : [
          `Withheld:     ${withheld.length} originals and files, listed in withheld.csv with their hashes`,
          `Copies:       ${withheld.filter(({ copy }) => copy !== null).length} of these as text; a copy is not an original`,
        ]),
  ].join('\n');
}

function hashLines(files: readonly BagFile[]): string {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return NAMED.flatMap(([path, words]) => {
    const file = byPath.get(path);
    return file ? [`${words}: ${path}, ${file.size} bytes\n  ${file.sha256}\n`] : [];
  }).join('\n');
}

function journalWords(head: JournalHead | null): string {
  if (head === null) return 'The record has no journal.';
  return `Last line:    number ${head.number}\nIts SHA-256:  ${head.hash}`;
}

/** The certificate's text. Everything that it names must have been written before. */
export function certificateText(packing: Packing, head: JournalHead | null): string {
  const { source, making, choice, files } = packing;
  const made = writable(making.madeAt);
  return `EXPORT CERTIFICATE

Record:       ${plainLine(source.title)}
Made:         ${formatDateTime(made)} (time in England), ${isoUtc(made) ?? ''}
Made with:    Paperchain ${plainLine(making.version)}
Covers:       ${coverWords(choice)}
${counts(packing)}

SHA-256 OF WHAT WAS MADE

${hashLines(files)}
THE JOURNAL OF THE RECORD, WHEN THIS WAS MADE

${journalWords(head)}

${MEANING}`.toWellFormed();
}
