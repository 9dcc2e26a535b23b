import { describe, expect, it } from 'vitest';
import type { NamedMessage } from '../../../../utils/domain/bulk.ts';
import { readHeaders, type HeaderBlock } from '../../../../utils/mail-sites/shared/headers.ts';
import { identifyNamed, readMarks } from '../../../../utils/mail-sites/shared/named-mail.ts';
import type { MessageContext } from '../../../../utils/mail-sites/types.ts';

const SENT_AT = Date.parse('2025-08-20T12:19:30Z');

const header = (lines: Readonly<Record<string, string>> = {}): HeaderBlock => {
  const fields = {
    From: 'Jo <jo@example.org>',
    To: 'kim@example.org',
    Subject: 'Re: Draft plan',
    Date: 'Wed, 20 Aug 2025 13:19:02 +0100',
    'Message-ID': '<two@example.org>',
    'In-Reply-To': '<one@example.org>',
    ...lines,
  };
  const text = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return readHeaders(new TextEncoder().encode(`${text.join('\r\n')}\r\n\r\nText`));
};
const named = (more: Partial<NamedMessage> = {}): NamedMessage => ({
  messageId: '19a9e15b7a82dc3c',
  otherIds: [],
  toldBy: 'list row',
  people: ['jo@example.org'],
  dateText: '20 Aug 2025, 13:19',
  ...more,
});
const about = (more: Partial<MessageContext> = {}): MessageContext => ({
  threadId: '19a9e15b7a82dc3c',
  subject: 'Draft plan',
  alone: true,
  marks: [],
  ...more,
});

describe('a mail fetched by its number', () => {
  it('is the one of the row when sender, subject and date agree', () => {
    expect(identifyNamed(named(), about(), header())).toEqual({
      identity: 'this mail',
      agreed: ['sender', 'subject', 'date'],
    });
  });

  it('may be one’s own: in the folder of sent mail the row shows the recipient', () => {
    expect(identifyNamed(named({ people: ['kim@example.org'] }), about(), header()).agreed).toContain(
      'sender',
    );
  });

  it.each([
    ['of another day', named({ dateText: '2 Mar 2024, 13:19' }), about()],
    [
      'of somebody else under another subject',
      named({ people: ['lee@example.net'] }),
      about({ subject: 'Invoice' }),
    ],
    ['of somebody else on an unknown day', named({ people: ['lee@example.net'], dateText: '' }), about()],
    [
      'under another subject, with nothing else that agrees',
      named({ people: [], dateText: '' }),
      about({ subject: 'Invoice' }),
    ],
  ])('is another one when it is %s', (_, message, context) => {
    expect(identifyNamed(message, context, header()).identity).toBe('another mail');
  });

  it('is not refused because a row of many names only some who take part', () => {
    const message = named({ people: ['lee@example.net'] });
    expect(identifyNamed(message, about({ alone: false }), header())).toEqual({
      identity: 'this mail',
      agreed: ['subject', 'date'],
    });
  });

  it('is compared with the moment that a listing tells, to the minute', () => {
    const listed = (sentAt: number) => named({ toldBy: 'listing', people: [], dateText: '', sentAt });
    expect(identifyNamed(listed(SENT_AT), about(), header()).agreed).toEqual(['subject', 'date']);
    expect(identifyNamed(listed(SENT_AT + 3_600_000), about(), header()).agreed).toEqual(['subject']);
    expect(identifyNamed(listed(SENT_AT + 172_800_000), about(), header()).identity).toBe('another mail');
  });

  it('agrees with the moment it was received when its own clock is wrong', () => {
    const late = header({
      Date: 'Thu, 1 Jan 1970 00:00:00 +0000',
      Received: 'by mx.example.org; Wed, 20 Aug 2025 05:19:20 -0700 (PDT)',
    });
    const listed = named({ toldBy: 'listing', people: ['jo@example.org'], dateText: '', sentAt: SENT_AT });
    expect(identifyNamed(listed, about(), late).agreed).toEqual(['sender', 'subject', 'date']);
  });

  it('counts only with subject or references when its number was merely tried', () => {
    const tried = named({ toldBy: 'guess', people: [], dateText: '' });
    expect(identifyNamed(tried, about(), header()).identity).toBe('this mail');
    expect(identifyNamed(tried, about({ subject: '' }), header()).identity).toBe('another mail');
    const answered = about({ subject: '', marks: ['<one@example.org>'] });
    expect(identifyNamed(tried, answered, header())).toEqual({
      identity: 'this mail',
      agreed: ['references'],
    });
  });

  it('is unproven when neither side says anything', () => {
    const silent = named({ people: [], dateText: '' });
    expect(identifyNamed(silent, about({ subject: '' }), header()).identity).toBe('unproven');
  });
});

describe('the ids a mail names', () => {
  it('are its own and those it answers', () => {
    const mail = header({ References: '<zero@example.org> <one@example.org> broken <' });
    expect(readMarks(mail)).toEqual([
      '<two@example.org>',
      '<one@example.org>',
      '<zero@example.org>',
      '<one@example.org>',
    ]);
  });

  it('are no more than a long conversation has', () => {
    const many = Array.from({ length: 900 }, (_, at) => `<${at}@example.org>`).join(' ');
    expect(readMarks(header({ References: many }))).toHaveLength(200);
  });
});
