import { describe, expect, it } from 'vitest';
import { fail, ok, type Entry, type Failure } from '../../../../../utils/domain/index.ts';
import { rememberBodies } from '../../../../../utils/export/bundle/assemble/remember-bodies.ts';
import { entryOf } from '../../chronology/sample-entries.ts';

const GONE: Failure = { code: 'not-found', happened: 'It is gone.', safe: '', next: '' };

function reading(most: number) {
  const reads: string[] = [];
  const read = rememberBodies(async ({ id }: Entry) => {
    reads.push(id);
    return id === 'entry-9' ? fail(GONE) : ok({ text: '12345', html: '', headers: [] });
  }, most);
  return { read, reads };
}

describe('bodies at hand', () => {
  it('are read once, as long as there is room; then those that came first stay', async () => {
    const { read, reads } = reading(12);
    const entries = [0, 1, 2].map((number) => entryOf(number));
    for (const entry of [...entries, ...entries])
      expect(await read(entry)).toMatchObject({ ok: true, value: { text: '12345' } });
    expect(reads).toEqual(['entry-0', 'entry-1', 'entry-2', 'entry-2']);
  });

  it('do not hold what could not be read', async () => {
    const { read, reads } = reading(100);
    for (let time = 0; time < 2; time += 1) expect((await read(entryOf(9))).ok).toBe(false);
    expect(reads).toHaveLength(2);
  });
});
