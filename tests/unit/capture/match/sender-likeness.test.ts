import { describe, expect, it } from 'vitest';
import { compareSenders } from '../../../../utils/capture/match/sender-likeness.ts';

const person = (name: string, address = '') => ({ name, address });
const COLE = person('Sarah Cole', 'sarah.cole@northshire.gov.uk');

describe('comparing senders', () => {
  it.each([
    ['by address, in any case', person('SEND', 'Sarah.Cole@northshire.gov.uk'), [COLE], 'yes'],
    ['another address of the same name', person('Sarah Cole', 'sarah@example.org'), [COLE], 'no'],
    ['by name alone', person('Sarah Cole'), [COLE], 'yes'],
    ['in a directory’s order', person('COLE, Sarah'), [COLE], 'yes'],
    ['with what a directory adds', person('Cole, Sarah (Northshire)'), [COLE], 'unknown'],
    ['another name', person('Gillian Pryce'), [COLE], 'no'],
    [
      'the one behind From',
      person('Office', 'office@example.org'),
      [COLE, person('', 'office@example.org')],
      'yes',
    ],
    [
      'an address without a name on either side',
      person('office@example.org'),
      [person('', 'office@example.org')],
      'yes',
    ],
    ['a mail that names nobody', person('Sarah Cole'), [], 'unknown'],
  ])('%s', (_name, shown, people, agrees) => expect(compareSenders([shown], people)).toBe(agrees));

  it('knows nothing where the page names nobody', () => expect(compareSenders([], [COLE])).toBe('unknown'));
});
