import { describe, expect, it } from 'vitest';
import { guardBackground, guardPage } from '../../../utils/messaging/guard.ts';

const guard = guardBackground(
  { extensionId: 'own', origin: 'chrome-extension://own' },
  async (origin) => origin === 'https://mail.google.com' || origin === 'https://mail.school.example',
);
const gmail = { extensionId: 'own', url: 'https://mail.google.com/mail/u/0/#inbox', tabId: 1 };

const provenance = {
  site: 'gmail',
  account: 'priya@example.org',
  siteMessageId: '19a9e15b7a82dc3c',
  siteThreadId: '19a9e15b7a82dc3c',
  pageUrl: 'https://mail.google.com/mail/u/0/',
  method: 'message source',
  version: '0.1.0',
};
const original = {
  provenance,
  content: { fidelity: 'original', source: new Blob(['From: a']), notices: [] },
};

describe('the door of the background', () => {
  it('lets in a well-formed call from a mail site and from our own pages', async () => {
    expect(await guard('keep', original, gmail)).toBeNull();
    expect(
      await guard('openTimeline', null, {
        extensionId: 'own',
        url: 'chrome-extension://own/popup.html',
        tabId: null,
      }),
    ).toBeNull();
  });

  it.each([
    ['another extension', { ...gmail, extensionId: 'thief' }],
    ['another site', { ...gmail, url: 'https://mail.google.com.example.net/' }],
    ['a page without address', { ...gmail, url: '' }],
  ])('refuses %s', async (_, sender) => {
    expect(await guard('keep', original, sender)).toMatch(/^keep: /);
  });

  it.each([
    [
      'a source that is not bytes',
      { ...original, content: { fidelity: 'original', source: 'From: a', notices: [] } },
    ],
    ['an unknown fidelity', { ...original, content: { ...original.content, fidelity: 'certified' } }],
    ['a missing provenance', { content: original.content }],
    ['an endless id', { ...original, provenance: { ...provenance, siteMessageId: 'x'.repeat(201) } }],
  ])('refuses %s', async (_, argument) => {
    expect(await guard('keep', argument, gmail)).toMatch(/wrong shape/);
  });

  it('refuses words that are not words', async () => {
    expect(await guard('saveWords', { entryId: 'e', words: { tags: 'all' } }, gmail)).toMatch(/wrong shape/);
    expect(await guard('saveWords', { entryId: 'e', words: { summary: 'Fine' } }, gmail)).toBeNull();
  });

  it('refuses answers that are no answers, and questions about endless lists of senders', async () => {
    expect(await guard('answerRule', { entryId: 'e', state: 'on' }, gmail)).toBeNull();
    expect(await guard('answerRule', { entryId: 'e', state: 'always' }, gmail)).toMatch(/wrong shape/);
    expect(await guard('answerRule', { sender: 'northshire.gov.uk', state: 'on' }, gmail)).toMatch(
      /wrong shape/,
    );
    expect(await guard('findSuggested', ['office@northshire.gov.uk'], gmail)).toBeNull();
    expect(await guard('findSuggested', Array.from({ length: 501 }, String), gmail)).toMatch(/wrong shape/);
  });
});

describe('the door for bulks', () => {
  const message = {
    messageId: '19a9e15b7a82dc3c',
    otherIds: [],
    toldBy: 'list row',
    people: ['jo@example.org'],
    dateText: '20 Aug 2025, 13:19',
    state: 'waiting',
  };
  const conversation = {
    threadId: '19a9e15b7a82dc3c',
    subject: 'Draft plan',
    count: 1,
    messages: [message],
    listed: false,
    missing: 0,
  };
  const draft = { site: 'gmail', account: 'unknown', wholePage: false, conversations: [conversation] };
  const many = <T>(count: number, of: T): readonly T[] => Array.from({ length: count }, () => of);

  it('lets in a bulk, a note on it, a question and its end', async () => {
    expect(await guard('startBulk', draft, gmail)).toBeNull();
    expect(await guard('noteBulk', { id: 'b1', place: 0, conversation }, gmail)).toBeNull();
    expect(await guard('findBulk', { site: 'gmail', account: 'unknown' }, gmail)).toBeNull();
    expect(await guard('endBulk', 'b1', gmail)).toBeNull();
  });

  it.each([
    ['no conversation', { ...draft, conversations: [] }],
    ['endless conversations', { ...draft, conversations: many(1001, conversation) }],
    ['endless messages', { ...draft, conversations: [{ ...conversation, messages: many(1001, message) }] }],
    ['an endless subject', { ...draft, conversations: [{ ...conversation, subject: 'x'.repeat(1001) }] }],
    [
      'a state that is none',
      { ...draft, conversations: [{ ...conversation, messages: [{ ...message, state: 'lost' }] }] },
    ],
    [
      'a teller that is none',
      { ...draft, conversations: [{ ...conversation, messages: [{ ...message, toldBy: 'me' }] }] },
    ],
  ])('refuses %s', async (_, argument) => {
    expect(await guard('startBulk', argument, gmail)).toMatch(/wrong shape/);
  });

  it('refuses a note without a place, and calls from elsewhere', async () => {
    expect(await guard('noteBulk', { id: 'b1', conversation }, gmail)).toMatch(/wrong shape/);
    expect(
      await guard(
        'findBulk',
        { site: 'gmail', account: 'unknown' },
        { ...gmail, url: 'https://example.net/' },
      ),
    ).toMatch(/page not allowed/);
  });
});

describe('the door of a mail page', () => {
  it('takes calls from our own extension only', () => {
    expect(guardPage('own')('diagnose', undefined, gmail)).toBeNull();
    expect(guardPage('own')('diagnose', undefined, { ...gmail, extensionId: 'thief' })).toMatch(
      /another extension/,
    );
  });
});
