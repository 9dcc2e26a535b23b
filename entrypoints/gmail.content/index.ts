// Runs in Gmail's page, in a world of its own: wires the Gmail adapter, the button and panel, and the background. Wiring only.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { connectBulk } from '../../components/mail-page/connect-bulk.ts';
import { connectMailPage } from '../../components/mail-page/connect.ts';
import { GMAIL, matchesOfHost } from '../../utils/domain/mail-hosts.ts';
import { gmail } from '../../utils/mail-sites/gmail/index.ts';

export default defineContentScript({
  matches: [matchesOfHost(GMAIL.host)],
  // Our key listener must be there before the site's, so that its shortcuts do not fire while the user types in our panel.
  runAt: 'document_start',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main(ctx) {
    connectMailPage({ site: gmail, fetch: (address, how) => fetch(address, how), connectBulk }, ctx.signal);
  },
});
