// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { asClockId, type Clock, type ClockRecords } from '../../../utils/domain/clock.ts';
import { asEntryId, asMatterId } from '../../../utils/domain/index.ts';
import {
  offerProposalAgain,
  readClocks,
  refuseProposal,
  removeClock,
  removeWatch,
  saveClock,
  saveWatch,
  watchClocks,
} from '../../../utils/store/clocks.ts';
import { saveSchoolTerms } from '../../../utils/store/school-terms.ts';
import { createReader } from '../../../utils/store/reader.ts';
import { madeStore } from './made-store.ts';

const matterId = asMatterId('default');
const clock: Clock = {
  id: asClockId('c1'),
  matterId,
  set: 'england-assessment',
  rule: 'A1',
  about: 'the words of the user',
  start: { day: '2025-09-08', entryId: asEntryId('e1'), reason: 'posted as well' },
  end: null,
  disputed: false,
  madeAt: 1,
};
const watch = { entryId: asEntryId('e2'), matterId, by: '2025-10-20', answeredBy: null, madeAt: 1 };

describe('clocks in the store', () => {
  it('are saved, changed and removed, each with a journal line that holds nobody’s words', async () => {
    const tools = await madeStore();
    await saveClock(tools, clock);
    const end = { day: '2025-11-06', entryId: asEntryId('e9'), reason: '' };
    await saveClock(tools, { ...clock, end, disputed: true });
    expect((await readClocks(tools.database, matterId)).clocks).toEqual([{ ...clock, end, disputed: true }]);
    await removeClock(tools, clock.id);
    await removeClock(tools, clock.id);
    expect((await readClocks(tools.database, matterId)).clocks).toEqual([]);
    const lines = await createReader(tools.database).journal();
    expect(lines.map(({ action }) => action)).toEqual(['clock saved', 'clock saved', 'clock removed']);
    expect(lines[1]?.facts).toMatchObject({ rule: 'A1', startDay: '2025-09-08', endDay: '2025-11-06' });
    expect(JSON.stringify(lines)).not.toMatch(/words of the user|posted as well/);
  });

  it('remember refusals and waiting mails, of their own matter only', async () => {
    const tools = await madeStore();
    await refuseProposal(tools, { key: 'start x', matterId });
    await refuseProposal(tools, { key: 'start y', matterId: asMatterId('other') });
    await saveWatch(tools, watch);
    const found = await readClocks(tools.database, matterId);
    expect([...found.refused]).toEqual(['start x']);
    expect(found.watches).toEqual([watch]);
    await removeWatch(tools, watch.entryId);
    expect((await readClocks(tools.database, matterId)).watches).toEqual([]);
  });

  it('take a refusal back, once and of their own matter only', async () => {
    const tools = await madeStore();
    await refuseProposal(tools, { key: 'start x', matterId });
    await offerProposalAgain(tools, { key: 'start x', matterId: asMatterId('other') });
    expect([...(await readClocks(tools.database, matterId)).refused]).toEqual(['start x']);
    await offerProposalAgain(tools, { key: 'start x', matterId });
    await offerProposalAgain(tools, { key: 'start x', matterId });
    expect([...(await readClocks(tools.database, matterId)).refused]).toEqual([]);
    const lines = await createReader(tools.database).journal();
    expect(lines.map(({ action }) => action)).toEqual(['proposal refused', 'proposal offered again']);
  });

  it('hold the school’s terms, journalled by their days', async () => {
    const tools = await madeStore();
    const terms = [{ from: '2026-09-02', until: '2026-10-23', closed: ['2026-09-02'] }];
    await saveSchoolTerms(tools, terms);
    expect((await readClocks(tools.database, matterId)).terms).toEqual(terms);
    const [line] = await createReader(tools.database).journal();
    expect(line).toMatchObject({ action: 'terms saved', facts: { terms: ['2026-09-02/2026-10-23'] } });
  });

  it('tell who watches of every change, until the signal aborts', async () => {
    const tools = await madeStore();
    const seen: ClockRecords[] = [];
    const control = new AbortController();
    const failures: unknown[] = [];
    watchClocks(tools.database, matterId, {
      signal: control.signal,
      onRecords: (records) => seen.push(records),
      onFailure: (failure) => failures.push(failure),
    });
    await expect.poll(() => seen.length).toBe(1);
    await saveClock(tools, clock);
    await expect.poll(() => seen.at(-1)?.clocks.length).toBe(1);
    control.abort();
    const count = seen.length;
    await removeClock(tools, clock.id);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(seen.length).toBe(count);
    expect(failures).toEqual([]);
  });
});
