import type { PageToBackground } from '../../../utils/messaging/protocol.ts';
import { attempt } from '../../../utils/store/attempt.ts';
import { endBulk, findBulk, noteBulk, startBulk } from '../../../utils/store/bulks.ts';
import type { Background } from '../background.ts';

/** Calls about keeping many conversations: only what was chosen and how far it came; each message is kept by `keep`. */
export function makeBulkHandlers({
  openStore,
  now,
  makeId,
}: Background): Pick<PageToBackground, 'startBulk' | 'noteBulk' | 'findBulk' | 'endBulk'> {
  return {
    startBulk: (draft) =>
      attempt(async () => {
        const job = { ...draft, id: makeId(), startedAt: now(), at: now() };
        await startBulk(await openStore(), job);
        return job;
      }),
    noteBulk: (note) =>
      attempt(async () => {
        await noteBulk({ database: await openStore(), now }, note);
        return null;
      }),
    findBulk: (question) => attempt(async () => findBulk(await openStore(), question)),
    endBulk: (id) =>
      attempt(async () => {
        await endBulk(await openStore(), id);
        return null;
      }),
  };
}
