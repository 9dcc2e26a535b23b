import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { afterEach, describe, expect, it } from 'vitest';
import { picture } from './look.ts';
import {
  drawApp,
  expectAccessible,
  expectNoSidewaysScroll,
  page,
  userEvent,
  type DrawnApp,
  type DrawOptions,
} from './draw-app.tsx';

let app: DrawnApp;
const open = async (options: DrawOptions = {}) => {
  app = await drawApp({ hash: '#/check', ...options });
};
afterEach(() => app.close());

async function sha256(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A small bag whose list is right for `files`; `later` is laid over it afterwards. */
async function packOf(files: Record<string, string>, later: Record<string, string> = {}): Promise<File> {
  const lines = await Promise.all(
    Object.entries(files).map(async ([path, text]) => `${await sha256(text)}  ${path}\n`),
  );
  const manifest = lines.join('');
  const tags = {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'bag-info.txt': 'Bagging-Date: 2026-11-23\n',
    'manifest-sha256.txt': manifest,
  };
  const tagLines = await Promise.all(
    Object.entries(tags).map(async ([path, text]) => `${await sha256(text)}  ${path}\n`),
  );
  const all = { ...files, ...tags, 'tagmanifest-sha256.txt': tagLines.join(''), ...later };
  const writer = new ZipWriter(new BlobWriter());
  for (const [path, text] of Object.entries(all)) await writer.add(`My pack/${path}`, new TextReader(text));
  return new File([await writer.close()], 'My pack.zip');
}

const LETTERS = { 'data/originals/one.eml': 'one', 'data/originals/two.eml': 'two' };
const choose = (...files: readonly File[]): Promise<void> =>
  userEvent.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, [...files]);

describe('check', () => {
  it('says that nothing changed, and how far that goes', async () => {
    await open();
    await choose(await packOf(LETTERS));
    await expect.element(page.getByRole('heading', { name: 'Every file is as the pack says' })).toBeVisible();
    await expect.element(page.getByText(/says it was made on 23 November 2026$/)).toBeVisible();
    await expect.element(page.getByText(/^All 5 files \(.*\) are byte for byte/)).toBeVisible();
    await page.getByText('What this shows, and what not').click();
    await expect.element(page.getByText(/It does not show that what an email says is true/)).toBeVisible();
    await expectAccessible();
    await picture('check-whole');
  });

  it.each(['light', 'dark'] as const)('names what changed, is missing or was put in: %s', async (theme) => {
    await open({ theme, width: theme === 'dark' ? 400 : 1280 });
    const more = { 'data/originals/three.eml': '3' };
    await choose(await packOf(LETTERS, { 'data/originals/two.eml': 'too', ...more }));
    await expect
      .element(page.getByRole('heading', { name: '2 files are not as the pack says' }))
      .toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Changed (1)' })).toBeVisible();
    await expect.element(page.getByText('data/originals/two.eml')).toBeVisible();
    await expect.element(page.getByText(await sha256('too'))).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Not on the list (1)' })).toBeVisible();
    await expectAccessible();
    expectNoSidewaysScroll();
    await picture(`check-differs-${theme}`);
  });

  it('knows a single file that the record holds, and says so of one it does not', async () => {
    await open();
    const { subject } = app.services.state().entries[0]!;
    await choose(new File([subject], 'one.eml'));
    await expect.element(page.getByText(/It is byte for byte the original of/)).toBeVisible();
    await expect.element(page.getByRole('link', { name: subject })).toBeVisible();
    await choose(new File(['nobody knows this'], 'other.eml'));
    await expect
      .element(page.getByText(/^Your record here holds no file with exactly these bytes/))
      .toBeVisible();
    await expectAccessible();
    await picture('check-single');
  });
});
