import { createHash } from 'node:crypto';
import { isOwner, samina } from './cast.ts';
import { makeToken } from './ids.ts';
import type { Mail } from './mail.ts';
import { laterAt, mailDate } from './mime/dates.ts';
import { formatHeader } from './mime/headers.ts';

const SIGNED = 'h=from:to:subject:date:message-id:mime-version';

/** Invented relays use the documentation address blocks of RFC 5737. */
function relayAddress(domain: string): string {
  const host = createHash('sha256').update(domain).digest()[0] ?? 1;
  return `198.51.100.${host}`;
}

function receivedLines(mail: Mail, domain: string): string[] {
  const relay = `relay1.${domain}`;
  const [offset, zone] = mail.at.endsWith('+01:00')
    ? (['-07:00', 'PDT'] as const)
    : (['-08:00', 'PST'] as const);
  const top = laterAt(mail.at, 4, offset);
  const middle = laterAt(mail.at, 3, offset);
  const first = laterAt(mail.at, 1, '+00:00');
  return [
    `by 2001:db8:0:40::${makeToken(mail, 'lmtp', 4)} with SMTP id ${makeToken(mail, 'smtp', 14)}csp;\r\n        ${mailDate(top)} (${zone})`,
    `from ${relay} (${relay}. [${relayAddress(domain)}])\r\n        by mx.example.org with ESMTPS id ${makeToken(mail, 'esmtps', 16)}\r\n        for <${samina.address}>\r\n        (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256);\r\n        ${mailDate(middle)} (${zone})`,
    `from mail.${domain} (192.0.2.17) by ${relay} (192.0.2.25) with Microsoft\r\n SMTP Server (version=TLS1_2) id 15.20.${Number.parseInt(makeToken(mail, 'build', 3), 16)}.17; ${mailDate(first)}`,
  ];
}

function authentication(mail: Mail, domain: string): string {
  return `mx.example.org;\r\n       dkim=pass header.i=@${domain} header.s=selector1 header.b=${makeToken(mail, 'b', 8)};\r\n       spf=pass (mx.example.org: domain of ${mail.from.address} designates ${relayAddress(domain)} as permitted sender) smtp.mailfrom=${mail.from.address};\r\n       dmarc=pass (p=QUARANTINE sp=QUARANTINE dis=NONE) header.from=${domain}`;
}

// The look of a signature, not one that verifies: there is no key behind invented domains.
function signature(mail: Mail, domain: string, body: Uint8Array): string {
  const bodyHash = createHash('sha256').update(body).digest('base64');
  const value =
    Buffer.from(makeToken(mail, 'dkim', 64).repeat(2))
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain};\r\n s=selector1; ${SIGNED};\r\n bh=${bodyHash};\r\n b=${value.join('\r\n ')}`;
}

/** The trace headers a receiving server puts on top; empty for mails sent from this mailbox itself. */
export function traceHeaders(mail: Mail, body: Uint8Array): string {
  if (isOwner(mail.from)) return '';
  const domain = mail.from.address.slice(mail.from.address.indexOf('@') + 1);
  const [top = '', ...older] = receivedLines(mail, domain);
  return [
    formatHeader('Delivered-To', samina.address),
    `Received: ${top}\r\n`,
    `Return-Path: <${mail.from.address}>\r\n`,
    ...older.slice(0, 1).map((line) => `Received: ${line}\r\n`),
    `Authentication-Results: ${authentication(mail, domain)}\r\n`,
    `DKIM-Signature: ${signature(mail, domain, body)}\r\n`,
    ...older.slice(1).map((line) => `Received: ${line}\r\n`),
  ].join('');
}
