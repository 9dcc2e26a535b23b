// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readBody } from '../../../replica/mailbox/read-body.ts';

const RELATED = [
  'Subject: s',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; boundary=b',
  '',
  '--b',
  'Content-Type: text/html; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'caf=E9 <img src=3D"cid:logo@x">',
  '--b',
  'Content-Type: image/png; name="logo.png"',
  'Content-ID: <logo@x>',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw==',
  '--b--',
  '',
].join('\r\n');

describe('readBody', () => {
  it('decodes HTML, keeps cid links and marks the picture as part of the text', async () => {
    const body = await readBody(Buffer.from(RELATED));
    expect(body.html).toContain('café <img src="cid:logo@x">');
    expect(body.files.map(({ name, cid, inline }) => ({ name, cid, inline }))).toEqual([
      { name: 'logo.png', cid: 'logo@x', inline: true },
    ]);
    expect(body.files[0]?.content).toEqual(Buffer.from('iVBORw==', 'base64'));
  });

  it('shows as text what the library refuses', async () => {
    const parts = Array.from({ length: 1100 }, () => '--b\r\n\r\nx\r\n').join('');
    const bytes = Buffer.from(
      `Subject: s\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts}--b--\r\n`,
    );
    const body = await readBody(bytes);
    expect(body.html).toBe('');
    expect(body.text.startsWith('--b')).toBe(true);
  });
});
