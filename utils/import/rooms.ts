/** What every browser of ours has had since 2024, and TypeScript's library for 2023 does not know. */
interface Transferable {
  transfer?(newLength: number): ArrayBuffer;
}

type Bytes = Uint8Array<ArrayBuffer>;

const MB = 1024 * 1024;

/** One slice of a file (source-file.ts) behind a message that began before it: nearly every one that a mail server lets through. */
const ROOM_BYTES = 16 * MB;

/** As many as are filled, prepared and stored at once; what is given back beyond them goes back to the browser. */
const MOST_ROOMS = 4;

const waiting: ArrayBuffer[] = [];

/** Gives memory back to the browser at once: its own tidying up comes long after hundreds of MB lie about. */
export function release({ buffer }: Bytes): void {
  if (buffer.byteLength > 0) (buffer as Transferable).transfer?.(0);
}

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
 * others will soon stand in their place. Memory that is no room is released.
 */
export function giveRoomBack(bytes: Bytes): void {
  const { buffer } = bytes;
  if (buffer.byteLength !== ROOM_BYTES) return release(bytes);
  if (waiting.includes(buffer)) return undefined;
  return waiting.length < MOST_ROOMS ? void waiting.push(buffer) : release(bytes);
}
