import type { Entry, MessageBody } from '../../../domain/index.ts';
import type { MailReading } from '../mail/mail-part.ts';

/** Characters of bodies that are kept at hand: some 2,000 ordinary emails. */
const MOST_CHARACTERS = 8_000_000;

/**
 * Reads each email once for measuring, for finding what is quoted, and for drawing: from the store of a browser, reading
 * and parsing takes as long as setting a page. What comes when the room is taken is read anew each time; nothing makes
 * way, since emails are asked for in the same order again and the oldest would always be the next one wanted.
 */
export function rememberBodies(
  readBody: MailReading['readBody'],
  mostCharacters = MOST_CHARACTERS,
): MailReading['readBody'] {
  const bodies = new Map<Entry['id'], MessageBody>();
  let room = mostCharacters;
  return async (entry) => {
    const known = bodies.get(entry.id);
    if (known) return { ok: true, value: known };
    const read = await readBody(entry);
    if (!read.ok) return read;
    // Headers are long and no page shows them.
    const body: MessageBody = { ...read.value, headers: [] };
    const characters = body.text.length + body.html.length;
    if (characters <= room) {
      room -= characters;
      bodies.set(entry.id, body);
    }
    return { ok: true, value: body };
  };
}
