// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { ownAddressesOf } from '../../../../utils/import/preview/own-addresses.ts';
import { Tally } from '../../../../utils/import/preview/tally.ts';

interface Sent {
  readonly from: string;
  readonly to: readonly string[];
  readonly deliveredTo?: readonly string[];
  readonly isSent?: boolean;
}

function ownOf(mails: readonly Sent[]): readonly string[] {
  const tally = new Tally();
  const person = (address: string) => ({ name: '', address });
  for (const { from, to, deliveredTo = [], isSent = false } of mails)
    tally.add({ from: [person(from)], to: to.map(person), deliveredTo, isSent });
  return ownAddressesOf(tally);
}

const COUNCIL = 'sarah.cole@northshire.gov.uk';
const ME = 'jo@example.org';

describe('the user’s own addresses', () => {
  it('are those mail was delivered to or sent from', () => {
    expect(
      ownOf([
        { from: COUNCIL, to: ['team@example.net'], deliveredTo: [ME] },
        { from: 'other.jo@example.com', to: [COUNCIL], isSent: true },
      ]).toSorted((one, other) => one.localeCompare(other)),
    ).toEqual([ME, 'other.jo@example.com']);
  });

  it('are otherwise the one in most mails, and never a council’s or a school’s', () => {
    const letters = [1, 2, 3].map(() => ({ from: COUNCIL, to: [ME] }));
    expect(ownOf(letters)).toEqual([ME]);
    expect(ownOf([...letters, { from: COUNCIL, to: ['gran@example.net'] }])).toEqual([ME]);
    expect(ownOf([{ from: COUNCIL, to: [ME, 'gran@example.net'] }])).toEqual([]);
  });
});
