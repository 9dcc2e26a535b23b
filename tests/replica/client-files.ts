import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { send, type SiteCall } from './site.ts';

const NAME = /^[a-z-]+\.(ts|css)$/;
const TYPES: Record<string, string> = { ts: 'text/javascript', css: 'text/css' };

const cache = new Map<string, string>();

/** Answers with a script or style from a site's `client` folder: TypeScript with its types stripped, so that there is no build step. */
export function sendClientFile({ response }: SiteCall, folder: string, name: string): void {
  const ending = NAME.exec(name)?.[1];
  if (ending === undefined) return send(response, { status: 404 });
  const headers = { 'Content-Type': `${TYPES[ending]}; charset=utf-8`, 'Cache-Control': 'no-cache' };
  send(response, { headers, body: clientFile(join(folder, name), ending) });
}

function clientFile(path: string, ending: string): string {
  const known = cache.get(path);
  if (known !== undefined) return known;
  const source = readFileSync(path, 'utf8');
  const served = ending === 'ts' ? quietly(() => stripTypeScriptTypes(source)) : source;
  cache.set(path, served);
  return served;
}

/** Node 24 still announces this function as experimental, once; that line would only puzzle whoever runs the demo. */
function quietly<T>(work: () => T): T {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return work();
  } finally {
    process.emitWarning = emitWarning;
  }
}
