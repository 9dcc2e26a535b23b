// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { makeKeepHandlers } from '../../../entrypoints/background/handlers/keep.ts';
import { asClockId } from '../../../utils/domain/clock.ts';
import { DEFAULT_MATTER_ID, type CaptureRequest } from '../../../utils/domain/index.ts';
import { saveClock } from '../../../utils/store/clocks.ts';
import { madeStore } from '../store/made-store.ts';

const requestOf = (id: string, from: string): CaptureRequest => ({
  provenance: {
    site: 'gmail',
    account: 'amina@example.org',
    siteMessageId: id,
    siteThreadId: '',
    pageUrl: 'https://mail.google.com/mail/u/0/',
    method: 'message source',
    version: '0.1.0',
  },
  content: {
    fidelity: 'original',
    source: new Blob([`From: ${from}\r\nTo: sen@northshire.gov.uk\r\nSubject: ${id}\r\n\r\nDear all`]),
    notices: [],
  },
});

describe('the panel of a mail', () => {
  it('shows the running clock with its sender once one was started, and nothing to other senders', async () => {
    const { database } = await madeStore();
    const now = () => Date.parse('2026-11-23T10:00:00Z');
    const background = { openStore: async () => database, now, makeId: () => crypto.randomUUID() };
    const { keep } = makeKeepHandlers(background);
    const asked = await keep(requestOf('request', 'amina@example.org'));
    if (!asked.ok) throw new Error(asked.error.happened);
    expect(asked.value.sheet.clocks).toEqual([]);
    const start = { day: '2026-09-01', entryId: asked.value.entryId, reason: '' };
    const rule = { set: 'england-assessment', rule: 'A1', about: '', disputed: false, end: null, madeAt: 0 };
    await saveClock({ database, now }, { id: asClockId('c'), matterId: DEFAULT_MATTER_ID, start, ...rule });
    const reply = await keep(requestOf('reply', 'clerk@northshire.gov.uk'));
    expect(reply.ok && reply.value.sheet.clocks).toEqual([
      { title: 'Decision whether to assess', words: 'due 13 Oct, 41 days late', isLate: true },
    ]);
    const request = requestOf('other', 'tutor@example.com');
    const source = new Blob(['From: tutor@example.com\r\nTo: amina@example.org\r\nSubject: x\r\n\r\nHello']);
    const other = await keep({ ...request, content: { fidelity: 'original', source, notices: [] } });
    expect(other.ok && other.value.sheet.clocks).toEqual([]);
  });

  it('shows a clock that was started by hand where the sender is of the kind that must act', async () => {
    const { database } = await madeStore();
    const now = () => Date.parse('2026-11-23T10:00:00Z');
    const background = { openStore: async () => database, now, makeId: () => crypto.randomUUID() };
    const { keep } = makeKeepHandlers(background);
    const start = { day: '2026-09-01', entryId: null, reason: '' };
    const rule = { set: 'england-assessment', rule: 'A1', about: '', disputed: false, end: null, madeAt: 0 };
    await saveClock({ database, now }, { id: asClockId('c'), matterId: DEFAULT_MATTER_ID, start, ...rule });
    const clocksFrom = async (id: string, from: string) => {
      const kept = await keep(requestOf(id, from));
      return kept.ok ? kept.value.sheet.clocks.map(({ words }) => words) : kept.error;
    };
    expect(await clocksFrom('one', 'clerk@northshire.gov.uk')).toEqual(['due 13 Oct, 41 days late']);
    expect(await clocksFrom('two', 'head@st-aldhelms.northshire.sch.uk')).toEqual([]);
  });
});
