import type { LoadFont } from '../../../utils/export/source.ts';

/** Every font of the installed Noto families that exports may ask for, as files of the extension. Only what is asked for is read. */
const FILES = import.meta.glob<string>(
  [
    '../../../node_modules/@expo-google-fonts/*/400Regular/*.ttf',
    '../../../node_modules/@expo-google-fonts/*/600SemiBold/*.ttf',
  ],
  { query: '?url', import: 'default', eager: true },
);

/** `NotoSans_400Regular.ttf` → `NotoSans-Regular`. */
function nameOf(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return file.replace(/_\d+(\w+)\.ttf$/, '-$1');
}

const ADDRESSES = new Map(Object.entries(FILES).map(([path, address]) => [nameOf(path), address]));

/** Reads a font that comes with the extension. Rejects for a name it does not have. */
export const loadFont: LoadFont = async (name) => {
  const address = ADDRESSES.get(name);
  if (address === undefined) throw new Error(`No font ${name}`);
  const answer = await fetch(address);
  return new Uint8Array(await answer.arrayBuffer());
};
