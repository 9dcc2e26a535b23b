import type { FileToCheck } from '../../components/services/checks.ts';

/** What the page asks of the check worker. */
export type ToCheckWorker =
  { readonly type: 'check'; readonly files: readonly FileToCheck[] } | { readonly type: 'cancel' };

export const CHECK_CANCELLED = {
  code: 'cancelled',
  happened: 'Checking was stopped.',
  safe: 'Nothing was changed.',
  next: '',
} as const;
