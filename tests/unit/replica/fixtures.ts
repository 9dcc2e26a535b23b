// Tiny invented mails and plain HTTPS requests for the replica's own tests. The replica's server is run for real.
import { request } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import type { Replica } from '../../replica/types.ts';

/** What a test mail says; the rest is filled in. */
export interface MailWords {
  readonly id: string;
  readonly subject?: string;
  readonly from?: string;
  readonly to?: string;
  readonly date?: string;
  readonly references?: string;
  readonly body?: string;
}

/** The owner of the test mailbox. */
export const OWNER = 'alex@example.org';

/** A mail with CRLF line ends. */
export function mail(words: MailWords): Buffer {
  const lines = [
    `From: ${words.from ?? 'SEND Team <send@northshire.gov.uk>'}`,
    `To: ${words.to ?? OWNER}`,
    `Subject: ${words.subject ?? 'Your request'}`,
    `Date: ${words.date ?? 'Tue, 4 Mar 2025 15:30:00 +0000'}`,
    `Message-ID: <${words.id}@example.org>`,
    ...(words.references ? [`References: ${words.references}`] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    words.body ?? `Words of ${words.id}.`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

/** An answer as it came over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** True when the connection broke before the answer was whole. */
  readonly isBroken: boolean;
}

/** How a request differs from a signed-in GET. */
export interface WireOptions {
  readonly method?: string;
  readonly cookie?: string;
  readonly signal?: AbortSignal;
}

/** One HTTPS request to the replica under a real host name, the way a mapped browser makes it. */
export function ask(replica: Replica, address: string, options: WireOptions = {}): Promise<WireAnswer> {
  const { hostname, pathname, search } = new URL(address);
  const { method = 'GET', cookie = 'SID=replica-session', signal } = options;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: replica.port,
        servername: hostname,
        path: `${pathname}${search}`,
        method,
        signal,
        headers: { Host: hostname, Cookie: cookie },
        rejectUnauthorized: false,
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        const finish = () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
            isBroken: !response.complete,
          });
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', finish);
        response.on('error', finish);
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

/** Address of a message's source, as the mail page asks for it. */
export function sourceUrl(messageHex: string, account = 0): string {
  return `https://mail.google.com/mail/u/${account}/?view=att&th=${messageHex}&attid=0&disp=comp&safe=1&zw`;
}
