import { useEffect, useState } from 'preact/hooks';
import { formatDay } from '../../utils/domain/dates.ts';
import type { SuggestionRule } from '../../utils/domain/suggestion-rule.ts';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices } from '../services.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';

/** Every rule as it is now, or null until they were first read. */
function useRules(): readonly SuggestionRule[] | null {
  const { rules } = useServices();
  const [all, setAll] = useState<readonly SuggestionRule[] | null>(null);
  useEffect(() => {
    const closing = new AbortController();
    rules.watch(closing.signal, setAll);
    return () => closing.abort();
  }, [rules]);
  return all;
}

/** Senders whose emails are suggested, each with its switch. Those once declined are there too, switched off. */
export function RulesList() {
  const rules = useRules();
  return (
    <section class="card" aria-labelledby="settings-rules" aria-busy={rules === null}>
      <h2 id="settings-rules" class="card__title">
        Suggested senders
      </h2>
      <p class="pc-soft">
        On emails from these senders the button reads “Keep?”. Nothing is kept without your click.
      </p>
      {rules?.length === 0 && (
        <p>
          None yet. When you have kept three emails from one sender, Paperchain asks whether to suggest the
          rest.
        </p>
      )}
      {rules && rules.length > 0 && (
        <ul class="settings__rules">
          {rules.map((rule) => (
            <li key={rule.sender}>
              <RuleSwitch rule={rule} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function RuleSwitch({ rule: { sender, state, madeAt } }: { readonly rule: SuggestionRule }) {
  const { rules } = useServices();
  const answer = useAnswer();
  const save = async (isOn: boolean): Promise<void> => {
    if (tellFailure(await rules.save({ sender, state: isOn ? 'on' : 'declined' }), answer))
      answer({ message: isOn ? `Suggested from now on: ${sender}.` : `No longer suggested: ${sender}.` });
  };
  return (
    <Checkbox
      label={sender}
      hint={state === 'on' ? `Suggested since ${formatDay(madeAt)}` : 'Not suggested'}
      checked={state === 'on'}
      onCheck={(isOn) => void save(isOn)}
    />
  );
}
