import { useState } from 'preact/hooks';
import { RULE_SETS } from '../../utils/clocks/rules/rule-sets.ts';
import type { Rule } from '../../utils/clocks/types.ts';
import type { MatterId } from '../../utils/domain/index.ts';
import { tellFailure, useAnswer } from '../app/use-answer.tsx';
import { useServices } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';

interface AddClockProps {
  readonly matterId: MatterId;
  readonly onClose: () => void;
}

const OPTIONS = RULE_SETS.flatMap(({ id, title, rules }) =>
  rules.map((rule) => ({ value: `${id}/${rule.id}`, label: `${title}: ${rule.title}`, set: id, rule })),
);

/** Starts a clock that no kept email speaks of: which limit, from which day, about what. */
export function AddClock({ matterId, onClose }: AddClockProps) {
  const { clocks } = useServices();
  const answer = useAnswer();
  const [chosen, setChosen] = useState(OPTIONS[0]?.value ?? '');
  const [day, setDay] = useState('');
  const [about, setAbout] = useState('');
  const option = OPTIONS.find(({ value }) => value === chosen);
  if (!option) return null;
  const save = async () => {
    const start = { day, entryId: null, reason: '' };
    const draft = { matterId, set: option.set, rule: option.rule.id, about: about.trim(), start, end: null };
    if (tellFailure(await clocks.save({ ...draft, disputed: false }, null), answer)) onClose();
  };
  const actions = (
    <Button look="primary" disabled={day === ''} onClick={() => void save()}>
      Start this clock
    </Button>
  );
  return (
    <Dialog title="Start a clock" onClose={onClose} actions={actions}>
      <Select label="What is due" value={chosen} options={OPTIONS} onValue={setChosen} />
      <RuleWords rule={option.rule} />
      <TextField
        label={`Counted from ${option.rule.trigger.event}`}
        type="date"
        value={day}
        onValue={setDay}
      />
      <TextField
        label="What it is about (optional)"
        hint="For example: educational psychology."
        value={about}
        onValue={setAbout}
      />
    </Dialog>
  );
}

function RuleWords({ rule }: { readonly rule: Rule }) {
  return (
    <p class="pc-small pc-soft">
      {rule.says} {rule.citation}.
    </p>
  );
}
