import type { FileToCheck } from '../../../components/services/checks.ts';

/** What the page asks of the check worker. */
export interface CheckOrder {
  readonly type: 'check';
  readonly files: readonly FileToCheck[];
}

export const CHECK_CANCELLED = {
  code: 'cancelled',
  happened: 'Checking was stopped.',
  safe: 'Nothing was changed.',
  next: '',
} as const;
