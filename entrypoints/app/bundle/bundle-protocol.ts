import type { BundlePlan, DocumentId } from '../../../utils/domain/bundle-plan.ts';
import type { Failure, MatterId } from '../../../utils/domain/index.ts';
import type { Passwords, Proposing } from './job-of-plan.ts';

interface OfPlan {
  readonly plan: BundlePlan;
  readonly passwords: Passwords;
  readonly madeAt: number;
  readonly version: string;
}

/** What the page asks of the bundle worker: one order each. */
export type BundleWorkerOrder =
  | (Proposing & { readonly type: 'propose' })
  | { readonly type: 'reopen'; readonly file: File; readonly matterId: MatterId; readonly madeAt: number }
  | (OfPlan & { readonly type: 'measure' })
  /** A page of cover and index, drawn when the plan was measured. */
  | { readonly type: 'look'; readonly front: Uint8Array<ArrayBuffer>; readonly page: number }
  | (OfPlan & { readonly type: 'evidence'; readonly pages: ReadonlyMap<DocumentId, number> })
  | (OfPlan & {
      readonly type: 'preview';
      readonly id: DocumentId;
      /** From 1. */
      readonly page: number;
      readonly firstPages: ReadonlyMap<DocumentId, number>;
    });

export const BUNDLE_CANCELLED: Failure = {
  code: 'cancelled',
  happened: 'Counting the pages was stopped.',
  safe: 'Your bundle is unchanged.',
  next: '',
};
