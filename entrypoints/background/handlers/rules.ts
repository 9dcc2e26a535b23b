import type { PageToBackground } from '../../../utils/messaging/protocol.ts';
import { attempt } from '../../../utils/store/attempt.ts';
import { notFound } from '../../../utils/store/failures.ts';
import { createReader } from '../../../utils/store/reader.ts';
import { answerRuleOffer, findSuggested } from '../../../utils/store/suggestion-rules.ts';
import type { Background } from '../background.ts';

/** Calls about rules that suggest. A page names an entry or the senders it shows; whom rules are about never leaves the store. */
export function makeRuleHandlers({
  openStore,
  now,
}: Background): Pick<PageToBackground, 'findSuggested' | 'answerRule'> {
  return {
    findSuggested: (senders) => attempt(async () => findSuggested(await openStore(), senders)),
    answerRule: ({ entryId, state }) =>
      attempt(async () => {
        const database = await openStore();
        const entry = await createReader(database).entry(entryId);
        if (!entry) throw notFound('email');
        await answerRuleOffer({ database, now }, { entry, state });
        return null;
      }),
  };
}
