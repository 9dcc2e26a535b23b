type Bytes = Uint8Array<ArrayBuffer>;

const MB = 1024 * 1024;

/** One slice of a file (source-file.ts) behind a message that began before it: nearly every one that a mail server lets through. */
const ROOM_BYTES = 16 * MB;

/** As many as are filled, prepared and stored at once; what is given back beyond them goes back to the browser. */
const MOST_ROOMS = 4;

const waiting: ArrayBuffer[] = [];

/**
 * Room for at least so many bytes; what stands in it is left over from earlier. An import goes through gigabytes, and to
 * be given new memory for each piece costs the system more than reading and copying it, so that rooms are used again.
 */
export function takeRoom(least: number): Bytes {
  const room = least <= ROOM_BYTES ? waiting.pop() : undefined;
  return new Uint8Array(room ?? new ArrayBuffer(Math.max(least, ROOM_BYTES)));
}

/**
 * Gives back the room in which some bytes lie, once for all that lie in it. Only for bytes that nobody will look at again:
 * others will soon stand in their place. Larger rooms, and those that nobody will want, are left to the browser.
 */
export function giveRoomBack({ buffer }: Bytes): void {
  const isWanted = buffer.byteLength === ROOM_BYTES && waiting.length < MOST_ROOMS;
  if (isWanted && !waiting.includes(buffer)) waiting.push(buffer);
}
