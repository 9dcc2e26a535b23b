import type { Mail } from '../mail.ts';
import { requestChapter } from './01-request.ts';
import { refusalChapter } from './02-refusal.ts';
import { mediationChapter } from './03-mediation.ts';
import { adviceChapter } from './04-advice.ts';
import { planChapter } from './05-plan.ts';
import { provisionChapter } from './06-provision.ts';
import { complaintChapter } from './07-complaint.ts';
import { transportChapter } from './08-transport.ts';
import { recordsChapter } from './09-records.ts';
import { reviewChapter } from './10-review.ts';
import { familyChapter } from './11-family.ts';
import { everydayChapter } from './12-everyday.ts';
import { hostileChapter } from './13-hostile.ts';

/** The whole story, chapter by chapter; build.ts puts the mails in order of time. */
export const chapters: readonly (readonly Mail[])[] = [
  requestChapter,
  refusalChapter,
  mediationChapter,
  adviceChapter,
  planChapter,
  provisionChapter,
  complaintChapter,
  transportChapter,
  recordsChapter,
  reviewChapter,
  familyChapter,
  everydayChapter,
  hostileChapter,
];
