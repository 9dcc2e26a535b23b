// Runs in Outlook's page, in a world of its own: wires the Outlook adapter, the button and panel, and the background. Wiring
// only. The background registers the same script for an Outlook on a host of the user's own (utils/platform/own-hosts.ts).
import { defineContentScript } from 'wxt/utils/define-content-script';
import { connectMailPage } from '../../components/mail-page/connect.ts';
import { matchesOf } from '../../utils/domain/mail-hosts.ts';
import { outlook } from '../../utils/mail-sites/outlook/index.ts';

export default defineContentScript({
  matches: [...matchesOf('outlook')],
  // Our key listener must be there before the site's, so that its shortcuts do not fire while the user types in our panel.
  runAt: 'document_start',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main(ctx) {
    connectMailPage({ site: outlook, fetch: (address, how) => fetch(address, how) }, ctx.signal);
  },
});
