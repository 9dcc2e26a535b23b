// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { keepNoticesOn, tellClocks } from '../../../entrypoints/background/clock-notices.ts';
import { asClockId } from '../../../utils/domain/clock.ts';
import { DEFAULT_MATTER_ID } from '../../../utils/domain/index.ts';
import { saveClock } from '../../../utils/store/clocks.ts';
import { changeNoticeMemory } from '../../../utils/store/notice-memory.ts';
import { madeStore } from '../store/made-store.ts';

describe('notices of clocks', () => {
  it('come only when asked for, and each only once', async () => {
    const { database } = await madeStore();
    const now = () => Date.parse('2026-11-23T10:00:00Z');
    const start = { day: '2026-09-01', entryId: null, reason: '' };
    const rest = { about: '', disputed: false, end: null, madeAt: 0 };
    await saveClock(
      { database, now },
      {
        id: asClockId('c'),
        matterId: DEFAULT_MATTER_ID,
        set: 'england-assessment',
        rule: 'A1',
        start,
        ...rest,
      },
    );
    const shown: string[] = [];
    const tell = () =>
      tellClocks({ openStore: async () => database, now }, async ({ message }) => void shown.push(message));
    await tell();
    expect(shown).toEqual([]);
    await changeNoticeMemory(database, (memory) => ({ ...memory, isOn: true }));
    await tell();
    await tell();
    expect(shown).toEqual(['Due 13 October 2026: 41 days late.']);
  });
  it('are set again after a restart, only for somebody who wants them', async () => {
    const { database } = await madeStore();
    let starts = 0;
    const keep = () => keepNoticesOn({ openStore: async () => database }, async () => void (starts += 1));
    await keep();
    expect(starts).toBe(0);
    await changeNoticeMemory(database, (memory) => ({ ...memory, isOn: true }));
    await keep();
    expect(starts).toBe(1);
  });
});
