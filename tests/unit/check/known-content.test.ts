import { expect, it } from 'vitest';
import { knownContent } from '../../../utils/check/known-content.ts';
import { asSha256 } from '../../../utils/domain/index.ts';
import { inventedEntry } from '../components/invented-entry.ts';

const A = asSha256('a'.repeat(64));
const B = asSha256('b'.repeat(64));

const as = (given: Parameters<typeof inventedEntry>[1], sha256 = A) =>
  knownContent([inventedEntry('one', given)], sha256).map((each) => each.as);

it('says what the same bytes are in the record', () => {
  expect(as({ originalSha256: A })).toEqual(['original']);
  expect(as({ originalSha256: A, fidelity: 'as shown' })).toEqual(['page reading']);
  const file = { name: 'plan.pdf', mediaType: 'application/pdf', size: 1, sha256: A };
  expect(as({ attachments: [{ ...file, inline: false }] })).toEqual(['attachment']);
  expect(as({ kind: 'letter', papers: [file] })).toEqual(['original']);
  expect(as({ originalSha256: B })).toEqual([]);
});

it('never calls a reading an original once the original was added', () => {
  const given = { fidelity: 'original', originalSha256: B, readingSha256: A } as const;
  expect(as(given, A)).toEqual(['page reading']);
  expect(as(given, B)).toEqual(['original']);
});

it('names every entry that holds them', () => {
  const entries = ['one', 'two', 'three'].map((id) =>
    inventedEntry(id, { originalSha256: id === 'two' ? B : A }),
  );
  expect(knownContent(entries, A).map(({ entryId, subject }) => [entryId, subject])).toEqual([
    ['one', 'Subject of one'],
    ['three', 'Subject of three'],
  ]);
});
