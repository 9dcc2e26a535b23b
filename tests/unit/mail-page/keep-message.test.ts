import { beforeEach, describe, expect, it } from 'vitest';
import {
  asEntryId,
  fail,
  ok,
  type CaptureRequest,
  type Failure,
  type PageReading,
  type TagSheet,
} from '../../../utils/domain/index.ts';
import { keepMessage, type KeepTools } from '../../../utils/mail-page/keep-message.ts';
import type { MailSite, OpenMessage } from '../../../utils/mail-sites/types.ts';
import type { PageToBackground } from '../../../utils/messaging/protocol.ts';

const sheet = { subject: 'Draft plan' } as TagSheet;
const kept = { entryId: asEntryId('e1'), fidelity: 'original', size: 'From: a'.length } as const;
const silence: Failure = { code: 'store-failed', happened: 'Stopped.', safe: '', next: '' };
const reading = { format: 'paperchain-page-reading/1', subject: 'Draft plan' } as PageReading;
const source = new Blob(['From: a']);

let requests: CaptureRequest[] = [];
let message: OpenMessage;

beforeEach(() => {
  requests = [];
  message = { element: document.createElement('div'), messageId: 'm1', threadId: 't1', otherIds: [] };
});

function toolsWith(site: Partial<MailSite>, background: Partial<PageToBackground> = {}): KeepTools {
  return {
    site: {
      id: 'gmail',
      account: () => 'priya@example.org',
      original: async () =>
        ok({ source, ids: { ...message, messageId: 'm2' }, method: 'message source', notices: ['Seen.'] }),
      read: async () => ok(reading),
      openMessages: () => ok([message]),
      ...site,
    } as MailSite,
    background: {
      keep: async (request) => {
        requests.push(request);
        return ok({ ...kept, state: 'kept', sheet });
      },
      findKept: async () => ok({}),
      readSheet: async () => ok(sheet),
      ...background,
    } as PageToBackground,
    reach: { fetch: globalThis.fetch, wait: async () => undefined },
    version: '0.1.0',
  };
}

const keep = (tools: KeepTools) => keepMessage(message, tools, new AbortController().signal);

describe('keeping an opened message', () => {
  it('sends the original with the ids it has after the fetch', async () => {
    expect(await keep(toolsWith({}))).toMatchObject({
      ok: true,
      value: { outcome: { state: 'kept' }, ids: { messageId: 'm2' } },
    });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      provenance: {
        site: 'gmail',
        account: 'priya@example.org',
        siteMessageId: 'm2',
        siteThreadId: 't1',
        method: 'message source',
        version: '0.1.0',
      },
      content: { fidelity: 'original', notices: ['Seen.'] },
    });
    expect(requests[0]?.content).toHaveProperty('source', source);
  });

  it.each([
    ['the same', 't1', 't1'],
    ['another', 't2', ''],
  ])('names the conversation of what it read where the page afterwards tells %s', async (_, after, kept) => {
    const failed = async () => fail({ ...silence, code: 'not-found' as const });
    const shown = { ...message, threadId: after };
    await keep(toolsWith({ original: failed, openMessages: () => ok([shown]) }));
    expect(requests[0]?.provenance.siteThreadId).toBe(kept);
  });

  it('reads the page when the source cannot be had, and says why', async () => {
    const reason: Failure = {
      code: 'signed-out',
      happened: 'Gmail asks you to sign in.',
      safe: '',
      next: '',
    };
    await keep(toolsWith({ original: async () => fail({ ...reason, missing: 'x' }) }));
    expect(requests[0]?.content).toEqual({
      fidelity: 'as shown',
      reading,
      languages: expect.arrayContaining([...navigator.languages]),
      reason: { ...reason, detail: undefined },
    });
    expect(requests[0]?.provenance.method).toBe('page reading');
  });

  it.each(['cancelled', 'message-changed', 'extension-reloaded'] as const)(
    'keeps nothing after %s',
    async (code) => {
      const answer = await keep(
        toolsWith({ original: async () => fail({ code, happened: '', safe: '', next: '' }) }),
      );
      expect(answer).toMatchObject({ ok: false, error: { code } });
      expect(requests).toHaveLength(0);
    },
  );

  it('tells both reasons when the page cannot be read either', async () => {
    const answer = await keep(
      toolsWith({
        original: async () =>
          fail({ code: 'timed-out', happened: 'Gmail did not answer.', safe: '', next: '' }),
        read: async () =>
          fail({ code: 'page-changed', happened: '', safe: '', next: '', missing: 'message body' }),
      }),
    );
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'timed-out', detail: 'timed-out; page: message body' },
    });
  });
});

