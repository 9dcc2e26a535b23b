import type { Services, TimelineState } from '../../../components/services.tsx';
import { readBody } from '../../../utils/capture/body.ts';
import { asPartyId, asTagId, type Failure } from '../../../utils/domain/index.ts';
import { connectToBackground } from '../../../utils/messaging/client.ts';
import {
  askForMailSites,
  readExtensionId,
  readVersion,
  sendToBackground,
  watchMailSites,
} from '../../../utils/platform/browser.ts';
import { systemNow } from '../../../utils/platform/clock.ts';
import { attempt } from '../../../utils/store/attempt.ts';
import { notFound } from '../../../utils/store/failures.ts';
import { watchTimeline } from '../../../utils/store/live.ts';
import { decodePart } from '../../../utils/capture/transfer-encoding.ts';
import { createReader } from '../../../utils/store/reader.ts';
import type { Database } from '../../../utils/store/schema.ts';
import { createWriter } from '../../../utils/store/writer.ts';
import { makeBundleServices } from './bundle-services.ts';
import { checkServices } from './check-services.ts';
import { makeClockServices } from './clock-services.ts';
import { makeImportServices } from './import-services.ts';
import { makeOriginalServices } from './original-services.ts';
import { makePaperServices } from './paper-services.ts';
import { makeRuleServices } from './rule-services.ts';
import { runExport } from '../export/run-export.ts';
import { saveFile } from './save-file.ts';

/** The real services of the app page, over an open store. `onBroken` is told when the store stops answering. */
export function makeServices(database: Database, onBroken: (failure: Failure) => void): Services {
  return {
    ...readServices(database, onBroken),
    ...writeServices(database),
    ...exportServices(database),
    bundles: makeBundleServices(database, readVersion()),
    checks: checkServices,
    clocks: makeClockServices(database, onBroken),
    imports: makeImportServices(database),
    papers: makePaperServices(database),
    originals: makeOriginalServices(database),
    rules: makeRuleServices(database, onBroken),
    sites: { watchAllowed: watchMailSites, allow: askForMailSites },
  };
}

type ReadServices = Pick<
  Services,
  'watchTimeline' | 'readBody' | 'readOriginal' | 'readAttachment' | 'readJournal' | 'now'
>;

function readServices(database: Database, onBroken: (failure: Failure) => void): ReadServices {
  const reader = createReader(database, decodePart);
  const original = async (sha256: Parameters<Services['readOriginal']>[0]) => {
    const found = await reader.original(sha256);
    if (!found) throw notFound('original');
    return found;
  };
  return {
    watchTimeline: (matterId, signal, onState: (state: TimelineState) => void) =>
      watchTimeline(database, matterId, { signal, onState, onFailure: onBroken }),
    readBody: async (entry) => {
      const found = await attempt(() => original(entry.originalSha256));
      return found.ok ? readBody(found.value) : found;
    },
    readOriginal: (sha256) => attempt(async () => (await original(sha256)).blob),
    readAttachment: (sha256) =>
      attempt(async () => {
        const found = await reader.attachment(sha256);
        if (!found) throw notFound('attachment');
        return found.blob;
      }),
    readJournal: (entryId) => reader.journal(entryId),
    now: systemNow,
  };
}

type WriteServices = Pick<
  Services,
  | 'saveWords'
  | 'saveWordsLeaving'
  | 'stateDay'
  | 'saveParty'
  | 'addTag'
  | 'renameMatter'
  | 'remove'
  | 'restore'
  | 'emptyBin'
>;

function writeServices(database: Database): WriteServices {
  const writer = createWriter({ database, now: systemNow });
  const background = connectToBackground({
    send: sendToBackground,
    isAlive: () => readExtensionId() !== null,
  });
  const done = (work: Promise<void>) => attempt(async () => work.then(() => null));
  return {
    saveWords: (id, words) => attempt(() => writer.saveWords(id, words)),
    saveWordsLeaving: (entryId, words) => background.saveWords({ entryId, words }),
    stateDay: (id, day) => done(writer.stateDay(id, day)),
    saveParty: (draft, id) =>
      attempt(() => writer.saveParty({ ...draft, id: id ?? asPartyId(crypto.randomUUID()) })),
    addTag: (label) =>
      attempt(() =>
        writer.saveTag({ id: asTagId(crypto.randomUUID()), label, confidential: false, builtIn: false }),
      ),
    renameMatter: (id, title) => done(writer.renameMatter(id, title)),
    remove: (ids) => done(writer.remove(ids)),
    restore: (ids) => done(writer.restore(ids)),
    emptyBin: (matterId) => attempt(() => writer.emptyBin(matterId)),
  };
}

function exportServices(database: Database): Pick<Services, 'runExport' | 'saveFile'> {
  const writer = createWriter({ database, now: systemNow });
  return {
    saveFile,
    runExport: async (request, signal, onProgress) => {
      const job = { request, madeAt: systemNow(), version: readVersion() };
      const result = await runExport(job, signal, onProgress);
      if (!result.ok) return result;
      const { entries, size, leftOut } = result.value;
      const made = { form: request.form, entries, size, leftOut: leftOut.length };
      const noted = await attempt(() => writer.noteExport({ id: crypto.randomUUID(), ...made }));
      return noted.ok ? result : noted;
    },
  };
}
