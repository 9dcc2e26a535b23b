import type { Anchor, Rung } from '../shared/must-find.ts';

const rung = (css: string, seen: string, source: string): Rung => ({ css, seen, source });

/** The parts of the page that show what is open: headers and bodies lie in one of these, never in the list beside them. */
const PANES =
  '#ConversationReadingPaneContainer, #ItemReadingPaneContainer, #ReadingPaneContainerId, [data-app-section="ConversationContainer"], [data-app-section="ItemContainer"], #primaryContainer, [role="main"]';

/**
 * A message never reaches further up than this. The last two are wrappers inside a pane that hold all of its messages.
 */
export const BOUNDARY = `${PANES}, .customScrollBar, body`;

/** Where somebody is writing: the editor carries the same label as a body that is read. */
export const EDITOR = '[contenteditable="true"], [contenteditable=""], [role="textbox"]';

/** Frames of what a sender wrote, in any build. `role=document` counts inside a pane only: applications use it too. */
const BODY_RUNGS = [
  rung('[id^="UniqueMessageBody"]', '2019–2026', 'JAWS scripts, Amarnai 2026-07'),
  rung(`:is(${PANES}) [role="document"]`, '2019–2026', 'gmailify 2026-09'),
  rung(
    '[aria-label="Message body"], [aria-label="Nachrichtentext"], [aria-label="Corps du message"], [aria-label="邮件正文"]',
    '2024–2026',
    'Brainstead 2026-08; four languages seen',
  ),
  rung('[id="Item.MessagePartBody"]', '2016–2023', 'OWA on premises: linux-erofs 2023-07'),
  rung('[id="Item.MessageUniqueBody"]', '2016–2023', 'OWA on premises: Selenium suites'),
  rung('[id="Item.MessageNormalizedBody"]', '', 'OWA on premises, unverified'),
  // The sender's styles are scoped under `rps_` and four hex digits; the sender's own classes get an `x_` before them.
  rung('[class^="rps_"]', '2024–2026', 'saved pages; last resort'),
] as const;

/** Any frame of what a sender wrote. */
export const BODY = BODY_RUNGS.map(({ css }) => css).join(', ');
/** The same without where it stands, for searching below an element; what is found must still match `BODY`. */
export const BODY_BELOW = BODY.replace(`:is(${PANES}) `, '');

/** Where the content is the sender's or the writer's own: Outlook's ids and roles in there prove nothing. */
export const FOREIGN = `${BODY}, ${EDITOR}`;

/** The button that unfolds earlier messages has nothing but its label, in the user's language. */
function historyLabels(): string {
  const labels = [
    'nachrichtenverlauf',
    'historique des messages',
    'historial de mensajes',
    'histórico de mensagens',
    'cronologia messaggi',
    'berichtgeschiedenis',
    'historię wiadomości',
  ];
  return labels
    .flatMap((label) => [`button[aria-label*="${label}" i]`, `button[title*="${label}" i]`])
    .join(', ');
}

/** Ids of a message's parts: `MSG_QAEIJBK8QAA_FROM`. The middle names the message. */
export const PART_ID = /^MSG_(.{4,40})_(?:FROM|TO|CC|BCC|DATETIME|SUBJECT|ATTACHMENTS)$/;

/**
 * Everything looked up in Outlook's page, best way first; language-free ways before labels. Adding a variant is one line
 * here and a fixture in tests/fixtures/mail-sites/outlook. No page of a live mailbox has been read by us: `seen` and
 * `source` are what others reported.
 */
