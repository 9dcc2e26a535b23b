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
    tally.add({ from: [person(from)], to: to.map(person), deliveredTo, isSent, isDraft: false });
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

  it('are never an officer’s because a conversation was called sent', () => {
    const mine = Array.from({ length: 30 }, () => ({ from: ME, to: [COUNCIL], isSent: true }));
    expect(ownOf([...mine, { from: COUNCIL, to: [ME], isSent: true }])).toEqual([ME]);
    expect(ownOf([...mine, { from: 'helper@example.com', to: [ME], isSent: true }])).toEqual([ME]);
  });

  it('are otherwise the one in most mails, and never a council’s or a school’s', () => {
    const letters = [1, 2, 3].map(() => ({ from: COUNCIL, to: [ME] }));
    expect(ownOf(letters)).toEqual([ME]);
    expect(ownOf([...letters, { from: COUNCIL, to: ['gran@example.net'] }])).toEqual([ME]);
    expect(ownOf([{ from: COUNCIL, to: [ME, 'gran@example.net'] }])).toEqual([]);
  });
});
