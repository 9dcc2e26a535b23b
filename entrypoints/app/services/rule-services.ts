import type { RuleServices } from '../../../components/services/rules.ts';
import type { Failure } from '../../../utils/domain/index.ts';
import { systemNow } from '../../../utils/platform/clock.ts';
import { attempt } from '../../../utils/store/attempt.ts';
import type { Database } from '../../../utils/store/schema.ts';
import { saveRule, watchRules } from '../../../utils/store/suggestion-rules.ts';

/** Rules that suggest, over an open store. `onBroken` is told when the store stops answering. */
export function makeRuleServices(database: Database, onBroken: (failure: Failure) => void): RuleServices {
  return {
    watch: (signal, onRules) => watchRules(database, { signal, onRules, onFailure: onBroken }),
    save: (rule) =>
      attempt(async () => {
        await saveRule({ database, now: systemNow }, rule);
        return null;
      }),
  };
}
