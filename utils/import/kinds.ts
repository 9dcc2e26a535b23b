import { emlKind } from './eml/eml-kind.ts';
import { emlxKind } from './emlx/emlx-kind.ts';
import { mboxKind } from './mbox/mbox-kind.ts';
import { msgKind } from './msg/msg-kind.ts';
import type { SourceKind } from './types.ts';
import { zipKind } from './zip/zip-kind.ts';

/** Every kind of mail file, asked in this order: those with a sure mark first, the mail on its own last. */
export const KINDS: readonly SourceKind[] = [zipKind, msgKind, emlxKind, mboxKind, emlKind];
