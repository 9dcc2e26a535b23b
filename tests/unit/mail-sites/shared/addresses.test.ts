import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../../../utils/mail-sites/shared/addresses.ts';

describe('readAddresses', () => {
  it.each<[string, string[]]>([
    ['Sam <Sam@Example.COM>', ['sam@example.com']],
    ['sam@example.com', ['sam@example.com']],
    ['sam@example.com (Sam (the (real)) one)', ['sam@example.com']],
    [
      '"Cole, S. <x@example.net>" <s.cole@example.org>, Jo <jo@example.org>',
      ['s.cole@example.org', 'jo@example.org'],
    ],
    ['Team: a@example.org, B <b@example.org>;', ['b@example.org', 'a@example.org']],
    ['=?utf-8?q?Eve_<eve=40example.net>?= <sam@example.com>', ['sam@example.com']],
    ['"a b"@example.org', ['ab@example.org']],
    ['J\\"o <jo@example.org>', ['jo@example.org']],
    ['"never closed <jo@example.org>', ['jo@example.org']],
    ['<@relay.example.org:jo@example.org>', ['jo@example.org']],
    ['jo@münchen.example', ['jo@xn--mnchen-3ya.example']],
    ['undisclosed-recipients:;', []],
    ['<>', []],
  ])('%s', (value, addresses) => expect([...readAddresses(value)].toSorted()).toEqual(addresses.toSorted()));
});
