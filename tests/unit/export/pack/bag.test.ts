// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { bagInfoText, encodeBagPath, manifestText, payloadOxum } from '../../../../utils/export/pack/bag.ts';
import { hashOf } from './sample.ts';

const file = (path: string, content: string) => ({ path, size: content.length, sha256: hashOf(content) });

describe('tag files of a bag', () => {
  it('percent-encodes CR, LF and % and nothing else (RFC 8493 §2.1.3)', () => {
    expect(encodeBagPath('data/100%\r\n é \\.txt')).toBe('data/100%25%0D%0A é \\.txt');
  });

  it('writes a manifest that sha256sum reads', () => {
    expect(manifestText([file('data/a b', 'abc')])).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  data/a b\n',
    );
    expect(manifestText([])).toBe('');
  });

  it('counts octets and files', () => {
    expect(payloadOxum([file('data/a', 'abc'), file('data/b', 'de')])).toBe('5.2');
  });

  it('keeps a title from forging a label', () => {
    expect(bagInfoText({ 'External-Description': 'My record\r\nPayload-Oxum: 1.1\u202e' })).toBe(
      'External-Description: My record Payload-Oxum: 1.1\n',
    );
  });
});
