import { expect, it } from 'vitest';
import { counterpartOf } from '../../../utils/domain/counterpart.ts';
import { inventedEntry } from '../components/invented-entry.ts';

const me = { name: 'Jo', address: 'jo@example.org' };
const also = { name: 'Jo', address: 'jo.second@example.org' };
const council = { name: 'Sarah Cole', address: 'sarah.cole@northshire.gov.uk' };
const made = (from: typeof me, to: readonly (typeof me)[]) => {
  const entry = inventedEntry('one', { from: [from], to });
  return { ...entry, provenance: { ...entry.provenance, account: me.address } };
};

it('is the sender, or whom one’s own mail went to', () => {
  expect(counterpartOf(made(council, [me]))).toEqual(council);
  expect(counterpartOf(made(me, [me, council]))).toEqual(council);
  expect(counterpartOf(made(me, [me]))).toEqual({ name: '', address: '' });
});

it('of one’s own mail may be a hidden recipient, after all who are named', () => {
  const hidden = { ...made(me, [me]), bcc: [council] };
  expect(counterpartOf(hidden)).toEqual(council);
  expect(counterpartOf({ ...hidden, cc: [also] })).toEqual(also);
});

it('is never another address of the user’s own', () => {
  const own = new Set([also.address]);
  expect(counterpartOf(made(also, [council]), own)).toEqual(council);
  expect(counterpartOf(made(me, [also, council]), own)).toEqual(council);
});
