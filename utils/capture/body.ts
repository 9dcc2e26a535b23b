import {
  fail,
  ok,
  type Failure,
  type MessageBody,
  type Original,
  type PageReading,
  type Result,
} from '../domain/index.ts';
import { readMail } from './read-mail.ts';
import { READING_TYPE, readingOf, textOfReading } from './reading.ts';
import { plainText } from './text.ts';

const UNREADABLE: Failure = {
  code: 'unreadable',
  happened: 'This email could not be read.',
  safe: 'Its original is kept, byte for byte.',
  next: 'Save the original and open it in a mail program.',
};

/** A page reading has no headers; its text and HTML are what the page held. */
function bodyOfReading(reading: PageReading): MessageBody {
  return { text: textOfReading(reading), html: reading.bodyHtml, headers: [] };
}

/** The body and headers of a kept message, read anew from its original. The HTML is the sender's: hostile. */
export async function readBody(original: Original): Promise<Result<MessageBody, Failure>> {
  try {
    const bytes = await original.blob.arrayBuffer();
    if (original.mediaType === READING_TYPE) {
      const reading = readingOf(bytes);
      return reading ? ok(bodyOfReading(reading)) : fail(UNREADABLE);
    }
    const { mail, ownHeaders } = await readMail(bytes);
    return ok({ text: plainText(mail), html: mail.html, headers: ownHeaders });
  } catch (error) {
    return fail({ ...UNREADABLE, detail: error instanceof Error ? error.name : typeof error });
  }
}
