// Stands in for the polyfill in content scripts (wxt.config.ts): it does nothing in the browsers we support
// (docs/decisions/0002), and 3 kB of it would be read with every mail page.
import type { browser as polyfilled } from 'wxt/browser';

export const { browser } = globalThis as unknown as { readonly browser: typeof polyfilled };
