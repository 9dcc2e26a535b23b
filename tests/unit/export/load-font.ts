import { readFile } from 'node:fs/promises';
import type { LoadFont } from '../../../utils/export/source.ts';

const PACKAGES: Readonly<Record<string, string>> = {
  NotoSans: 'noto-sans',
  NotoEmoji: 'noto-emoji',
  NotoSansSymbols2: 'noto-sans-symbols-2',
};
const FOLDERS: Readonly<Record<string, string>> = { Regular: '400Regular', SemiBold: '600SemiBold' };

/** Brings the installed fonts in Node, by the names the extension uses. */
export const loadFont: LoadFont = async (name) => {
  const [family = '', weight = ''] = name.split('-');
  const folder = FOLDERS[weight] ?? '';
  const brand = PACKAGES[family] ?? family.replace(/^NotoSans/, 'noto-sans-').toLowerCase();
  const path = `../../../node_modules/@expo-google-fonts/${brand}/${folder}/${family}_${folder}.ttf`;
  return new Uint8Array(await readFile(new URL(path, import.meta.url)));
};
