// Keeping many conversations at once in Gmail: what is ticked or open, the ids of its messages, their originals.
// Reads the page and asks Gmail only what the page does not tell; stores nothing. Called through ../index.ts.
import type { BulkSite } from '../../types.ts';
import { fetchNamed } from './fetch-named.ts';
import { listMessages } from './list-messages.ts';
import { readOpenConversation } from './open-conversation.ts';
import { readSelection } from './selection.ts';

/** Gmail's part of keeping many. */
export const gmailBulk: BulkSite = {
  selection: readSelection,
  openConversation: readOpenConversation,
  list: listMessages,
  original: fetchNamed,
};
