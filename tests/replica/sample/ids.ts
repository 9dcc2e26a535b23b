import { createHash } from 'node:crypto';
import { isOwner } from './cast.ts';
import type { Mail } from './mail.ts';

/** A steady token for a mail and a purpose: what a mail system would have drawn at random. */
export function makeToken(mail: Mail, purpose: string, length: number): string {
  return createHash('sha256').update(`${mail.id}/${purpose}`).digest('hex').slice(0, length);
}

const domainOf = (address: string): string => address.slice(address.indexOf('@') + 1);

/** The Message-ID in the form the sender's system uses, with angle brackets. */
export function messageId(mail: Mail): string {
  const domain = domainOf(mail.from.address);
  const token = makeToken(mail, 'message-id', 32);
  if (isOwner(mail.from) || mail.look === 'gmail')
    return `<CA${token.slice(0, 6)}+${token.slice(6, 30)}@mail.${domain}>`;
  if (mail.look !== 'outlook') return `<${Date.parse(mail.at)}.${token.slice(0, 12)}@${domain}>`;
  return `<LO4P265MB${Number.parseInt(token.slice(0, 4), 16)}${token.slice(4, 28).toUpperCase()}@LO4P265MB0042.${domain}>`;
}

/** A MIME boundary in the style of the sender's program; `level` tells nested multiparts apart. */
export function boundary(mail: Mail, level: number): string {
  const token = makeToken(mail, `boundary-${level}`, 24);
  if (mail.look === 'outlook') return `_00${level}_${token.toUpperCase()}_`;
  return mail.look === 'gmail' ? `000000000000${token.slice(0, 16)}` : `----=_Part_${level}_${token}`;
}
