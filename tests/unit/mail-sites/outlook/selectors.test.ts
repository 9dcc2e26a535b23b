// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findOwn, findShown } from '../../../../utils/mail-sites/outlook/anatomy.ts';
import { ANCHORS, FOREIGN } from '../../../../utils/mail-sites/outlook/selectors.ts';
import { showPage } from './load-page.ts';

/** What each rung is for, in the order of the ladder: adding a rung means adding its line here. */
const SAMPLES: Record<Exclude<keyof typeof ANCHORS, 'body'>, readonly string[]> = {
  pane: ['<div data-app-section="ItemContainer"></div>'],
  filledPane: ['<div id="ItemReadingPaneContainer"></div>'],
  part: ['<div id="MSG_QAEIJBK8QAA_TO"></div>'],
  message: [
    '<div class="wide-content-host"></div>',
    '<div aria-label="Електронний лист"></div>',
    '<div aria-expanded="true"></div>',
  ],
  closedMessage: [
    '<div aria-expanded="false"><b data-testid="SentReceivedSavedTime"></b></div>',
    '<div aria-expanded="false"><b id="MSG_QAEIJBK8QAA_DATETIME"></b></div>',
  ],
  subject: ['<div id="MSG_QAEIJBK8QAA_SUBJECT"></div>'],
  paneSubject: [
    '<div id="CONV_EAECAwQFBgc_SUBJECT"></div>',
    '<div id="X_SUBJECT"></div>',
    '<div class="rpHighlightSubjectClass"></div>',
  ],
  heading: ['<div role="heading"><span title="a"></span></div>', '<div role="heading">a</div>'],
  from: [
    '<div id="MSG_QAEIJBK8QAA_FROM"></div>',
    '<div id="X_FROM"></div>',
    '<div autoid="_pe_b"></div>',
    '<div aria-label="发件人: a"></div>',
  ],
  to: [
    '<div id="MSG_QAEIJBK8QAA_TO"></div>',
    '<div id="X_TO"></div>',
    '<div id="ItemHeader.ToContainer"></div>',
  ],
  recipientLine: ['<div data-testid="RecipientWell"></div>'],
  notice: ['<div class="infoBarDivClass"></div>'],
  cc: [
    '<div id="MSG_QAEIJBK8QAA_CC"></div>',
    '<div id="X_CC"></div>',
    '<div id="ItemHeader.CcContainer"></div>',
  ],
  bcc: ['<div id="MSG_QAEIJBK8QAA_BCC"></div>', '<div id="X_BCC"></div>'],
  moreRecipients: ['<button id="plusOthers_7"></button>'],
  date: [
    '<div id="MSG_QAEIJBK8QAA_DATETIME"></div>',
    '<div data-testid="SentReceivedSavedTime"></div>',
    '<div id="X_DATETIME"></div>',
    '<div id="ItemHeader.DateReceivedLabel"></div>',
    '<div id="ItemHeader.DateSentLabel"></div>',
  ],
  attachment: [
    '<div id="MSG_QAEIJBK8QAA_ATTACHMENTS"><div role="listbox"><div role="option"></div></div></div>',
    '<div role="listbox"><div role="option"></div></div>',
  ],
  attachmentTitle: ['<div title="a.pdf"></div>'],
  replyIcon: ['<i data-icon-name="ArrowReplyAllRegular"></i>'],
  toolbar: ['<div role="toolbar"></div>'],
  lock: ['<i data-icon-name="LockClosedRegular"></i>'],
  history: [
    '<button aria-label="Show message history"></button>',
    '<button title="Nachrichtenverlauf anzeigen"></button>',
  ],
  selectedRow: [
    '<div id="MailList"><div role="option" data-convid="a" aria-selected="true"></div></div>',
    '<div data-convid="a" aria-selected="true"></div>',
  ],
  conversation: [
    '<div id="ConversationReadingPaneContainer"></div>',
    '<div data-app-section="ConversationContainer"></div>',
    '<div id="primaryContainer"></div>',
  ],
  account: ['<div id="mectrl_currentAccount_secondary"></div>', '<div id="O365_MainLink_Me"></div>'],
  mailbox: [
    '<div id="primaryMailboxRoot_2"></div>',
    '<div role="tree"><div role="treeitem" title="a@example.org"></div></div>',
  ],
};

const rungs = Object.entries(SAMPLES).flatMap(([name, samples]) =>
  samples.map((html, place) => ({ name: name as keyof typeof SAMPLES, html, place })),
);

describe('the ladder of each named element', () => {
  it.each(Object.keys(SAMPLES) as (keyof typeof SAMPLES)[])('%s has a sample for every rung', (name) => {
    expect(SAMPLES[name]).toHaveLength(ANCHORS[name].rungs.length);
  });

  it.each(rungs)('$name: rung $place finds $html', ({ name, html, place }) => {
    const page = showPage(`<body>${html}</body>`);
    expect(findOwn([page.body], ANCHORS[name])?.rung).toBe(ANCHORS[name].rungs[place]?.css);
    expect(findShown(page, ANCHORS[name])).toHaveLength(1);
  });

  it.each(rungs)('$name: rung $place is never found inside what somebody wrote', ({ name, html }) => {
    for (const frame of ['id="UniqueMessageBody_1"', 'contenteditable="true"', 'class="rps_0a1b"']) {
      const page = showPage(`<body><div ${frame}>${html}</div></body>`);
      expect(findOwn([page.body], ANCHORS[name])).toBeNull();
    }
  });

  it('has the bodies apart: they are what somebody wrote', () => {
    for (const { css } of ANCHORS.body.rungs) expect(FOREIGN).toContain(css);
  });
});
