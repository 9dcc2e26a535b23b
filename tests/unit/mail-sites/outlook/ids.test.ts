import { describe, expect, it } from 'vitest';
import { idsInAddress, kindOfId, normaliseId } from '../../../../utils/mail-sites/outlook/ids.ts';
import { CONVERSATION_ID, DEEPLINK, ITEM_ID } from './load-page.ts';

const at = (address: string): URL => new URL(address, 'https://outlook.live.com');

describe('ids of Exchange', () => {
  it('have one form, whichever alphabet they came in', () => {
    expect(normaliseId('AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A_b')).toBe(
      'AAkALgAAAAAAHYQDEapmEc2byACqAC/EWg0A+b',
    );
    expect(normaliseId(CONVERSATION_ID)).toBe(CONVERSATION_ID);
  });

  it.each([null, '', 'AAQk', `${CONVERSATION_ID} x`, '../../etc/passwd-and-more-letters', 'A'.repeat(191)])(
    'are none: %s',
    (text) => expect(normaliseId(text)).toBe(''),
  );

  it.each([
    [CONVERSATION_ID, 'conversation'],
    ['AQQkADAwATM0MDAAMS1hYWFhLWFh', 'conversation'],
    [ITEM_ID, 'item'],
    ['AAMkAGE3ZjE5', 'item'],
    ['AQMkADAwATM0', 'item'],
    ['AQAAAAAAAAEBAAAAAAAAAwAAAAA=', 'other'],
  ])('tell their kind: %s', (id, kind) => expect(kindOfId(id)).toBe(kind));
});

describe('ids in an address', () => {
  it.each([
    [`/mail/0/inbox/id/${encodeURIComponent(CONVERSATION_ID)}`, [CONVERSATION_ID]],
    [`/mail/id/${encodeURIComponent(encodeURIComponent(CONVERSATION_ID))}`, [CONVERSATION_ID]],
    [`/owa/?ItemID=${ITEM_ID}&exvsurl=1`, [ITEM_ID]],
    [DEEPLINK, [ITEM_ID]],
    ['/mail/inbox', []],
    ['/mail/inbox/id/%E0%A4%A', []],
  ])('%s', (address, ids) => expect(idsInAddress(at(address))).toEqual(ids));
});
