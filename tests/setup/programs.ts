// The outside programs that tests and the demo lean on, and how to bring each. Nothing of this ships.

/** A program, the Debian package that brings it, and what it is for. */
export interface Program {
  readonly name: string;
  readonly debian: string;
  readonly why: string;
}

/** Judges of our output: written by others, so that our own code does not mark its own homework. */
export const JUDGES: readonly Program[] = [
  { name: 'qpdf', debian: 'qpdf', why: 'checks that PDFs are sound' },
  { name: 'pdftotext', debian: 'poppler-utils', why: 'reads the text of PDFs' },
  { name: 'pdftoppm', debian: 'poppler-utils', why: 'turns PDF pages into pictures' },
  { name: 'unzip', debian: 'unzip', why: 'opens packs' },
  { name: 'sha256sum', debian: 'coreutils', why: 'checks packs' },
  { name: 'python3', debian: 'python3', why: 'reads the parts of Word and Excel files strictly' },
];

/** Debian packages that come with Chromium: the browser, and letters for the scripts our pages show. */
export const CHROMIUM_PACKAGES = ['chromium', 'fonts-noto-core', 'fonts-noto-color-emoji'];

/** Debian package of Firefox: the extended support release. */
export const FIREFOX_PACKAGE = 'firefox-esr';
