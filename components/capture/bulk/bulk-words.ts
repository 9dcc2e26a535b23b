import {
  countBulk,
  hasFailed,
  isSettled,
  type BulkConversation,
  type BulkCounts,
} from '../../../utils/domain/bulk.ts';
import type { Failure } from '../../../utils/domain/index.ts';
import type { BulkItem, BulkView } from '../../../utils/domain/bulk-view.ts';
import { subjectOf } from '../../../utils/domain/subject.ts';

/** `1 email`, `3 emails`. */
export const some = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What a button says. */
export function nameButton({ wish, count }: Pick<BulkItem, 'wish' | 'count'>): string {
  return wish === 'keep selection'
    ? `Keep ${some(count, 'conversation')}`
    : `Keep all ${some(count, 'email')}`;
}

/** The heading of the panel. */
export function nameStep({ step, job }: BulkView): string {
  const conversations = some(job.conversations.length, 'conversation');
  if (step === 'offered') return `Go on keeping ${conversations}?`;
  if (step === 'running') return `Keeping ${conversations}`;
  if (step === 'resting') return 'A short rest';
  if (step === 'paused') return 'Paused';
  return countBulk(job).notKept === 0 ? 'All kept' : 'Finished';
}

/** What has become of the emails so far, in one line. */
export function describeCounts({ kept, alreadyKept, notKept }: BulkCounts): string {
  const parts = [
    `${some(kept, 'email')} kept`,
    ...(alreadyKept > 0 ? [`${alreadyKept} there already`] : []),
    ...(notKept > 0 ? [`${notKept} not kept`] : []),
  ];
  return parts.join(', ');
}

/** The subject of the conversation it is on. */
export function nameCurrent({ job }: BulkView): string {
  const current = job.conversations.find((each) => !isSettled(each));
  return current?.subject ?? '';
}

/** `about 3 minutes left`; empty while unknown. */
export function describeLeft(leftMs: number | null): string {
  if (leftMs === null) return '';
  const minutes = Math.round(leftMs / 60_000);
  return minutes < 1 ? 'less than a minute left' : `about ${some(minutes, 'minute')} left`;
}

/** What was not kept in one conversation, and why. */
export interface Shortfall {
  readonly subject: string;
  /** `2 of 5 emails not kept`. */
  readonly count: string;
  /** Each reason once. */
  readonly reasons: readonly Failure[];
}

/** Every conversation of which something is not kept. */
export function listShortfalls(conversations: readonly BulkConversation[]): readonly Shortfall[] {
  return conversations.filter(hasFailed).map(({ subject, messages, missing, reason }) => {
    const refused = messages.filter(({ state }) => state === 'not kept');
    const total = messages.length + missing;
    const lost = refused.length + missing;
    const reasons = [...refused.map((each) => each.reason), missing > 0 ? reason : undefined];
    const byWords = new Map(reasons.flatMap((each) => (each ? [[each.happened, each] as const] : [])));
    return {
      subject: subjectOf({ subject }),
      count: lost === total ? `${some(total, 'email')} not kept` : `${lost} of ${total} emails not kept`,
      reasons: [...byWords.values()],
    };
  });
}
