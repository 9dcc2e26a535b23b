// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { startPacking } from '../../../../utils/export/pack/packed.ts';
import { timelineEntry } from '../../../../utils/export/pack/timeline-entry.ts';
import type { Entry } from '../../../../utils/domain/index.ts';
import { making, sampleBox } from './sample.ts';

function draw(more: Partial<Entry>, includeNotes = false) {
  const box = sampleBox();
  const entry = box.add(more);
  return timelineEntry(startPacking(box.source, making({ includeNotes }), {}), entry);
}

describe('timelineEntry', () => {
  it('survives dates that no calendar holds, and keeps their own text', () => {
    const drawn = draw({ sentAt: 8e18, sentAtText: 'Mon, 1 Jan 99999', happenedAt: 8e18, receivedAt: -1e15 });
    expect(drawn).toMatchObject({ sentAt: null, receivedAt: null, sentAtText: 'Mon, 1 Jan 99999' });
    expect(drawn.happenedAt).toMatch(/^9999-/u);
  });

  it('names the account only where it is known', () => {
    const { provenance } = sampleBox().add();
    expect(draw({}).provenance).not.toHaveProperty('account');
    expect(draw({ provenance: { ...provenance, account: 'amira@example.org' } }).provenance.account).toBe(
      'amira@example.org',
    );
  });

  it('has a note only where notes are asked for', () => {
    expect(draw({ note: 'mine' })).not.toHaveProperty('note');
    expect(draw({ note: 'mine' }, true).note).toBe('mine');
  });

  it('calls a page reading JSON and says why it is one', () => {
    const drawn = draw({ fidelity: 'as shown', fidelityReason: 'Gmail gave no source.' });
    expect(drawn.original.mediaType).toBe('application/json');
    expect(drawn.fidelityReason).toBe('Gmail gave no source.');
  });

  it('calls an Outlook file by its own type', () => {
    expect(draw({ originalType: 'application/vnd.ms-outlook' }).original.mediaType).toBe(
      'application/vnd.ms-outlook',
    );
  });

  it('says that content not in the pack is not', () => {
    expect(draw({}).original.file).toBe(null);
  });
});
