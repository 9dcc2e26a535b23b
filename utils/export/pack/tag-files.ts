import { londonDay } from '../../domain/dates.ts';
import { BAG_DECLARATION, bagInfoText, manifestText, payloadOxum } from './bag.ts';
import { writable } from './instants.ts';
import { payloadOf, type Packing } from './packed.ts';
import { readmeText } from './readme.ts';

function bagInfo(packing: Packing): string {
  const { source, making } = packing;
  return bagInfoText({
    'External-Description': `${source.title}: correspondence kept with Paperchain, ${source.entries.length} entries`,
    'Bagging-Date': londonDay(writable(making.madeAt)),
    'Payload-Oxum': payloadOxum(payloadOf(packing)),
    'Bag-Software-Agent': `Paperchain ${making.version}`,
  });
}

/** Files beside `data/`, each made when its turn comes: every later one describes those before it. */
export const TAG_FILES: readonly (readonly [path: string, text: (packing: Packing) => string])[] = [
  ['README.txt', readmeText],
  ['bagit.txt', () => BAG_DECLARATION],
  ['bag-info.txt', bagInfo],
  ['manifest-sha256.txt', (packing) => manifestText(payloadOf(packing))],
  [
    'tagmanifest-sha256.txt',
    ({ files }) => manifestText(files.filter((file) => !file.path.startsWith('data/'))),
  ],
];
