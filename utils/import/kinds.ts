import { emlKind } from './eml/eml-kind.ts';
import { mboxKind } from './mbox/mbox-kind.ts';
import type { SourceKind } from './types.ts';

/** Every kind of mail file, asked in this order: those with a sure mark first, the mail on its own last. */
export const KINDS: readonly SourceKind[] = [mboxKind, emlKind];
