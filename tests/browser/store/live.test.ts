import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_MATTER_ID } from '../../../utils/domain/index.ts';
import { watchTimeline } from '../../../utils/store/live.ts';
import type { TimelineRecords } from '../../../utils/store/timeline-records.ts';
import { madeStore, otherTab } from './made-store.ts';

describe('watching in a real browser', () => {
  it('sees what another tab keeps', async () => {
    const database = await madeStore();
    const stop = new AbortController();
    const states: TimelineRecords[] = [];
    watchTimeline(database, DEFAULT_MATTER_ID, {
      signal: stop.signal,
      onState: (state) => states.push(state),
      onFailure: (failure) => {
        throw new Error(failure.happened);
      },
    });
    await vi.waitFor(() => expect(states).toHaveLength(1));
    await otherTab({ database: database.name, numbers: [1, 2, 3] }).done;
    await vi.waitFor(() => expect(states.at(-1)?.entries).toHaveLength(3), { timeout: 3000 });
    expect(states.at(-1)?.searchTexts.size).toBe(3);
    stop.abort();
  });
});
