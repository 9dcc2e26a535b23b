import { useState } from 'preact/hooks';
import type { Day } from '../../utils/clocks/day.ts';
import { RULE_SETS } from '../../utils/clocks/rules/rule-sets.ts';
import type { Rule } from '../../utils/clocks/types.ts';
import type { Entry, MatterId } from '../../utils/domain/index.ts';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { PickList } from '../ui/PickList.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ForceLabel } from './ForceLabel.tsx';
import { findRules } from './find-rules.ts';
import { isReasonMissing, MarkFields } from './MarkFields.tsx';
import { isDayOfEntry, likelyDays, markOf, startProblem, type MarkDraft } from './mark-draft.ts';

interface AddClockProps {
  readonly matterId: MatterId;
  readonly entries: readonly Entry[];
  readonly today: Day;
  readonly onClose: () => void;
}

const UNGIVEN: MarkDraft = { day: '', entryId: null, reason: '' };

/** Starts a clock that no kept email speaks of: which limit, from which day, with which proof, about what. */
export function AddClock({ matterId, entries, today, onClose }: AddClockProps) {
  const { clocks } = useServices();
  const answer = useAnswer();
  const [chosen, setChosen] = useState<string | null>(null);
  const [start, setStart] = useState(UNGIVEN);
  const [about, setAbout] = useState('');
  const [set = '', id = ''] = chosen?.split('/') ?? [];
  const rule = RULE_SETS.find((each) => each.id === set)?.rules.find((each) => each.id === id);
  const problem = startProblem(start.day, today);
  const fields = { mark: start, before: null, isEntryDay: rule !== undefined && isDayOfEntry(rule), entries };
  const isReady = rule !== undefined && start.day !== '' && problem === undefined && !isReasonMissing(fields);
  const save = async () => {
    const draft = { matterId, set, rule: id, about: about.trim(), start: markOf(start), end: null };
    if (tellFailure(await clocks.save({ ...draft, disputed: false }, null), answer)) onClose();
  };
  const actions = (
    <Button look="primary" disabled={!isReady} onClick={() => void save()}>
      Start this clock
    </Button>
  );
  return (
    <Dialog title="Start a clock" onClose={onClose} actions={actions}>
      <PickList
        label="What is due"
        searchLabel="What is due? Search by a word"
        find={(words) => findRules(RULE_SETS, words)}
        value={chosen}
        onValue={setChosen}
      />
      {rule && (
        <>
          <RuleWords rule={rule} />
          <MarkFields
            {...fields}
            label={`Counted from ${rule.trigger.event}`}
            proofLabel="Proof of the start"
            reasonLabel="Why this day"
            limits={likelyDays(today)}
            problem={problem}
            onMark={setStart}
          />
          <TextField
            label="What it is about (optional)"
            hint="For example: educational psychology."
            value={about}
            onValue={setAbout}
          />
        </>
      )}
    </Dialog>
  );
}

function RuleWords({ rule }: { readonly rule: Rule }) {
  return (
    <p class="pc-small pc-soft">
      {rule.says} {rule.citation}. <ForceLabel rule={rule} />
    </p>
  );
}
