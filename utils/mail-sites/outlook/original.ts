import { fail, type Result } from '../../domain/result.ts';
import type { OpenMessage, OriginalSource, SiteFailure } from '../types.ts';
import { currentIds } from './conversation.ts';
import { NO_ORIGINALS, outlookFailure } from './failures.ts';

/** Never the original: says why, or that the page shows another message by now. Asks Outlook for nothing. */
export async function refuseOriginal(message: OpenMessage): Promise<Result<OriginalSource, SiteFailure>> {
  const isSame = currentIds(message)?.messageId === message.messageId;
  return fail(isSame ? NO_ORIGINALS : outlookFailure('message-changed'));
}
