import type { Anchor, Rung } from '../shared/must-find.ts';

/** Where the content is the sender's or the writer's own: Gmail's class names in there prove nothing. */
export const FOREIGN = '.a3s, .ii, [contenteditable="true"], [role="textbox"]';

/** Elements that carry a message's ids; both attributes have survived every redesign since 2018. */
export const WITH_IDS = '[data-legacy-message-id], [data-message-id]';

/** Reading pane beside the list: less room in a message's header. */
export const NARROW_VIEW = '.ao9, .Nu.S3';

const rung = (css: string): Rung => ({ css });

/**
 * Everything looked up in Gmail's page, best way first, with when it was seen and by whom. Adding a variant is one line
 * here and a fixture in tests/fixtures/mail-sites/gmail. `ii` is the body's frame, `a3s` the sender's HTML inside it.
 */
export const ANCHORS = {
  body: {
    name: 'message body',
    rungs: [
      rung('div.ii.gt'), // 2016–2026, InboxSDK, FlowCrypt
      rung('div.ii'), // 2018, InboxSDK
      rung('div.a3s'), // 2016–2026, gmail.js
    ],
  },
  content: {
    name: 'message text',
    rungs: [
      rung('div.a3s'), // 2016–2026, gmail.js, Mailvelope
      rung('div.ii'), // 2018, InboxSDK
    ],
  },
  message: {
    name: 'opened message',
    rungs: [
      rung('div.adn[data-legacy-message-id], div.adn[data-message-id]'), // 2018–2026, InboxSDK, gmail.js
      rung(':is(.h7, [aria-expanded="true"]) :is([data-legacy-message-id], [data-message-id])'), // 2026-09
      rung(':is([data-legacy-message-id], [data-message-id]):not(.adf)'), // last resort
    ],
  },
  oldMessage: {
    name: 'opened message of 2016',
    rungs: [
      rung('.adn'), // 2016, gmail.js
      rung('.h7'), // 2016, InboxSDK
      rung('[role="listitem"]'), // 2016
    ],
  },
  closedMessage: {
    name: 'closed message',
    rungs: [
      rung('div.adf'), // 2018–2026, InboxSDK
      rung('[role="listitem"]'), // 2018–2026, InboxSDK
    ],
  },
  subject: {
    name: 'subject',
    rungs: [
      rung('h2.hP'), // 2012–2026, InboxSDK, gmail.js
      rung('.ha h2'), // 2022–2026, InboxSDK
      rung('h2[data-legacy-thread-id]'), // 2018–2026, gmail.js
    ],
  },
  toolbar: {
    name: 'message toolbar',
    rungs: [
      rung('td.acX.bAm'), // 2018–2026, Mailvelope 2024-11
      rung('td.acX'), // 2014–2026, FlowCrypt 2026-01
    ],
  },
  sender: {
    name: 'sender',
    rungs: [
      rung('span.gD[email]'), // 2014–2026, InboxSDK, FlowCrypt
      rung('td.gF span[email]'), // 2022, InboxSDK
      rung('span.gD[data-hovercard-id]'), // 2025
    ],
  },
  recipient: {
    name: 'recipients',
    rungs: [
      rung('span.g2'), // 2014–2026, InboxSDK
      rung('.hb span[email]'), // 2025
    ],
  },
  date: {
    name: 'date',
    rungs: [
      rung('span.g3[title]'), // 2014–2026, InboxSDK, gmail.js
      rung('span.g3'), // 2014, gmail.js
    ],
  },
  attachment: {
    name: 'attachments',
    rungs: [
      rung('span.aZo'), // 2013–2026, FlowCrypt, InboxSDK
      rung('.aQH > *'), // 2013, FlowCrypt
    ],
  },
  attachmentName: {
    name: 'attachment name',
    rungs: [
      rung('.aV3'), // 2013–2026, FlowCrypt, InboxSDK
    ],
  },
  attachmentSize: {
    name: 'attachment size',
    rungs: [
      rung('.SaH2Ve'), // 2013–2026, InboxSDK
    ],
  },
  clipped: {
    name: 'clipped message mark',
    rungs: [
      rung('.iX a[href*="view=lg"]'), // 2024, Mailvelope
    ],
  },
  tickedRow: {
    name: 'ticked row',
    rungs: [
      rung('tr.zA.x7'), // 2014–2026, InboxSDK
      rung('tr.zA [role="checkbox"][aria-checked="true"]'), // 2014–2026, InboxSDK
      rung('[gh="tl"] tr [role="checkbox"][aria-checked="true"]'), // 2026
    ],
  },
  row: {
    name: 'row of the list',
    rungs: [
      rung('tr.zA'), // 2014–2026, InboxSDK
    ],
  },
  rowIds: {
    name: 'ids of a row',
    rungs: [
      rung('[data-legacy-thread-id]'), // 2018–2026, InboxSDK, rows of 2019 and 2022
      rung('[data-thread-id]'), // 2018–2026, InboxSDK
    ],
  },
  rowPeople: {
    name: 'people of a row',
    rungs: [
      rung('.yP[email], .zF[email]'), // 2014–2026, rows of 2019 and 2022
      rung('.yX [email]'), // 2022, InboxSDK
    ],
  },
  rowCount: {
    name: 'count of a row',
    rungs: [
      rung('.bx0'), // 2014–2026, InboxSDK
    ],
  },
  rowDate: {
    name: 'date of a row',
    rungs: [
      rung('td.xW span[title]'), // 2014–2026, rows of 2019 and 2022
    ],
  },
  listToolbar: {
    name: 'toolbar of the list',
    rungs: [
      rung('[gh="tm"] [gh="mtb"]'), // 2018–2026, InboxSDK
      rung('.G-atb'), // 2014–2026, InboxSDK
    ],
  },
  threadToolbar: {
    name: 'toolbar of the conversation',
    rungs: [
      rung('.bHJ .hj'), // 2022–2026, InboxSDK
      rung('.bHJ'), // 2022–2026, InboxSDK
      rung('.V8djrc, .ha'), // 2016–2026, FlowCrypt
    ],
  },
  item: {
    name: 'message of the conversation',
    rungs: [
      rung('.h7[role="listitem"], .kv[role="listitem"], .ky[role="listitem"]'), // 2018–2026, InboxSDK
      rung('.h7, .kv, .ky'), // 2014–2026, InboxSDK
    ],
  },
  olderMessages: {
    name: 'pill of older messages',
    rungs: [
      rung('.adv .adx'), // 2018–2026, InboxSDK
      rung('.adx'), // 2018–2026, InboxSDK
    ],
  },
  account: {
    name: 'account link',
    rungs: [
      rung('a[href*="/SignOutOptions"][aria-label]'), // 2018–2026, InboxSDK
    ],
  },
} as const satisfies Record<string, Anchor>;
