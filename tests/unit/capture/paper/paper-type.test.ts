import { describe, expect, it } from 'vitest';
import { isEmailName, paperTypeOf } from '../../../../utils/capture/paper/paper-type.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));
const OLD_OFFICE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

describe('what a file is', () => {
  it.each([
    ['\u00ff\u00d8\u00ff\u00e1', 'a.jpg', 'image/jpeg'],
    ['\u0089PNG\r\n\u001a\n', 'a.png', 'image/png'],
    ['GIF89a', 'a.gif', 'image/gif'],
    ['RIFF\u0001\u0002\u0003\u0004WEBPVP8 ', 'a.webp', 'image/webp'],
    ['II*\0', 'a.tif', 'image/tiff'],
    ['MM\0*', 'a.tiff', 'image/tiff'],
    ['\0\0\0\u0018ftypheic', 'a.heic', 'image/heic'],
    ['\0\0\0\u0018ftypmif1', 'a.HEIC', 'image/heic'],
    ['%PDF-1.7', 'a.pdf', 'application/pdf'],
    ['\r\n some scanner %PDF-1.4', 'a.pdf', 'application/pdf'],
    ['{\\rtf1', 'a.rtf', 'application/rtf'],
    ['PK\u0003\u0004', 'a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['PK\u0003\u0004', 'a.odt', 'application/vnd.oasis.opendocument.text'],
    [OLD_OFFICE, 'a.doc', 'application/msword'],
    ['Dear Mrs Whitlock', 'a.txt', 'text/plain'],
  ])('%j as %s: %s', (head, name, mediaType) => expect(paperTypeOf(bytes(head), name)).toBe(mediaType));

  it.each([
    ['a program called a letter', 'MZ\u0090\0', 'letter.pdf'],
    ['a drawing that can hold a script', '<svg xmlns="http://www.w3.org/2000/svg">', 'a.svg'],
    ['a page', '<!DOCTYPE html>', 'a.html'],
    ['an archive', 'PK\u0003\u0004', 'a.zip'],
    ['an Outlook file', OLD_OFFICE, 'a.msg'],
    ['text that is none', 'a\0b', 'a.txt'],
    ['a film', '\0\0\0\u0018ftypmp42', 'a.mp4'],
  ])('%s is not taken', (_name, head, name) => expect(paperTypeOf(bytes(head), name)).toBeNull());

  it('is told by its bytes, whatever its name says', () =>
    expect(paperTypeOf(bytes('\u00ff\u00d8\u00ff\u00e0'), 'letter.pdf')).toBe('image/jpeg'));
});

it.each([
  ['a.eml', true],
  ['a.MSG', true],
  ['inbox.mbox', true],
  ['eml', false],
  ['a.eml.pdf', false],
])('%s is an email’s name: %s', (name, is) => expect(isEmailName(name)).toBe(is));
