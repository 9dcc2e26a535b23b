// Outlook, as a MailSite: reads what the page shows, in the cloud and on premises. Takes no key of Outlook's and asks
// no host but the page's own, for pictures it already shows. Selectors are data (selectors.ts); a body is the sender's
// and never searched. Called by the Outlook content entrypoint.
import { isDarkAround } from '../shared/theme.ts';
import { watchPage } from '../shared/watch.ts';
import type { MailSite } from '../types.ts';
import { readAccount } from './account.ts';
import { partsOf } from './anatomy.ts';
import { findFocusedMessage, findOpenMessages } from './conversation.ts';
import { diagnosePage } from './diagnose.ts';
import { refuseOriginal } from './original.ts';
import { readSender } from './people.ts';
import { findPlacement } from './placement.ts';
import { readPage } from './reading.ts';

const ID_ATTRIBUTES = ['id', 'data-convid', 'aria-selected', 'data-testid'];

/** The Outlook adapter. */
export const outlook: MailSite = {
  id: 'outlook',
  name: 'Outlook',
  originalsByHand: true,
  account: readAccount,
  openMessages: findOpenMessages,
  focusedMessage: findFocusedMessage,
  watch: (page, signal, onChange) => watchPage({ page, signal, onChange, attributes: ID_ATTRIBUTES }),
  senderOf: ({ element }) => readSender(partsOf(element))[0]?.address ?? '',
  placement: findPlacement,
  original: refuseOriginal,
  read: readPage,
  isDark: isDarkAround,
  diagnose: diagnosePage,
};
