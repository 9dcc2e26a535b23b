import { traceHeaders } from './envelope.ts';
import { makeLogo } from './files/png.ts';
import { boundary, makeToken, messageId } from './ids.ts';
import { renderHtml } from './looks/html.ts';
import { LOGO_CID } from './looks/outlook.ts';
import { renderText } from './looks/text.ts';
import type { Mail, Thread } from './mail.ts';
import { joinBytes } from './mime/bytes.ts';
import { mailDate } from './mime/dates.ts';
import { encodeHeaderText, formatHeader, formatPerson } from './mime/headers.ts';
import { filePart, multipart, textPart, type Part, type TextWire } from './mime/part.ts';

function wireFor(mail: Mail, text: string): TextWire {
  const isAscii = /^[\n\t\x20-\x7e]*$/.test(text);
  const isShort = text.split('\n').every((line) => line.length < 900);
  return {
    charset: mail.charset ?? 'utf-8',
    encoding: mail.encoding ?? (isAscii && isShort ? '7bit' : 'quoted-printable'),
    params: mail.look === 'flowed' ? '; format=flowed; delsp=no' : '',
  };
}

function logoPart(mail: Mail): Part {
  const colour = mail.from.address.endsWith('gov.uk') ? ([0, 94, 110] as const) : ([110, 40, 60] as const);
  return filePart(makeLogo(180, 48, colour), { name: 'image001.png', type: 'image/png', cid: LOGO_CID });
}

function writtenBody(thread: Thread): Part {
  const { mail } = thread;
  const text = renderText(thread);
  const plain = textPart('plain', text, wireFor(mail, text));
  if (mail.look === 'plain' || mail.look === 'flowed') return plain;
  const html = renderHtml(thread, mail.charset ?? 'utf-8');
  const both = multipart('alternative', boundary(mail, 1), [
    plain,
    textPart('html', html, wireFor(mail, html)),
  ]);
  return mail.look === 'gmail' ? both : multipart('related', boundary(mail, 2), [both, logoPart(mail)]);
}

async function withFiles(mail: Mail, body: Part): Promise<Part> {
  if (!mail.files?.length) return body;
  const files = await Promise.all(mail.files.map(async (file) => filePart(await file.bytes(), file)));
  return multipart('mixed', boundary(mail, 3), [body, ...files]);
}

function threadHeaders(thread: Thread): string {
  const ids: string[] = [];
  for (let older = thread.answered; older; older = older.answered) ids.unshift(messageId(older.mail));
  if (ids.length === 0) return '';
  return formatHeader('In-Reply-To', ids.at(-1) ?? '') + formatHeader('References', ids.join(' '));
}

/** Header byte, time and GUID of the conversation, the same in all its mails, then five bytes for each answer ([MS-OXOMSG] 2.2.1.3). */
function threadIndex({ mail, answered }: Thread): Buffer {
  if (answered)
    return Buffer.concat([threadIndex(answered), Buffer.from(makeToken(mail, 'answer', 10), 'hex')]);
  const [time, guid] = [makeToken(mail, 'time', 8), makeToken(mail, 'conversation', 32)];
  return Buffer.from(`01da${time}${guid}`, 'hex');
}

function outlookHeaders(thread: Thread): string {
  const { mail } = thread;
  if (mail.look !== 'outlook') return '';
  const index = threadIndex(thread).toString('base64');
  const hasAttach = mail.files?.length ? 'yes' : '';
  return `Thread-Topic: ${encodeHeaderText(mail.subject.replace(/^(RE|FW): /, '')).replaceAll(' =?', '\r\n =?')}\r\nThread-Index: ${index}\r\nAccept-Language: en-GB, en-US\r\nContent-Language: en-GB\r\nX-MS-Has-Attach: ${hasAttach}\r\n`;
}

function ownHeaders(thread: Thread): string {
  const { mail } = thread;
  const people = (list: Mail['to']): string =>
    list.map((person) => formatPerson(person, mail.words)).join(', ');
  return [
    mail.without === 'Date' ? '' : formatHeader('Date', mailDate(mail.at)),
    formatHeader('From', formatPerson(mail.from, mail.words)),
    formatHeader('To', people(mail.to)),
    mail.cc?.length ? formatHeader('Cc', people(mail.cc)) : '',
    mail.subject === ''
      ? 'Subject: \r\n'
      : formatHeader('Subject', encodeHeaderText(mail.subject, mail.words)),
    mail.without === 'Message-ID' ? '' : formatHeader('Message-ID', messageId(mail)),
    threadHeaders(thread),
    outlookHeaders(thread),
    ...(mail.headers ?? []).map((line) => `${line}\r\n`),
    'MIME-Version: 1.0\r\n',
  ].join('');
}

/** The mail as a server would store it: header lines, an empty line and the body, CRLF throughout. */
export async function composeMail(thread: Thread): Promise<Uint8Array> {
  const { mail } = thread;
  const body = await withFiles(mail, mail.content ? await mail.content(mail) : writtenBody(thread));
  return joinBytes([traceHeaders(mail, body.body), ownHeaders(thread), body.headers, '\r\n', body.body]);
}
