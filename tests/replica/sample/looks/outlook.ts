import type { Mail, Thread } from '../mail.ts';
import { outlookDate } from '../mime/dates.ts';
import { escapeHtml, readBlocks, type BodyBlock } from './blocks.ts';
import { shownPeople, shownPerson, signatureLines } from './text.ts';

const HEAD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv="Content-Type" content="text/html; charset=CHARSET">
<meta name="Generator" content="Microsoft Word 15 (filtered medium)">
<!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}
o\\:* {behavior:url(#default#VML);}</style><![endif]-->
<style><!--
@font-face {font-family:Calibri; panose-1:2 15 5 2 2 2 4 3 2 4;}
p.MsoNormal, li.MsoNormal, div.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif; mso-ligatures:standardcontextual; mso-fareast-language:EN-US;}
span.EmailStyle19 {mso-style-type:personal-compose; font-family:"Calibri",sans-serif; color:windowtext;}
div.WordSection1 {page:WordSection1;}
--></style><!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit" spidmax="1026" /></xml><![endif]--></head>
<body lang="EN-GB" link="#0563C1" vlink="#954F72" style='word-wrap:break-word'><div class="WordSection1">
`;

const p = (html: string): string => `<p class="MsoNormal">${html}<o:p></o:p></p>\n`;
const GAP = p('&nbsp;');

const cell = (text: string, shade: string): string =>
  `<td valign="top" style='border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt${shade}'>${p(escapeHtml(text))}</td>`;

function tableHtml(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(
    (row, n) => `<tr>${row.map((text) => cell(text, n === 0 ? ';background:#D9E2F3' : '')).join('')}</tr>`,
  );
  return `<table class="MsoTableGrid" border="1" cellspacing="0" cellpadding="0" style='border-collapse:collapse;mso-yfti-tbllook:1184'>${lines.join('\n')}</table>\n${GAP}`;
}

function blockHtml(block: BodyBlock): string {
  if (block.kind === 'paragraph') return p(escapeHtml(block.text)) + GAP;
  if (block.kind === 'table') return tableHtml(block.rows);
  const items = block.items.map(
    (item) => `<li class="MsoNormal" style='mso-list:l0 level1 lfo1'>${escapeHtml(item)}<o:p></o:p></li>`,
  );
  return `<ul style='margin-top:0cm' type="disc">${items.join('\n')}</ul>\n${GAP}`;
}

function quoteHead(quoted: Mail): string {
  const cc = quoted.cc?.length ? `<br><b>Cc:</b> ${escapeHtml(shownPeople(quoted.cc))}` : '';
  const lines = `<b><span lang="EN-US">From:</span></b> ${escapeHtml(shownPerson(quoted.from))}<br><b>Sent:</b> ${outlookDate(quoted.at)}<br><b>To:</b> ${escapeHtml(shownPeople(quoted.to))}${cc}<br><b>Subject:</b> ${escapeHtml(quoted.subject)}`;
  return `<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>${p(lines)}</div></div>\n${GAP}`;
}

/** Content-ID of the signature picture; Outlook repeats the same form in every mail. */
export const LOGO_CID = 'image001.png@01DC3F2A.7B5C1E40';

function ownHtml(mail: Mail): string {
  const signature = signatureLines(mail.from).map(escapeHtml);
  const picture = `<img width="180" height="48" style='width:1.875in;height:.5in' id="Picture_x0020_1" src="cid:${LOGO_CID}" alt="logo">`;
  return (
    readBlocks(mail.body).map(blockHtml).join('') +
    p(`<b>${signature[0]}</b>`) +
    signature.slice(1).map(p).join('') +
    p(picture)
  );
}

/** What Outlook writes for the mail itself and, under a grey line, the mail it answers. */
export function renderOutlookBody(thread: Thread, older: (thread: Thread) => string): string {
  const own = ownHtml(thread.mail);
  return thread.answered ? own + GAP + quoteHead(thread.answered.mail) + older(thread.answered) : own;
}

/** The whole Outlook page around a body. */
export function wrapOutlookPage(body: string, charset: string): string {
  return `${HEAD.replace('CHARSET', charset)}${body}</div></body></html>\n`;
}
