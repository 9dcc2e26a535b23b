import type { ClockServices } from '../../../components/services/clocks.ts';
import { asClockId } from '../../../utils/domain/clock.ts';
import type { Failure } from '../../../utils/domain/index.ts';
import { systemNow } from '../../../utils/platform/clock.ts';
import {
  askForNotices,
  giveUpNotices,
  mayShowNotices,
  startNotices,
} from '../../../utils/platform/notices.ts';
import { attempt } from '../../../utils/store/attempt.ts';
import {
  offerProposalAgain,
  refuseProposal,
  removeClock,
  removeWatch,
  saveClock,
  saveWatch,
  watchClocks,
} from '../../../utils/store/clocks.ts';
import { changeNoticeMemory, readNoticeMemory } from '../../../utils/store/notice-memory.ts';
import { saveSchoolTerms } from '../../../utils/store/school-terms.ts';
import type { Database } from '../../../utils/store/schema.ts';

/** The clocks of the app page, over an open store. `onBroken` is told when the store stops answering. */
export function makeClockServices(database: Database, onBroken: (failure: Failure) => void): ClockServices {
  const tools = { database, now: systemNow };
  const done = (work: () => Promise<void>) => attempt(async () => work().then(() => null));
  return {
    watch: (matterId, signal, onRecords) =>
      watchClocks(database, matterId, { signal, onRecords, onFailure: onBroken }),
    save: (draft, id) =>
      attempt(async () => {
        const clock = { ...draft, id: id ?? asClockId(crypto.randomUUID()), madeAt: systemNow() };
        await saveClock(tools, clock);
        return clock;
      }),
    remove: (id) => done(() => removeClock(tools, id)),
    refuse: (key, matterId) => done(() => refuseProposal(tools, { key, matterId })),
    offerAgain: (key, matterId) => done(() => offerProposalAgain(tools, { key, matterId })),
    saveWatch: (watch) => done(() => saveWatch(tools, { ...watch, madeAt: systemNow() })),
    saveTerms: (terms) => done(() => saveSchoolTerms(tools, terms)),
    remindsMe: async () => (await mayShowNotices()) && (await readNoticeMemory(database)).isOn,
    remindMe: (on) => {
      const asked = on ? askForNotices() : Promise.resolve(false);
      return attempt(async () => changeNotices(database, await asked));
    },
    removeWatch: (entryId) => done(() => removeWatch(tools, entryId)),
  };
}

/** Turns notices on or off, as the browser's answer was. */
async function changeNotices(database: Database, isOn: boolean): Promise<boolean> {
  await changeNoticeMemory(database, (memory) => ({ ...memory, isOn }));
  if (isOn) await startNotices();
  else await giveUpNotices();
  return isOn;
}
