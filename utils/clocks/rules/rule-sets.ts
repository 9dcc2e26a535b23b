import type { Rule, RuleSet } from '../types.ts';

/** Every JSON file beside this one: a new jurisdiction or field is a new file and nothing else. */
const FILES = import.meta.glob<{ readonly default: unknown }>('./*.json', { eager: true });

/** All rule sets, by title. Their shape is docs/schemas/clock-rules.schema.json; a test holds every file to it. */
export const RULE_SETS: readonly RuleSet[] = Object.values(FILES)
  .map((file) => file.default as RuleSet)
  .toSorted((one, other) => one.title.localeCompare(other.title, 'en'));

/** A rule by its set and id, or undefined. */
export function findRule(setId: string, ruleId: string): Rule | undefined {
  return RULE_SETS.find(({ id }) => id === setId)?.rules.find(({ id }) => id === ruleId);
}
