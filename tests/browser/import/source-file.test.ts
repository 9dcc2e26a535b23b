import { describe, expect, it } from 'vitest';
import { sourceFileOf } from '../../../utils/import/source-file.ts';

const MB = 1024 * 1024;
const NEVER = new AbortController().signal;

/** A file whose every byte tells where it lies, more or less: a prime number of bytes before it begins again. */
function counted(size: number): File {
  const bytes = new Uint8Array(size).map((_, at) => at % 251);
  return new File([bytes], 'inbox.mbox');
}

/** Tidies up, as the browser does when memory is short, again and again until told to stop. */
function tidyUp(): () => void {
  const { gc } = globalThis as { gc?: () => void };
  if (!gc) throw new Error('The browser was started without its `gc`');
  const timer = setInterval(gc, 0);
  return () => clearInterval(timer);
}

describe('reading a file', () => {
  it.each([0, 1, MB - 1, MB, 5 * MB + 7])(
    'gives its %s bytes in order, whatever their number',
    async (size) => {
      let [at, wrong] = [0, 0];
      for await (const chunk of sourceFileOf('inbox.mbox', counted(size)).chunks(NEVER)) {
        expect(chunk.length).toBeGreaterThan(0);
        for (const byte of chunk) if (byte !== at++ % 251) wrong += 1;
      }
      expect({ at, wrong }).toEqual({ at: size, wrong: 0 });
    },
  );

  it('goes on when the browser tidies up while nothing but the reading is under way', async () => {
    const file = sourceFileOf('inbox.mbox', counted(20 * MB));
    const stop = tidyUp();
    let read = 0;
    try {
      for (let round = 0; round < 20; round += 1)
        for await (const chunk of file.chunks(NEVER)) read += chunk.length;
    } finally {
      stop();
    }
    expect(read).toBe(20 * 20 * MB);
  });

  it('stops when told, and lets go of a file that is left early', async () => {
    const file = sourceFileOf('inbox.mbox', counted(5 * MB));
    const stop = new AbortController();
    const read = async () => {
      for await (const chunk of file.chunks(stop.signal)) if (chunk.length > 0) stop.abort();
    };
    await expect(read()).rejects.toThrow();
    for await (const chunk of file.chunks(NEVER)) if (chunk.length > 0) break;
  });
});
