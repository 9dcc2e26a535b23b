import type { TimelineState } from '../../../components/services.tsx';
import type { BundleServices } from '../../../components/services/bundles.ts';
import { documentsOf, type BundlePlan } from '../../../utils/domain/bundle-plan.ts';
import { chooseEntries } from '../../../utils/domain/choose-entries.ts';
import { fail, ok } from '../../../utils/domain/index.ts';
import { listCitations } from '../../../utils/export/forms/citations.ts';
import { documentsOfEntries } from '../../../utils/export/presets/documents.ts';
import { planOf } from '../../../utils/export/presets/index.ts';

/** Pages of cover and index. */
const FRONT = 2;

const CANCELLED = { code: 'cancelled', happened: 'Stopped.', safe: '', next: '' } as const;

/** Bundles in memory: every document has two pages, and a preview is a white picture. */
export function bundlesInMemory(state: () => TimelineState): BundleServices {
  const plans = new Map<string, BundlePlan>();
  return {
    readPlan: async (matterId) => plans.get(matterId) ?? null,
    savePlan: async (plan) => {
      plans.set(plan.matterId, plan);
      return ok(null);
    },
    propose: async ({ preset, scope, title }) => {
      const { entries, tags, parties } = state();
      const chosen = chooseEntries(entries, scope, tags).chosen;
      return ok(planOf(preset, { scope, title, entries: chosen, tags, parties, today: '2026-11-24' }));
    },
    reopen: async ({ matterId }) => {
      const plan = plans.get(matterId);
      if (!plan)
        return fail({ ...CANCELLED, code: 'export-failed', happened: 'There is no bundle in this file.' });
      const removed = ['another child’s name'];
      const follows = { lastPage: 40, madeAt: 0, removed };
      return ok({
        plan: { ...plan, follows },
        gone: ['A letter that is gone'],
        late: 0,
        wordsWanted: removed,
      });
    },
    measure: async ({ plan }, signal, onProgress) => {
      if (signal.aborted) return fail(CANCELLED);
      onProgress({ stage: 'Reading documents', done: 0, total: [...documentsOf(plan)].length });
      return ok(measured(plan));
    },
    documentsOf: (wanted, record) => documentsOfEntries(wanted, record),
    saveEvidenceList: async () => ok(null),
    citations: ({ plan, measure }) =>
      listCitations(
        plan,
        new Map(measure.documents.flatMap(({ id, from }) => (from === null ? [] : [[id, from]]))),
      ),
    preview: async () => {
      const canvas = new OffscreenCanvas(496, 702);
      const context = canvas.getContext('2d');
      if (context) {
        context.fillStyle = '#ffffff';
        context.fillRect(0, 0, 496, 702);
      }
      return ok(await canvas.convertToBlob());
    },
  };
}

function measured(plan: BundlePlan) {
  let from = FRONT + 1;
  const documents = plan.sections.flatMap((section) =>
    section.documents.map(({ id, leftOut }) => {
      const pages = leftOut ? 0 : 2;
      const measure = { id, pages, from: leftOut ? null : from, notices: [] };
      from += pages;
      return measure;
    }),
  );
  const text = JSON.stringify(plan.sections).toLowerCase();
  const unfound = plan.redactions
    .map(({ words }) => words)
    .filter((words) => !text.includes(words.toLowerCase()));
  return { documents, pages: from - 1, frontPages: FRONT, bytes: from * 6_000, volumes: 1, unfound };
}
