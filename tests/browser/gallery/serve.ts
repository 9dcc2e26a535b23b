import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview, type InlineConfig } from 'vite';

export interface ServedGallery {
  /** Address of the gallery page, without query or fragment. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const ROOT = join(import.meta.dirname, '../../..');
const PAGE = 'tests/browser/gallery/index.html';
const CONFIG: InlineConfig = {
  root: ROOT,
  configFile: false,
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
};

/** Serves the app page over its invented year, built as for release: what a measurement must be taken on. */
export async function serveBuiltGallery(): Promise<ServedGallery> {
  const outDir = mkdtempSync(join(tmpdir(), 'gallery-'));
  await build({
    ...CONFIG,
    build: { outDir, emptyOutDir: true, rollupOptions: { input: join(ROOT, PAGE) } },
  });
  const server = await preview({ ...CONFIG, build: { outDir }, preview: { port: 0 } });
  const close = async () => {
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  };
  return { url: `${server.resolvedUrls?.local[0]}${PAGE}`, close };
}
