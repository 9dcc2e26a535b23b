// @vitest-environment node
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';

const entry = fileURLToPath(new URL('../../../utils/export/chronology/pdf.ts', import.meta.url));

/** The chronology as the extension's worker gets it. */
async function bundled(): Promise<string> {
  const made = (await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: { write: false, minify: false, lib: { entry, formats: ['es'] } },
  })) as Rolldown.RolldownOutput[];
  return made
    .flatMap(({ output }) => output.map((file) => (file.type === 'chunk' ? file.code : '')))
    .join('\n');
}

describe('PDFKit in the extension', () => {
  it('needs neither Node nor code made from strings, which the extension’s CSP forbids', async () => {
    const code = await bundled();
    const found = (pattern: RegExp): string[] => code.match(pattern) ?? [];
    expect(code).toContain('StructTreeRoot');
    expect(found(/\beval\(|\bnew Function\b|\bFunction\(['"`]|WebAssembly\./g)).toEqual([]);
    expect(
      found(/from ["'](?:node:|fs|zlib|stream|crypto|buffer).*|__vite-browser-external|\brequire\(["']/g),
    ).toEqual([]);
    expect(found(/\bprocess\.(?:env|nextTick|binding)/g)).toEqual([]);
    expect(found(/\bfetch\(|XMLHttpRequest|importScripts/g)).toEqual([]);
  }, 60_000);
});
