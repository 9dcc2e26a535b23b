// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readIds, readThreadId } from '../../../../utils/mail-sites/gmail/page-ids.ts';
import { GMAIL, pick, showPage } from './load-page.ts';

const log = (text: string): string => btoa(JSON.stringify([text]));

const message = (attributes: string, body: string): Element =>
  pick(showPage(`<div id="m" ${attributes}>${body}</div>`), '#m');

describe('readIds', () => {
  it('reads attributes first, then the class of 2016, then the click log', () => {
    const logged = `<div class="ii gt" jslog="1; 4:${log('#msg-f:16')}"><div class="a3s"></div></div>`;
    expect(readIds(message('data-message-id="#msg-f:17"', logged), 't')?.messageId).toBe('0000000000000011');
    expect(readIds(message('data-message-id="undefined"', logged), 't')?.messageId).toBe('0000000000000010');
    const old = logged.replace('a3s', 'a3s m15477a0b1c2d3e4f');
    expect(readIds(message('', old), 't')).toMatchObject({ messageId: '15477a0b1c2d3e4f', threadId: 't' });
    expect(readIds(message('', '<p>nothing</p>'), 't')).toBeNull();
  });

  it('does not read a log that the sender wrote into the mail', () => {
    const forged = `<div class="ii gt"><div class="a3s"><p jslog="${log('#msg-f:16')}"></p></div></div>`;
    expect(readIds(showPage(forged).body, '')).toBeNull();
  });
});

describe('readThreadId', () => {
  it.each([
    ['data-legacy-thread-id="190a1b2c3d4e5f60" data-thread-perm-id="undefined"', '190a1b2c3d4e5f60'],
    ['data-thread-perm-id="thread-f:1804284477536362336"', '190a1b2c3d4e5f60'],
    ['data-thread-perm-id="thread-a:r-12"', 'thread-a:r-12'],
    ['', ''],
  ])('%s', (attributes, id) => {
    const page = showPage(`<h2 ${attributes}>x</h2><div class="ii gt"></div>`, GMAIL);
    expect(readThreadId(pick(page, 'h2'), [page.body])).toBe(id);
  });
});
