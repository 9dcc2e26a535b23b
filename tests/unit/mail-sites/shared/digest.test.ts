import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digestOf } from '../../../../utils/mail-sites/shared/digest.ts';

it('is short, the same for the same text, and another for others', () => {
  const names = new Set(Array.from({ length: 20_000 }, (_, number) => digestOf(`Re: Plan ${number}`)));
  expect(names.size).toBe(20_000);
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(digestOf(one)).toMatch(/^[\da-f]{16}$/);
      expect(digestOf(one) === digestOf(other)).toBe(one === other);
    }),
  );
});