describe('a background that was stopped before it answered', () => {
  it('is asked what it kept; a kept message is reported as kept and not sent again', async () => {
    let sent = 0;
    const answer = await keep(
      toolsWith(
        {},
        { keep: async () => ((sent += 1), fail(silence)), findKept: async () => ok({ m2: kept }) },
      ),
    );
    expect(answer).toMatchObject({ ok: true, value: { outcome: { ...kept, state: 'kept', sheet } } });
    expect(sent).toBe(1);
  });

  it('is tried once more when it kept nothing', async () => {
    let sent = 0;
    const answer = await keep(
      toolsWith(
        {},
        { keep: async () => ((sent += 1) === 1 ? fail(silence) : ok({ ...kept, state: 'kept', sheet })) },
      ),
    );
    expect(answer.ok).toBe(true);
    expect(sent).toBe(2);
  });

  it('is reported as not kept when it fails twice', async () => {
    let sent = 0;
    const answer = await keep(toolsWith({}, { keep: async () => ((sent += 1), fail(silence)) }));
    expect(answer).toMatchObject({ ok: false, error: { code: 'store-failed' } });
    expect(sent).toBe(2);
  });

  it('is reported as kept when it was stopped both times, but had stored the message the second time', async () => {
    let sent = 0;
    const answer = await keep(
      toolsWith(
        {},
        {
          keep: async () => ((sent += 1), fail(silence)),
          findKept: async () => (sent === 2 ? ok({ m2: kept }) : ok({})),
        },
      ),
    );
    expect(answer).toMatchObject({ ok: true, value: { outcome: kept } });
    expect(sent).toBe(2);
  });

  it('is not taken to have kept what an earlier, shorter copy is there of', async () => {
    const before = { ...kept, size: 4, mayChange: true } as const;
    const tools = toolsWith(
      {},
      { keep: async () => fail(silence), findKept: async () => ok({ m2: before }) },
    );
    expect(await keep({ ...tools, before })).toMatchObject({ ok: false, error: { code: 'store-failed' } });
  });

  it('does not call new what was there before, or its undo would bin it', async () => {
    const tools = toolsWith({}, { keep: async () => fail(silence), findKept: async () => ok({ m2: kept }) });
    const answer = await keep({ ...tools, before: kept });
    expect(answer).toMatchObject({ ok: true, value: { outcome: { ...kept, state: 'already kept' } } });
  });

  it('is not asked again when the disk is full', async () => {
    let sent = 0;
    await keep(toolsWith({}, { keep: async () => ((sent += 1), fail({ ...silence, code: 'no-space' })) }));
    expect(sent).toBe(1);
  });
});

describe('a site that never gives originals', () => {
  const refusal: Failure = { code: 'not-supported', happened: 'No originals here.', safe: '', next: '' };
  const original = async () => fail(refusal);

  it('is kept as shown, with that as the reason', async () => {
    const tools = toolsWith({ originalsByHand: true, original });
    expect(await keepMessage(message, tools, new AbortController().signal)).toMatchObject({ ok: true });
    expect(requests[0]?.content).toMatchObject({
      fidelity: 'as shown',
      reason: { happened: 'No originals here.' },
    });
  });

  it('gives the reading’s own failure, which is why nothing was kept', async () => {
    const failure = {
      ...refusal,
      code: 'timed-out',
      happened: 'Still loading.',
      missing: 'message body',
    } as const;
    const tools = toolsWith({ originalsByHand: true, original, read: async () => fail(failure) });
    expect(await keepMessage(message, tools, new AbortController().signal)).toEqual(fail(failure));
    expect(requests).toEqual([]);
  });
});
