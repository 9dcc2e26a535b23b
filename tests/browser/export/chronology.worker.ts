import { writeChronology } from '../../../utils/export/chronology/pdf.ts';
import { entryOf, makingOf, SCRIPT_SUBJECTS, sourceOf } from '../../unit/export/chronology/sample-entries.ts';

const FILES = import.meta.glob<string>(
  ['/node_modules/@expo-google-fonts/*/{400Regular,600SemiBold}/*.ttf'],
  { query: '?url', import: 'default', eager: true },
);

/** `NotoSans-Regular` → `…/NotoSans_400Regular.ttf`. */
async function loadFont(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = name.replace('-Regular', '_400Regular').replace('-SemiBold', '_600SemiBold');
  const path = Object.keys(FILES).find((one) => one.endsWith(`/${file}.ttf`));
  if (!path) throw new Error(`No font ${name}`);
  const answer = await fetch(FILES[path] ?? '');
  return new Uint8Array(await answer.arrayBuffer());
}

/** Makes a chronology of every script and gives it back with its facts, as an export worker does. */
async function make(): Promise<void> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const entries = SCRIPT_SUBJECTS.map((subject, number) => entryOf(number, { subject }));
  const facts = await writeChronology(sourceOf(entries), makingOf(), {
    loadFont,
    write: (chunk) => void chunks.push(chunk),
  });
  const globals = ['Buffer', 'process', 'require'].filter((name) => name in globalThis);
  postMessage({ facts, globals, pdf: new Blob(chunks) });
}

make().catch((error: unknown) =>
  postMessage({ error: String(error instanceof Error ? error.stack : error) }),
);