export const ANCHORS = {
  pane: { name: 'reading pane', rungs: [rung(PANES, '2019–2026', 'Amarnai, JAWS scripts')] },
  /** Panes that are there only while something is open. */
  filledPane: {
    name: 'opened pane',
    rungs: [
      rung('#ConversationReadingPaneContainer, #ItemReadingPaneContainer', '2019–2026', 'JAWS scripts'),
    ],
  },
  body: { name: 'message body', rungs: BODY_RUNGS },
  part: { name: 'parts of a message', rungs: [rung('[id^="MSG_"]', '2024–2026', 'gmailify, gabeosx')] },
  /** Wrappers of a whole message, for builds whose parts carry no ids. */
  message: {
    name: 'opened message',
    rungs: [
      rung('.wide-content-host', '2025–2026', 'Mailvelope, gmailify'),
      rung(
        '[aria-label="Email message"], [aria-label="Message électronique"], [aria-label="Електронний лист"]',
        '2025–2026',
        'three languages seen',
      ),
      rung('[aria-expanded="true"]', '2026', 'Brainstead'),
    ],
  },
  closedMessage: {
    name: 'closed message',
    rungs: [
      rung('[aria-expanded="false"] [data-testid="SentReceivedSavedTime"]', '2026', 'Brainstead'),
      rung('[aria-expanded="false"] [id^="MSG_"][id$="_DATETIME"]', '2026', 'Brainstead'),
    ],
  },
  subject: {
    name: 'subject of a message',
    rungs: [rung('[id^="MSG_"][id$="_SUBJECT"]:not(input)', '2026', 'gmailify')],
  },
  paneSubject: {
    name: 'subject',
    rungs: [
      rung('[id^="CONV_"][id$="_SUBJECT"]:not(input)', '2026', 'gmailify'),
      rung('[id$="_SUBJECT"]:not(input, [id^="MSG_"])', '2025', ''),
      rung('.rpHighlightSubjectClass', '2016–2023', 'OWA on premises'),
    ],
  },
  heading: {
    name: 'heading',
    rungs: [
      rung('[role="heading"] span[title]', '2024–2026', 'Amarnai'),
      rung('[role="heading"]', '', 'last resort'),
    ],
  },
  from: {
    name: 'sender',
    rungs: [
      rung('[id^="MSG_"][id$="_FROM"]', '2024–2026', 'Amarnai, gmailify'),
      rung('[id$="_FROM"]', '2024–2026', ''),
      rung('[autoid="_pe_b"]', '2016–2023', 'OWA on premises'),
      rung(
        '[aria-label^="From:"], [aria-label^="Von:"], [aria-label^="De:"], [aria-label^="De :"], [aria-label^="发件人"]',
        '2025',
        'labels, four languages seen',
      ),
    ],
  },
  to: {
    name: 'recipients',
    rungs: [
      rung('[id^="MSG_"][id$="_TO"]', '2024–2026', 'gmailify'),
      rung('[id$="_TO"]', '2024–2026', ''),
      rung('[id="ItemHeader.ToContainer"]', '2016–2023', 'OWA on premises'),
    ],
  },
  cc: {
    name: 'copies',
    rungs: [
      rung('[id^="MSG_"][id$="_CC"]', '2024–2026', 'gmailify'),
      rung('[id$="_CC"]', '2024–2026', ''),
      rung('[id="ItemHeader.CcContainer"]', '2016–2023', 'OWA on premises, by analogy'),
    ],
  },
  bcc: {
    name: 'blind copies',
    rungs: [rung('[id^="MSG_"][id$="_BCC"]', '2024–2026', 'gmailify'), rung('[id$="_BCC"]', '2024', '')],
  },
  /** Lines of recipients of any kind, for builds whose parts carry no ids: their labels are in the user's language. */
  recipientLine: {
    name: 'line of recipients',
    rungs: [rung('[data-testid="RecipientWell"]', '2026', 'Brainstead')],
  },
  moreRecipients: {
    name: 'folded recipients',
    rungs: [rung('button[id^="plusOthers"], [role="button"][id^="plusOthers"]', '2026', 'skeleton')],
  },
  date: {
    name: 'date',
    rungs: [
      rung('[id^="MSG_"][id$="_DATETIME"]', '2024–2026', 'gmailify'),
      rung('[data-testid="SentReceivedSavedTime"]', '2026', 'Brainstead'),
      rung('[id$="_DATETIME"]', '2024', ''),
      rung('[id="ItemHeader.DateReceivedLabel"]', '2016–2023', 'OWA on premises: Selenium suites'),
      rung('[id="ItemHeader.DateSentLabel"]', '2016–2023', 'OWA on premises: an extension'),
    ],
  },
  attachment: {
    name: 'attachments',
    rungs: [
      rung('[id$="_ATTACHMENTS"] [role="listbox"] [role="option"]', '2024–2026', 'Mailvelope, gabeosx'),
      rung('[role="listbox"] [role="option"]', '2024', ''),
    ],
  },
  attachmentTitle: { name: 'attachment name', rungs: [rung('[title]', '2024–2026', 'Mailvelope')] },
  replyIcon: {
    name: 'reply button',
    rungs: [
      rung('i[data-icon-name^="ArrowReply"], i[data-icon-name^="ArrowForward"]', '2025–2026', 'Mailvelope'),
    ],
  },
  toolbar: {
    name: 'message toolbar',
    rungs: [rung('[role="toolbar"]', '2019–2026', 'gabeosx, gmailify')],
  },
  lock: {
    name: 'protection mark',
    rungs: [
      rung('i[data-icon-name^="Lock"], i[data-icon-name^="ShieldLock"]', '', 'assumed from the icon set'),
    ],
  },
  /** Tells what Outlook did with the message; with a button where that can be undone. */
  notice: { name: 'bar of Outlook’s own', rungs: [rung('.infoBarDivClass', '2026', 'gmailify, gabeosx')] },
  history: {
    name: 'message history button',
    rungs: [
      rung(
        'button[aria-label*="message history" i], button[title*="message history" i]',
        '2026',
        'Brainstead',
      ),
      rung(historyLabels(), '', 'translated, not seen'),
    ],
  },
  selectedRow: {
    name: 'selected conversation',
    rungs: [
      rung('#MailList [role="option"][data-convid][aria-selected="true"]', '2025–2026', 'Amarnai'),
      rung('[data-convid][aria-selected="true"]', '2016–2026', 'also OWA on premises'),
    ],
  },
  conversation: {
    name: 'conversation',
    rungs: [
      rung('#ConversationReadingPaneContainer', '2019–2026', 'JAWS scripts'),
      rung('[data-app-section="ConversationContainer"]', '2026', 'gmailify'),
      rung('#primaryContainer', '2016–2023', 'OWA on premises'),
    ],
  },
  account: {
    name: 'signed-in account',
    rungs: [rung('#mectrl_currentAccount_secondary', '2019–2026', ''), rung('#O365_MainLink_Me', '2019', '')],
  },
  mailbox: {
    name: 'mailbox in the folder list',
    rungs: [
      rung('[id^="primaryMailboxRoot"]', '2024–2026', 'Mailvelope'),
      rung('[role="tree"] > [role="treeitem"][title*="@"]', '2026', 'consumer Outlook'),
    ],
  },
} as const satisfies Record<string, Anchor>;
