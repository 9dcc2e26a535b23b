import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { defineConfig, type UserManifest } from 'wxt';
import { MAIL_HOSTS, matchesOfHost } from './utils/domain/mail-hosts.ts';

/**
 * What an extension page may load: our own files, nothing remote. `data:` and `blob:` images show the pictures inside
 * stored mail; inline styles are the mail's own, after the sanitiser. The frame that shows a mail inherits this policy.
 * `wasm-unsafe-eval` lets PDFium run, which is WebAssembly of our own package: it opens attached PDFs for a bundle. It
 * allows no `eval` of scripts (CSP level 3).
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const PERMISSIONS = [
  'unlimitedStorage',
  'scripting',
  'activeTab',
] as const satisfies UserManifest['permissions'];

/** Keys both browsers share. */
const SHARED: UserManifest = {
  name: 'Paperchain',
  description: 'Keep the emails that matter, exactly as received, on a private timeline in your own browser.',
  // Mail sites we run in: one list for everybody (utils/domain/mail-hosts.ts).
  host_permissions: MAIL_HOSTS.map(({ host }) => matchesOfHost(host)),
  // Hosts of one's own, e.g. a school's Outlook: asked for one host at a time, on the click that wants it.
  optional_host_permissions: ['https://*/*'],
  // `unlimitedStorage`: else the browser may delete the record when the disk is full. `scripting`: to run on a host the
  // user has granted. `activeTab`: so that the popup knows which host to ask for. None shows a warning of its own.
  permissions: [...PERMISSIONS],
  content_security_policy: { extension_pages: PAGE_POLICY },
  commands: {
    'keep-open-mail': { suggested_key: { default: 'Alt+Shift+K' }, description: 'Keep the open email' },
  },
};

/** Chrome and Edge. Structured clone carries a Blob of 30 MB and more from the mail page to the background: Chrome 148. */
const CHROMIUM = {
  // For reminders of what is due: asked on the click that wants them.
  optional_permissions: ['notifications', 'alarms'],
  minimum_chrome_version: '148',
  message_serialization: 'structured_clone',
} as UserManifest;

/** Firefox clones by itself. `data_collection_permissions` needs 140 (Android 142). */
const FIREFOX = {
  // Firefox has no optional `alarms`; it grants it without a warning (checked November 2026).
  permissions: [...PERMISSIONS, 'alarms'],
  optional_permissions: ['notifications'],
  browser_specific_settings: {
    gecko: {
      id: 'paperchain@paperchain.example',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
    gecko_android: { strict_min_version: '142.0' },
  },
} as UserManifest;

const fileAt = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Read with every mail page, so kept small: in content scripts, which Vite builds as a library, files of our own stand in
 * for parts of WXT.
 */
const IN_MAIL_PAGES: Readonly<Record<string, string>> = {
  '@wxt-dev/webextension-polyfill/browser': fileAt('./utils/platform/mail-page-browser.ts'),
  'wxt/utils/content-script-context': fileAt('./utils/platform/mail-page-context.ts'),
};

const smallInMailPages = () => {
  let isContentScript = false;
  return {
    name: 'small-in-mail-pages',
    enforce: 'pre' as const,
    configResolved: (config: { build: { lib: unknown } }) => {
      isContentScript = Boolean(config.build.lib);
    },
    resolveId: (id: string) => (isContentScript ? (IN_MAIL_PAGES[id] ?? null) : null),
  };
};

/**
 * Content scripts are read with every mail page. A second minifier finds 2 % more than Vite's own alone (gzip); either of
 * them alone does worse.
 */
const minifyMailPagesTwice = () => {
  let isContentScript = false;
  return {
    name: 'minify-mail-pages-twice',
    enforce: 'post' as const,
    configResolved: (config: { build: { lib: unknown; minify: unknown } }) => {
      isContentScript = Boolean(config.build.lib) && config.build.minify !== false;
    },
    generateBundle: async (_: unknown, bundle: Record<string, { type: string; code?: string }>) => {
      for (const file of isContentScript ? Object.values(bundle) : []) {
        if (file.code === undefined) continue;
        const { code } = await minify(file.code, {
          ecma: 2020,
          // Neither our code nor Preact makes objects with function expressions, which is what makes arrows unsafe.
          compress: { passes: 2, unsafe_arrows: true },
          format: { ascii_only: true },
        });
        file.code = code ?? file.code;
      }
    },
  };
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({ ...SHARED, ...(browser === 'firefox' ? FIREFOX : CHROMIUM) }),
  // jsx without a plugin; `escapeUnicode` because browsers refuse content scripts with odd characters in them.
  vite: () => ({
    plugins: [smallInMailPages(), minifyMailPagesTwice()],
    build: { target: ['chrome148', 'firefox140'] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  experimental: { escapeUnicode: true },
  zip: { excludeSources: ['demo-output/**', 'bench-output/**', 'test-results/**'] },
});
