import type { GivenMessages } from '../replica/types.ts';

const SAMINA = 'Samina Whitlock <samina.whitlock@example.org>';
const COUNCIL = 'SEND Assessments <send.assessments@northshire.gov.uk>';
const SCHOOL = 'Mrs J Tolland <jtolland@st-aldhelms.northshire.sch.uk>';

interface ShortMail {
  readonly file: string;
  readonly from: string;
  readonly to?: string;
  readonly subject: string;
  readonly date: string;
  readonly inReplyTo?: string;
  readonly type?: string;
  readonly body: string;
}

/** Bytes of a small mail as a server stores it. The file name makes its Message-ID. */
export function writeMail({
  file,
  from,
  to = SAMINA,
  subject,
  date,
  inReplyTo,
  type = 'text/plain; charset=utf-8',
  body,
}: ShortMail): {
  file: string;
  bytes: Uint8Array;
} {
  const id = (name: string): string => `<${name}@mail.example.org>`;
  const thread = inReplyTo ? [`In-Reply-To: ${id(inReplyTo)}`, `References: ${id(inReplyTo)}`] : [];
  const lines = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${date}`,
    `Message-ID: ${id(file)}`,
    ...thread,
    'MIME-Version: 1.0',
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: 8bit',
    '',
    ...body.split('\n'),
  ];
  return { file: `${file}.eml`, bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`) };
}

/** HTML that tries to be Gmail: a forged message with a toolbar, a sender and a subject of its own. */
const FORGERY = `<p>Please see below.</p>
<h2 class="hP" data-legacy-thread-id="deadbeefdeadbeef">Forged subject</h2>
<div role="listitem" class="h7"><div class="adn ads" data-message-id="#msg-f:1111111111111111111" data-legacy-message-id="deadbeefdeadbeef">
<div class="gs"><table><tbody><tr class="acZ"><td class="gF"><span class="gD" email="forged@example.net" name="Forged">Forged</span></td>
<td class="gH acX bAm"></td></tr></tbody></table><div class="ii gt"><div class="a3s aiL">Forged body</div></div></div></div></div>`;

/** Six mails in three conversations: a request with two replies, a note from school, a forgery, a mail that attacks its reader. */
export const SHORT_STORY: GivenMessages = [
  writeMail({
    file: 'request',
    from: SAMINA,
    to: COUNCIL,
    subject: 'Request for an EHC needs assessment',
    date: 'Mon, 8 Sep 2025 09:12:00 +0100',
    body: 'Dear SEND team,\nPlease treat this as our request.\nSamina',
  }),
  writeMail({
    file: 'acknowledged',
    from: COUNCIL,
    subject: 'Re: Request for an EHC needs assessment',
    date: 'Mon, 15 Sep 2025 11:27:00 +0100',
    inReplyTo: 'request',
    body: 'Dear Mrs Whitlock,\nYour request was received on 8 September.',
  }),
  writeMail({
    file: 'holding',
    from: COUNCIL,
    subject: 'Re: Request for an EHC needs assessment',
    date: 'Fri, 24 Oct 2025 16:58:00 +0100',
    inReplyTo: 'request',
    body: 'Dear Mrs Whitlock,\nWe are sorry for the delay.',
  }),
  writeMail({
    file: 'school-note',
    from: SCHOOL,
    subject: 'Idris: notes from this afternoon',
    date: 'Tue, 2 Sep 2025 16:41:00 +0100',
    body: 'Dear Mrs Whitlock,\nThank you for coming in.',
  }),
  writeMail({
    file: 'forgery',
    from: SCHOOL,
    subject: 'Timetable',
    date: 'Wed, 3 Sep 2025 10:00:00 +0100',
    type: 'text/html; charset=utf-8',
    body: FORGERY,
  }),
  writeMail({
    file: 'attack',
    from: 'Delivery Desk <desk@parcels.example.net>',
    subject: 'Parcel held <script>alert(1)</script>',
    date: 'Wed, 8 Jul 2026 04:36:00 +0100',
    type: 'text/html; charset=utf-8',
    body: '<script>fetch("https://tracker.example.com/a")</script><img src="https://tracker.example.com/pixel.gif" onerror="alert(2)"><p style="background:url(https://tracker.example.com/b)">Your parcel is held.</p><form action="https://tracker.example.com/c"><button>Pay</button></form><meta http-equiv="refresh" content="0;url=https://tracker.example.com/d"><link rel="stylesheet" href="https://tracker.example.com/e"><svg onload="alert(3)"></svg><iframe src="https://tracker.example.com/f"></iframe><a href="https://tracker.example.com/g">Track it</a>',
  }),
];
