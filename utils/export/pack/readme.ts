// README.txt at the top of a pack: for a stranger who has the ZIP, no Paperchain, and perhaps no reason to trust it.
import { formatDateTime } from '../../domain/dates.ts';
import { writable } from './instants.ts';
import { entriesPacked, isRedacted, payloadOf, type Packing } from './packed.ts';
import { plainLine } from './plain-line.ts';
import { coverWords } from './say-scope.ts';

const CONTENTS = `WHAT IS IN HERE

  data/index.html         Everything in here, to be read in a web browser. Start
                          here. It needs no connection and runs nothing.
  data/chronology.pdf     The record as a dated table.
  data/bundle.pdf         Emails and papers as numbered pages with an index.
  data/bundle-plan.json   How that bundle was put together, so that a next
                          version can go on from it.
  data/timeline.csv       The same record as a table for a spreadsheet.
  data/timeline.json      The same record for computer programs, complete.
  data/clocks.csv         Time limits: what was due, when, under which rule,
                          when it was done, and how that was counted. The
                          chronology has the same. Information, not legal
                          advice.
  data/clocks.ics         The time limits that still run, for a calendar.
  data/journal.json       When each entry was kept and changed, as a chain of
                          hashes.
  data/certificate.txt    What was exported, and what its hashes prove and what
                          not.
  data/originals/         Each email exactly as the mail service gave it, with
                          all its headers. Opens in any mail program
                          (Outlook, Apple Mail, Thunderbird). Letters and other
                          papers: each scan, photograph or document as it was
                          added, "1 of 3" where one paper has several.
  data/page-readings/     Only where no original could be had: what the web
                          page showed. The .txt file is for reading. If the
                          page gave no full date, the file's date is the day
                          it was kept.
  data/attachments/       Files that came with the emails. "E12 - letter.pdf"
                          came with the entry that the chronology and the
                          timeline call E12. Pictures shown inside several
                          emails, such as logos, are here once.

A file or folder is missing when there is nothing to put into it. File names start
with day and time in England. Names were made safe for every computer; exact
subjects and names are in timeline.json. In the CSV file a ' stands before
text that a spreadsheet would otherwise run as a formula.

Attachments are as they were sent. Treat them with the same care as any file
from an email.
`;

const CHECKING = `HOW TO CHECK THAT NOTHING CHANGED

Unpack the whole ZIP first. manifest-sha256.txt lists the SHA-256 of every file
under data/. Open a terminal in the folder that holds this README, then:

  Linux     sha256sum -c manifest-sha256.txt
  macOS     shasum -a 256 -c manifest-sha256.txt
  Windows   (PowerShell; paste it all and press Enter)

            Get-Content -Encoding UTF8 manifest-sha256.txt | ForEach-Object {
              $hash, $name = $_ -split '  ', 2
              $now = (Get-FileHash -Algorithm SHA256 -LiteralPath $name).Hash
              if ($now -eq $hash) { "OK      $name" } else { "CHANGED $name" }
            }

Every line must say OK. tagmanifest-sha256.txt checks this README and the
manifest itself in the same way. The folder is a BagIt 1.0 bag (RFC 8493), so
any BagIt validator can check it too.
`;

const MEANING = `WHAT A HASH PROVES, AND WHAT IT DOES NOT

A matching hash shows that a file is byte for byte what it was when Paperchain
kept it and wrote this pack. It does not show that what an email says is true,
nor who wrote it, nor that the record is complete. Whoever can change a file
can also write a new manifest: compare with a copy of this pack, or of
manifest-sha256.txt, that was handed over earlier.

To check an email itself, look at its headers in data/originals/. Where the
sending service signed it (DKIM-Signature), an expert can often confirm the
signature.

"Original" means the email's source as the mail service gave it. "As shown"
means it was read from the web page because no source could be had; that is
weaker, and each such entry says why.
`;

const WITHHELD = `SOME EMAILS ARE HERE AS TEXT ONLY

The record keeper left out files that came with these emails. An email's source
holds every file that came with it, so it is withheld, and a copy of its text is
here instead (….copy.txt). data/withheld.csv gives the SHA-256 of each original.
The originals are kept by the record keeper, unchanged.
`;

function leftOutText(packing: Packing): string {
  if (packing.leftOut.length === 0) return 'Nothing that was chosen for this pack was left out.\n';
  const lines = packing.leftOut.map(
    ({ reference, title, reason }) =>
      `  * ${reference === '' ? '' : `${reference}: `}${plainLine(title)}\n    ${plainLine(reason)}\n`,
  );
  return `These are not in this pack, with the reason:\n\n${lines.join('')}`;
}

const REDACTED = `THIS PACK IS REDACTED

Words that must not leave, such as another child's name, were removed from
everything in here, and [redacted] stands in their place. An email or a file is
here as it was received only where all of it is text that could be searched and
was clean. Every other one is withheld: pictures, PDF and Word files, sound,
and emails with anything attached, even where the words may not be in them. For
each, data/withheld.csv gives the SHA-256 of the original and, where it has
text, the redacted copy (….redacted.txt). The originals are kept by the record
keeper, unchanged, and can be shown to whoever may see them.
`;

function head(packing: Packing): string {
  const { source, making, choice } = packing;
  const shown = source.entries.filter((entry) => entry.fidelity === 'as shown').length;
  return `A PACK OF CORRESPONDENCE

Record:    ${plainLine(source.title)}
Made:      ${formatDateTime(writable(making.madeAt))} (time in England), with Paperchain ${plainLine(making.version)}
Covers:    ${coverWords(choice)}
Entries:   ${source.entries.length}, of which ${entriesPacked(packing)} with their content in this pack; ${shown} as shown
Files:     ${payloadOf(packing).length} under data/

Paperchain is a browser extension with which a person keeps emails, exactly as
received, on their own computer. Nobody needs it to read or check this pack.
`;
}

/** The README's text. Everything else of the payload must have been written before. */
export function readmeText(packing: Packing): string {
  const leftOut = `WHAT WAS LEFT OUT\n\n${leftOutText(packing)}`;
  const withheld = packing.withheld.length > 0 ? [WITHHELD] : [];
  const redacted = isRedacted(packing) ? [REDACTED] : withheld;
  return [head(packing), ...redacted, leftOut, CONTENTS, CHECKING, MEANING].join('\n\n').toWellFormed();
}
