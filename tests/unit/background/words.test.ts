import { describe, expect, it } from 'vitest';
import { makeKeepHandlers } from '../../../entrypoints/background/handlers/keep.ts';
import { makeWordHandlers } from '../../../entrypoints/background/handlers/words.ts';
import type { CaptureRequest } from '../../../utils/domain/index.ts';
import { madeStore } from '../store/made-store.ts';

const request: CaptureRequest = {
  provenance: {
    site: 'gmail',
    account: 'amina@example.org',
    siteMessageId: '19d847db53731d21',
    siteThreadId: '',
    pageUrl: 'https://mail.google.com/mail/u/0/',
    method: 'message source',
    version: '0.1.0',
  },
  content: {
    fidelity: 'original',
    source: new Blob(['From: sen@northshire.gov.uk\r\nSubject: Draft plan\r\n\r\nDear Amina']),
    notices: [],
  },
};

async function madeHandlers() {
  const { database, now } = await madeStore();
  const background = { openStore: async () => database, now, makeId: () => crypto.randomUUID() };
  return { ...makeKeepHandlers(background), ...makeWordHandlers(background) };
}

describe('the panel of a kept mail', () => {
  it('is given while the mail is on the timeline, and not once it lies in the bin', async () => {
    const { keep, readSheet, undoKeep } = await madeHandlers();
    const kept = await keep(request);
    if (!kept.ok) throw new Error(kept.error.happened);
    const { entryId } = kept.value;
    expect(await readSheet(entryId)).toMatchObject({ ok: true, value: { subject: 'Draft plan' } });
    await undoKeep(entryId);
    expect(await readSheet(entryId)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await keep(request)).toMatchObject({ ok: true, value: { entryId, state: 'restored' } });
    expect(await readSheet(entryId)).toMatchObject({ ok: true });
  });
});
