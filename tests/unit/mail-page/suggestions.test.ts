import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../utils/domain/index.ts';
import { makeSuggestions } from '../../../utils/mail-page/suggestions.ts';
import type { MailSite, OpenMessage } from '../../../utils/mail-sites/types.ts';
import type { PageToBackground } from '../../../utils/messaging/protocol.ts';

const SCHOOL = 'office@st-aldhelms.northshire.sch.uk';
const message = (messageId: string): OpenMessage => ({
  element: document.createElement('div'),
  messageId,
  threadId: '',
  otherIds: [],
});

/** A page whose messages have these senders, over a record that suggests these. */
function scene(senders: Record<string, string>, suggested: string[]) {
  const questions: (readonly string[])[] = [];
  const reads: string[] = [];
  const state = { isBroken: false };
  const site = {
    account: () => 'Samina@example.org',
    senderOf: ({ messageId }: OpenMessage) => (reads.push(messageId), senders[messageId] ?? ''),
  } as unknown as MailSite;
  const background = {
    findSuggested: async (asked: readonly string[]) => {
      questions.push(asked);
      return state.isBroken
        ? fail({ code: 'store-failed', happened: '', safe: '', next: '' })
        : ok(asked.filter((each) => suggested.includes(each)));
    },
  } as unknown as PageToBackground;
  return { suggestions: makeSuggestions(site, background), questions, reads, state, senders, suggested };
}

describe('suggestions of a mail page', () => {
  it('asks once about each sender, and marks those that are suggested', async () => {
    const { suggestions, questions, reads } = scene({ m1: SCHOOL, m2: 'desk@example.net', m3: SCHOOL }, [
      SCHOOL,
    ]);
    const messages = ['m1', 'm2', 'm3'].map(message);
    expect(messages.map(suggestions.isSuggested)).toEqual([false, false, false]);
    expect(await suggestions.refresh(messages)).toBe(true);
    expect(messages.map(suggestions.isSuggested)).toEqual([true, false, true]);
    expect(await suggestions.refresh(messages)).toBe(false);
    expect(questions).toEqual([[SCHOOL, 'desk@example.net']]);
    expect(reads).toEqual(['m1', 'm2', 'm3']);
  });

  it('never asks about the user’s own address, nor about a sender that is not there yet', async () => {
    const { suggestions, questions, senders } = scene({ m1: 'samina@example.org' }, ['samina@example.org']);
    await suggestions.refresh([message('m1'), message('m2')]);
    expect(questions).toEqual([]);
    senders.m2 = 'desk@example.net';
    await suggestions.refresh([message('m1'), message('m2')]);
    expect(questions).toEqual([['desk@example.net']]);
    expect(suggestions.isSuggested(message('m1'))).toBe(false);
  });

  it('sees a rule that was switched off or on elsewhere', async () => {
    const { suggestions, suggested } = scene({ m1: SCHOOL }, [SCHOOL]);
    await suggestions.refresh([message('m1')]);
    suggested.length = 0;
    suggestions.forget();
    expect(await suggestions.refresh([message('m1')])).toBe(true);
    expect(suggestions.isSuggested(message('m1'))).toBe(false);
  });

  it('asks again after the background did not answer', async () => {
    const { suggestions, state } = scene({ m1: SCHOOL }, [SCHOOL]);
    state.isBroken = true;
    expect(await suggestions.refresh([message('m1')])).toBe(false);
    state.isBroken = false;
    expect(await suggestions.refresh([message('m1')])).toBe(true);
  });

  it('does without a site that names no senders', async () => {
    const background = {} as PageToBackground;
    const suggestions = makeSuggestions({} as MailSite, background);
    expect(await suggestions.refresh([message('m1')])).toBe(false);
    expect(suggestions.isSuggested(message('m1'))).toBe(false);
  });
});
