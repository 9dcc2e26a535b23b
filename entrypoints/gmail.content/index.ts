// Runs in Gmail's page, in a world of its own: wires the Gmail adapter, the button and panel, and the background. Wiring only.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { gmail } from '../../utils/mail-sites/gmail/index.ts';
import { connectMailPage } from './connect.ts';

export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  // Our key listener must be there before the site's, so that its shortcuts do not fire while the user types in our panel.
  runAt: 'document_start',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main(ctx) {
    connectMailPage(gmail, ctx.signal);
  },
});
