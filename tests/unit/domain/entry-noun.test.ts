import { expect, it } from 'vitest';
import type { EntryKind } from '../../../utils/domain/index.ts';
import { entryNoun } from '../../../utils/domain/entry-noun.ts';

it.each<[number, EntryKind[], string]>([
  [1, ['email'], 'email'],
  [2, ['email', 'email'], 'emails'],
  [0, [], 'emails'],
  [1, ['letter'], 'entry'],
  [2, ['email', 'letter'], 'entries'],
])('%i among %j: %s', (count, kinds, noun) =>
  expect(
    entryNoun(
      count,
      kinds.map((kind) => ({ kind })),
    ),
  ).toBe(noun),
);
