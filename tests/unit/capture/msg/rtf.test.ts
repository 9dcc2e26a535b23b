// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readMsg } from '../../../../utils/capture/msg/read-msg.ts';
import { decompressRtf } from '../../../../utils/capture/msg/rtf-compression.ts';
import { letterOfRtf } from '../../../../utils/capture/msg/rtf.ts';
import { msgBytes } from '../../../setup/made-msg.ts';

const latin1 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'latin1'));
const text = (rtf: string): string => letterOfRtf(latin1(rtf)).text;
const html = (rtf: string): string => letterOfRtf(latin1(rtf)).html;

/** Uncompressed form of [MS-OXRTFCP]. */
function stored(rtf: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(16 + rtf.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, rtf.length + 12, true);
  view.setUint32(4, rtf.length, true);
  view.setUint32(8, 0x414c454d, true);
  bytes.set(latin1(rtf), 16);
  return bytes;
}

// The two worked examples of [MS-OXRTFCP] 3.1.1 and 3.1.2.
const PLAIN =
  '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0';
const CROSSING = '1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0';

describe('compressed RTF', () => {
  it('is unpacked as its specification shows', () => {
    expect(Buffer.from(decompressRtf(Uint8Array.from(Buffer.from(PLAIN, 'hex')))).toString('latin1')).toBe(
      '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
    );
    expect(Buffer.from(decompressRtf(Uint8Array.from(Buffer.from(CROSSING, 'hex')))).toString('latin1')).toBe(
      '{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}',
    );
  });

  it('ends with its bytes, whatever sizes it claims', () => {
    const claim = Uint8Array.from(Buffer.from(PLAIN, 'hex'));
    new DataView(claim.buffer).setUint32(0, 0xffffffff, true);
    new DataView(claim.buffer).setUint32(4, 0xffffffff, true);
    expect(decompressRtf(claim)).toHaveLength(43);
    expect(() => decompressRtf(new Uint8Array(40))).toThrow(RangeError);
  });
});

describe('the text of RTF', () => {
  it('leaves tables of fonts, colours and pictures out', () => {
    const rtf =
      '{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}{\\*\\generator X;}Dear Jo,\\par {\\pict 89504e}line\\tab two}';
    expect(text(rtf)).toBe('Dear Jo,\nline\ttwo');
  });

  it('reads characters of other code pages, of fonts and of Unicode', () => {
    expect(text("{\\rtf1\\ansi\\ansicpg1252 Zo\\'eb \\u8211?\\{x\\}}")).toBe('Zoë –{x}');
    expect(text("{\\rtf1{\\fonttbl{\\f1\\fcharset204 A;}}\\f1 \\'cf\\'f0}")).toBe('Пр');
    expect(text("{\\rtf1{\\fonttbl{\\f1\\fcharset128 A;}}\\f1 \\'93\\'fa}")).toBe('日');
    expect(text('{\\rtf1\\uc2\\u8364 EUx}')).toBe('€x');
  });

  it('skips binary data and survives groups that are never closed', () => {
    expect(text('{\\rtf1 a{\\pict\\bin4 }}}}b}c')).toBe('ac');
    expect(text(`{\\rtf1 ${'{'.repeat(200_000)}deep`)).toBe('deep');
  });
});

describe('HTML in RTF', () => {
  const RTF =
    '{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0 Arial;}}{\\*\\htmltag19 <html>}' +
    '{\\*\\htmltag64 <p>}\\htmlrtf {\\b \\htmlrtf0 Dear Jo\\htmlrtf }\\htmlrtf0{\\*\\htmltag84 &nbsp;}\\htmlrtf \\u160 ?\\htmlrtf0 {\\*\\mhtmltag72 no}' +
    "caf\\'e9{\\*\\htmltag72 </p>}\\par {\\*\\htmltag27 </html>}}";

  it('is taken out as it went in', () => {
    expect(html(RTF)).toBe('<html><p>Dear Jo&nbsp;café</p>\r\n</html>');
  });

  it('is the letter of a file that has no other', () => {
    const { mail } = readMsg(msgBytes({ properties: { rtf: stored(RTF) } }));
    expect(mail.html).toBe('<html><p>Dear Jo&nbsp;café</p>\r\n</html>');
    const plain = readMsg(msgBytes({ properties: { rtf: stored('{\\rtf1 Only text}') } }));
    expect(plain.mail).toMatchObject({ text: 'Only text', html: '' });
  });

  it('costs only the letter when it is broken', () => {
    const { mail, notices } = readMsg(msgBytes({ properties: { subject: 'Hi', rtf: new Uint8Array(3) } }));
    expect(mail.headers).toContainEqual({ name: 'Subject', value: 'Hi' });
    expect(notices).toContain('The text of this email could not be read. It is in the original.');
  });
});
