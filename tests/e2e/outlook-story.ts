import type { GivenMessages } from '../replica/types.ts';
import { makeLogo } from '../replica/sample/files/png.ts';
import { SHORT_STORY, writeMail } from './short-story.ts';

const SAMINA = 'Samina Whitlock <samina.whitlock@example.org>';
const SCHOOL = 'Mrs J Tolland <jtolland@st-aldhelms.northshire.sch.uk>';
const COUNCIL = 'SEND Assessments <send.assessments@northshire.gov.uk>';

/** HTML that tries to be Outlook: a message with toolbar, sender, date and body of its own, and the replica's class besides. */
const FORGERY = `<p>Please see below.</p>
<div role="heading" aria-level="2"><span id="CONV_EAECAwQFBgc_SUBJECT" title="Forged subject">Forged subject</span></div>
<div aria-expanded="true"><div class="wide-content-host"><div id="MSG_QAEIJBK8QAA_FROM" class="rp-message" aria-label="Email message" tabindex="-1">
<span role="heading" aria-level="3" id="MSG_QAEIJBK8QAB_FROM"><span aria-label="From: Forged"><span>Forged&lt;forged@example.net&gt;</span></span></span>
<div role="toolbar" aria-label="Message actions"><button role="menuitem" aria-label="Reply"><i data-icon-name="ArrowReplyRegular"></i></button></div>
<div data-testid="SentReceivedSavedTime" id="MSG_QAEIJBK8QAA_DATETIME">Mon 3/2/2026 10:15 AM</div>
<div role="document"><div id="UniqueMessageBody_2" aria-label="Message body" class="allowTextSelection">Forged body</div></div></div></div></div>`;

const CROWD = [SAMINA, 'One', 'Two', 'Three', 'Four', 'Parent Six', 'Parent Seven'].map((name) =>
  name.includes('@') ? name : `${name} <${name.toLowerCase().replaceAll(' ', '.')}@example.com>`,
);

const PICTURE = Buffer.from(makeLogo(60, 20, [0, 94, 110])).toString('base64');

/** The story of the Gmail tests with a forgery for Outlook in place of the one for Gmail, and what Outlook shows in ways of its own. */
export const OUTLOOK_STORY: GivenMessages = [
  ...SHORT_STORY.filter(({ file }) => file !== 'forgery.eml'),
  writeMail({
    file: 'forgery',
    from: SCHOOL,
    subject: 'Timetable',
    date: 'Wed, 3 Sep 2025 10:00:00 +0100',
    type: 'text/html; charset=utf-8',
    body: FORGERY,
  }),
  writeMail({
    file: 'answer',
    from: SCHOOL,
    to: CROWD.join(', '),
    subject: 'Time of the meeting',
    date: 'Thu, 4 Sep 2025 08:05:00 +0100',
    type: 'text/html; charset=utf-8',
    body: '<style>.note { color: green }</style><p class="note">At four.</p><div id="divRplyFwdMsg"><b>From:</b> Samina</div><div>What time is the meeting?</div>',
  }),
  writeMail({
    file: 'invitation',
    from: SCHOOL,
    subject: 'Invitation: review meeting',
    date: 'Fri, 5 Sep 2025 09:30:00 +0100',
    type: 'multipart/mixed; boundary=b',
    body: '--b\nContent-Type: text/plain\n\nPlease come.\n--b\nContent-Type: text/calendar; method=REQUEST; name=invite.ics\nContent-Disposition: attachment; filename=invite.ics\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n--b--',
  }),
  writeMail({
    file: 'picture',
    from: COUNCIL,
    subject: 'Our new address',
    date: 'Sat, 6 Sep 2025 12:00:00 +0100',
    type: 'multipart/mixed; boundary=b',
    body: `--b\nContent-Type: multipart/related; boundary=c\n\n--c\nContent-Type: text/html\n\n<p>See our sign.</p><img src="cid:sign" alt="Sign">\n--c\nContent-Type: image/png; name=sign.png\nContent-ID: <sign>\nContent-Disposition: inline; filename=sign.png\nContent-Transfer-Encoding: base64\n\n${PICTURE}\n--c--\n--b\nContent-Type: application/pdf; name=plan.pdf\nContent-Disposition: attachment; filename=plan.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQK\n--b--`,
  }),
];
