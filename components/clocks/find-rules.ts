import type { RuleSet } from '../../utils/clocks/types.ts';
import { sayWho } from '../../utils/clocks/words.ts';
import { foldText } from '../../utils/domain/fold-text.ts';
import { parseQuery } from '../../utils/domain/parse-query.ts';
import type { PickGroup } from '../ui/PickList.tsx';

/** Limits by subject in which every word is found, in title, subject or plain sentence; values are `set/rule`. */
export function findRules(ruleSets: readonly RuleSet[], words: string): readonly PickGroup<string>[] {
  const wanted = parseQuery(words);
  return ruleSets.map(({ id, title, rules }) => ({
    title,
    options: rules
      .filter((rule) => {
        const text = foldText(`${title} ${rule.title} ${rule.says} ${rule.citation}`);
        return wanted.every((word) => text.includes(word));
      })
      .map((rule) => ({ value: `${id}/${rule.id}`, label: rule.title, detail: `for ${sayWho(rule)}` })),
  }));
}
