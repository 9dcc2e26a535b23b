/** Bytes of a text in which each character is one byte. */
export function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

/** mboxrd: one more `>` before every `From ` at the start of a line, behind any number of them. */
export function quoted(mail: string): string {
  return mail.replace(/^(>*From )/gm, '>$1');
}

/** Mails that end in a line end, as an mboxrd file. */
export function asMbox(mails: readonly string[]): Uint8Array<ArrayBuffer> {
  return latin1(mails.map((mail) => `From - Mon Mar  2 10:00:00 2026\n${quoted(mail)}\n`).join(''));
}
