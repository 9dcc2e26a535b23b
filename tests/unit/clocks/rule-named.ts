import { RULE_SETS } from '../../../utils/clocks/rules/rule-sets.ts';
import type { Rule } from '../../../utils/clocks/types.ts';

/** Every rule of every set. */
export const ALL_RULES: readonly Rule[] = RULE_SETS.flatMap(({ rules }) => rules);

/** The rule of England with an id. Throws when there is none: a test names a rule that went. */
export function ruleNamed(id: string): Rule {
  const england = RULE_SETS.filter((set) => set.id.startsWith('england-')).flatMap(({ rules }) => rules);
  const rule = england.find((each) => each.id === id);
  if (!rule) throw new Error(`There is no rule ${id}`);
  return rule;
}
