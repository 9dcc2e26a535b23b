import type { Failure, Result } from '../../utils/domain/index.ts';
import type { SuggestionRule } from '../../utils/domain/suggestion-rule.ts';

/** The senders whose emails the button is suggested for, and those it was declined for. */
export interface RuleServices {
  /** Calls back at once and on every change, until the signal aborts. */
  watch(signal: AbortSignal, onRules: (rules: readonly SuggestionRule[]) => void): void;
  /** Switches a sender's suggestions on or off. */
  save(rule: Pick<SuggestionRule, 'sender' | 'state'>): Promise<Result<null, Failure>>;
}
