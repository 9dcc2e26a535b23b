import type { Entry, MessageBody } from '../../../utils/domain/index.ts';

const CREST =
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC';

/** A small red square, standing for a council's crest. */
export const crest = (): Blob => new Blob([Uint8Array.from(atob(CREST), (each) => each.charCodeAt(0))]);

/** An invented letter: council mail comes as HTML with a table and a tracked picture, the rest as plain text. */
export function inventedBody(entry: Entry): MessageBody {
  const isHtml = entry.from[0]?.address.endsWith('northshire.gov.uk') ?? false;
  return { text: plainLetter(entry), html: isHtml ? htmlLetter(entry) : '', headers: headersOf(entry) };
}

function plainLetter(entry: Entry): string {
  const name = entry.to[0]?.name.split(' ')[0] ?? '';
  return [
    `Dear ${name},`,
    '',
    'Thank you for your email. I have read it with care and spoken to the class teacher. We agree that the hours in the',
    'plan matter, and I will write to you again by Friday with the dates.',
    '',
    'Two things I would ask you to send before then:',
    '',
    '  1. the letter from the clinic, and',
    '  2. the days on which you were told that a session was cancelled.',
    '',
    'Kind regards,',
    entry.from[0]?.name ?? '',
    '',
    'On Monday, Amina Okafor wrote:',
    '> Since September four of ten hours were given.',
    '> I would like to know who is responsible.',
  ].join('\n');
}

function htmlLetter(entry: Entry): string {
  return `<html><head><style>p{color:red}</style></head><body lang="EN-GB">
<p class="MsoNormal"><img src="cid:crest@northshire.gov.uk" alt="Northshire crest" width="40" height="40"></p>
<p style="font-family:Calibri,sans-serif;font-size:11pt">Dear Ms Okafor,</p>
<p style="font-family:Calibri,sans-serif;font-size:11pt">${entry.summary || 'Thank you for your email.'} We have considered
the information that you and the school gave us, and the advice of the educational psychologist.</p>
<table border="1" cellpadding="6" style="border-collapse:collapse;width:100%">
<tr bgcolor="#e8eef5"><th align="left">Step</th><th align="left">By</th><th align="left">Who</th></tr>
<tr><td>Advice from school</td><td>12 February 2026</td><td>Hilltop Primary School</td></tr>
<tr><td>Advice from health</td><td>19 February 2026</td><td>Community Paediatrics</td></tr>
<tr><td>Decision</td><td>4 March 2026</td><td>SEN panel</td></tr></table>
<p style="font-size:11pt">You can read about your rights on <a href="https://northshire.gov.uk/send/local-offer?ref=mail">our local offer</a>
or write to <a href="mailto:sen.casework@northshire.gov.uk">sen.casework@northshire.gov.uk</a>.</p>
<p style="color:#1F3864"><b>Sarah Cole</b><br>SEN case officer</p>
<img src="https://northshire.gov.uk/banner.png" alt="Proud to serve Northshire"><img src="https://count.example.net/o.gif" width="1" height="1">
</body></html>`;
}

const headersOf = (entry: Entry): MessageBody['headers'] => [
  { name: 'Received', value: `from mail.northshire.gov.uk by mx.example.org; ${entry.receivedAtText ?? ''}` },
  { name: 'From', value: `${entry.from[0]?.name} <${entry.from[0]?.address}>` },
  { name: 'To', value: `${entry.to[0]?.name} <${entry.to[0]?.address}>` },
  { name: 'Subject', value: entry.subject },
  { name: 'Date', value: entry.sentAtText ?? '' },
  { name: 'Message-ID', value: entry.messageId },
  { name: 'MIME-Version', value: '1.0' },
  { name: 'Content-Type', value: 'multipart/mixed; boundary="=_1f6c"' },
];
