import { describe, expect, it } from 'vitest';
import {
  isFromSender,
  isTimeToOffer,
  ruleFor,
  ruleSenderOf,
  type SuggestionRule,
} from '../../../utils/domain/suggestion-rule.ts';

const rule = (sender: string, state: SuggestionRule['state'] = 'on'): SuggestionRule => ({
  sender,
  state,
  madeAt: 1,
});

describe('whom a rule is about', () => {
  it.each([
    ['a school: its domain', 'JTolland@St-Aldhelms.northshire.sch.uk', 'st-aldhelms.northshire.sch.uk'],
    ['a public provider: the one address', 'Someone.Invented@gmail.com', 'someone.invented@gmail.com'],
    [
      'a domain many bodies send from: the one address',
      'someone.invented@nhs.net',
      'someone.invented@nhs.net',
    ],
    [
      'a relative at the family’s own domain: the one address',
      'ali@whitlock.example',
      'ali@whitlock.example',
    ],
    ['one’s own address: nobody', 'Samina@whitlock.example', ''],
    ['a page that shows a name only: nobody', '', ''],
    ['no address at all: nobody', 'SEND team', ''],
  ])('%s', (_, address, sender) => {
    expect(ruleSenderOf(address, ['unknown', 'samina@whitlock.example'])).toBe(sender);
  });
});

describe('which mails a rule speaks of', () => {
  it.each([
    ['office@northshire.gov.uk', 'northshire.gov.uk', true],
    ['office@SEND.northshire.gov.uk', 'northshire.gov.uk', true],
    ['office@notnorthshire.gov.uk', 'northshire.gov.uk', false],
    ['office@northshire.gov.uk.example.net', 'northshire.gov.uk', false],
    ['Someone.Invented@gmail.com', 'someone.invented@gmail.com', true],
    ['other.invented@gmail.com', 'someone.invented@gmail.com', false],
    ['', 'northshire.gov.uk', false],
  ])('%s and %s: %s', (address, sender, fits) => {
    expect(isFromSender(address, sender)).toBe(fits);
  });

  it('lets the most exact rule decide', () => {
    const rules = [rule('northshire.gov.uk'), rule('parking.northshire.gov.uk', 'declined')];
    expect(ruleFor('fines@parking.northshire.gov.uk', rules)?.state).toBe('declined');
    expect(ruleFor('send@northshire.gov.uk', rules)?.state).toBe('on');
    expect(ruleFor('desk@parcels.example.net', rules)).toBeUndefined();
  });
});

it('asks at the third capture, and unanswered only at every third one after it', () => {
  const asks = Array.from({ length: 10 }, (_, captures) => captures).filter(isTimeToOffer);
  expect(asks).toEqual([3, 6, 9]);
});
