import { describe, expect, it } from 'vitest';
import { conversationOfHeader, conversationOfSite } from '../../../../utils/capture/match/conversation.ts';

const GUID = '0f1e2d3c4b5a69788796a5b4c3d2fbff';
const base64 = (...parts: string[]): string => Buffer.from(parts.join(''), 'hex').toString('base64');
const MAILBOX = Buffer.from('0f6b2f6a-1111-2222-3333-444455556666').toString('hex');
const WORK = base64('00042400', MAILBOX, '1000', GUID);
const HOME = base64('01042400', MAILBOX, '1000', GUID);

describe('the conversation a page names', () => {
  it.each([
    ['of a work mailbox', WORK, GUID],
    ['of a consumer mailbox', HOME, GUID],
    ['in the letters of REST ids', WORK.replaceAll('+', '_').replaceAll('/', '-'), GUID],
    ['not an id of a message', 'AAkALgAAAAAAHYQDEapmEc2byACqAC/EWg0A', ''],
    ['not an id of Gmail', '18c0000000000001', ''],
    ['nothing', '', ''],
  ])('%s', (_name, id, guid) => expect(conversationOfSite(id)).toBe(guid));

  it('uses both letters that differ between the alphabets', () => {
    expect(WORK + HOME).toMatch(/[+/]/);
  });
});

describe('the conversation a mail names', () => {
  it.each([
    ['its first mail', base64('01da00112233', GUID), GUID],
    ['an answer', base64('01da00112233', GUID, '8000000010'), GUID],
    [
      'folded',
      `${base64('01da00112233', GUID).slice(0, 10)}\r\n ${base64('01da00112233', GUID).slice(10)}`,
      GUID,
    ],
    ['cut off', base64('01da00112233', GUID.slice(2)), ''],
    ['no header', '', ''],
  ])('%s', (_name, header, guid) => expect(conversationOfHeader(header)).toBe(guid));
});
