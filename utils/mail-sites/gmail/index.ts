// Gmail, as a MailSite: reads the page and fetches originals in the user's session; stores nothing, sends nothing.
// Selectors are data (selectors.ts); a body is the sender's and never searched. Called by the Gmail content entrypoint.
import { isDarkAround } from '../shared/theme.ts';
import { watchPage } from '../shared/watch.ts';
import type { MailSite } from '../types.ts';
import { readAccount } from './account.ts';
import { gmailBulk } from './bulk/index.ts';
import { findFocusedMessage, findOpenMessages } from './conversation.ts';
import { diagnosePage } from './diagnose.ts';
import { fetchOriginal } from './original.ts';
import { readSender } from './page-facts.ts';
import { findPlacement } from './placement.ts';
import { readPage } from './reading.ts';

/** Ids may come late; ticking a row of the list changes its check box. */
const ID_ATTRIBUTES = ['data-message-id', 'data-legacy-message-id', 'aria-checked'];

/** The Gmail adapter. */
export const gmail: MailSite = {
  id: 'gmail',
  name: 'Gmail',
  account: readAccount,
  openMessages: findOpenMessages,
  focusedMessage: findFocusedMessage,
  watch: (page, signal, onChange) => watchPage({ page, signal, onChange, attributes: ID_ATTRIBUTES }),
  senderOf: ({ element }) => readSender(element),
  placement: findPlacement,
  original: fetchOriginal,
  read: async (message) => readPage(message),
  isDark: isDarkAround,
  diagnose: diagnosePage,
  bulk: gmailBulk,
};
