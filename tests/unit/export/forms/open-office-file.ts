// A DOCX or XLSX read by others' tools: Info-ZIP tests the archive, Python's expat (strict) reads every part.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const READ = `
import json, sys, zipfile
from xml.etree import ElementTree
archive = zipfile.ZipFile(sys.argv[1])
parts = {}
for name in archive.namelist():
    if name.endswith(('.xml', '.rels')):
        raw = archive.read(name)
        ElementTree.fromstring(raw)
        parts[name] = raw.decode('utf-8')
json.dump(parts, sys.stdout)
`;

/** The XML parts of an office file by name. Throws when the archive is damaged or a part is not well-formed. */
export async function openOfficeFile(file: Blob): Promise<Readonly<Record<string, string>>> {
  const folder = mkdtempSync(join(tmpdir(), 'paperchain-office-'));
  const path = join(folder, 'file.zip');
  try {
    writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
    execFileSync('unzip', ['-tq', path]);
    const parts = execFileSync('python3', ['-c', READ, path], { maxBuffer: 1e9 }).toString('utf8');
    return JSON.parse(parts) as Record<string, string>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a part's elements of one name hold, e.g. `w:t`, with entities undone. */
export function textsIn(xml: string, element: string): string[] {
  const found = xml.matchAll(new RegExp(`<${element}(?:\\s[^>]*)?>([^<]*)</${element}>`, 'gu'));
  const undo = (text: string): string =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&');
  return Array.from(found, ([, text = '']) => undo(text));
}
