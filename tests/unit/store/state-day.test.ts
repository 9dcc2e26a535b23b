// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../utils/domain/index.ts';
import { asFailure } from '../../../utils/store/failures.ts';
import { readJournal } from '../../../utils/store/journal.ts';
import { keepNewEntry, type StoreTools } from '../../../utils/store/keep-entry.ts';
import { stateDay } from '../../../utils/store/state-day.ts';
import { preparedEntry } from '../../setup/made-mail.ts';
import { madeStore } from './made-store.ts';

async function kept(tools: StoreTools, changes: Partial<Entry> = {}): Promise<Entry> {
  const made = await preparedEntry('one', { fidelity: 'as shown', ...changes });
  await keepNewEntry(tools, made);
  return made.entry;
}

describe('the day of an email without a date of its own', () => {
  it('is the one the user gives, journalled with it, and can be taken back', async () => {
    const tools = await madeStore();
    const entry = await kept(tools);
    await stateDay(tools, entry.id, '2026-07-01');
    expect(await tools.database.entries.get(entry.id)).toMatchObject({
      happenedFrom: 'stated',
      happenedAt: Date.parse('2026-07-01T11:00:00Z'),
    });
    expect((await readJournal(tools.database)).at(-1)).toMatchObject({
      action: 'edited',
      entryId: entry.id,
      facts: { fields: ['day'], day: '2026-07-01' },
    });
    await stateDay(tools, entry.id, '');
    expect(await tools.database.entries.get(entry.id)).toMatchObject({
      happenedFrom: 'captured',
      happenedAt: entry.capturedAt,
    });
    expect((await readJournal(tools.database)).at(-1)?.facts).toMatchObject({
      day: '',
      dayBefore: '2026-07-01',
    });
  });

  it('is refused where the email has its own date, or the day does not exist', async () => {
    const tools = await madeStore();
    const entry = await kept(tools, { happenedFrom: 'sent' });
    const refusal = await stateDay(tools, entry.id, '2026-07-01').catch(asFailure);
    expect(refusal).toMatchObject({ happened: 'This email has a date of its own.' });
    const other = await madeStore();
    const undated = await kept(other);
    expect(await stateDay(other, undated.id, '2026-02-30').catch(asFailure)).toMatchObject({
      happened: 'This day does not exist.',
    });
    expect(await other.database.entries.get(undated.id)).toMatchObject({ happenedFrom: 'captured' });
  });
});
