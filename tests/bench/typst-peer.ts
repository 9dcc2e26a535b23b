// The peer that typesets best: the same letters with Typst, in WebAssembly as a browser would have to run it, and tagged, as
// Typst 0.14 does by itself. Index and chronology as tables with links.
import { readFileSync } from 'node:fs';
import { createTypstCompiler } from '@myriaddreamin/typst.ts/compiler';
import { loadFonts } from '@myriaddreamin/typst.ts/options.init';
import type { Entry } from '../../utils/domain/index.ts';
import { itemsOf, paragraphsOf } from './letters.ts';

const read = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../node_modules/${name}`, import.meta.url)));

const FONTS = ['400Regular/NotoSans_400Regular.ttf', '600SemiBold/NotoSans_600SemiBold.ttf'];
const COMPILER = '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm';
const PDF = 1;
const MAIN = '/main.typ';

/** Words as Typst takes them literally: a string in code. */
const said = (text: string): string => `#${JSON.stringify(text)}`;

function letterOf({ subject, from, to }: Entry, number: number): string {
  const facts = [`From ${from[0]?.name}`, `To ${to[0]?.name}`, 'Date Wed 3 September 2025, 09:12'];
  const lines = [...facts, 'Dear Ms Cole,', ...paragraphsOf(number)].map(said);
  const items = itemsOf(number).map((text) => `- ${said(text)}`);
  return [
    '#pagebreak()',
    `= ${said(subject)} <m${number}>`,
    lines.join('\n\n'),
    items.join('\n'),
    '*Alex Morgan*',
  ].join('\n\n');
}

function tableOf(head: readonly string[], entries: readonly Entry[]): string {
  const cells = entries.map(
    ({ subject }, at) =>
      `[${at + 1}], [${said(subject)}], [3 Sep 2025], link(<m${at}>, context counter(page).at(<m${at}>).first())`,
  );
  const header = `table.header(${head.map((name) => `[${name}]`).join(', ')})`;
  return `#table(columns: (15mm, 1fr, 25mm, 20mm), stroke: none, ${header}, ${cells.join(',\n')})`;
}

function documentOf(entries: readonly Entry[]): string {
  return [
    '#set document(title: "Bench")',
    '#set page(paper: "a4", margin: 20mm, numbering: "1", number-align: right)',
    '#set text(font: "Noto Sans", size: 10pt, lang: "en", region: "GB", hyphenate: false)',
    tableOf(['No.', 'Document', 'Date', 'Page'], entries),
    '#pagebreak()',
    tableOf(['Date', 'What happened', 'Sent', 'Ref'], entries),
    ...entries.map(letterOf),
  ].join('\n');
}

/** Sets the letters of these entries and returns the PDF. Throws what Typst found wrong. */
export async function setWithTypst(entries: readonly Entry[]): Promise<Uint8Array> {
  const compiler = createTypstCompiler();
  const fonts = FONTS.map((name) => read(`@expo-google-fonts/noto-sans/${name}`));
  const beforeBuild = [loadFonts(fonts, { assets: false })];
  await compiler.init({ getModule: () => ({ module_or_path: read(COMPILER) }), beforeBuild });
  compiler.addSource(MAIN, documentOf(entries));
  const { result, diagnostics } = await compiler.compile({ mainFilePath: MAIN, format: PDF });
  if (!result) throw new Error(JSON.stringify(diagnostics).slice(0, 2000));
  return result;
}
