// The clocks view: what is due and late, proposals to agree to, and each clock's arithmetic. Rules and counting are in
// utils/clocks; storing is behind services. Called by components/app; the entry page shows its own clocks from here.
import { useCallback, useState } from 'preact/hooks';
import type { CountedClock } from '../../utils/clocks/counted-clock.ts';
import { clocksAsCalendar } from '../../utils/clocks/calendar-file.ts';
import type { Entry, EntryId } from '../../utils/domain/index.ts';
import type { SchoolTerms } from '../../utils/domain/school-terms.ts';
import { tellFailure, useAnswer } from '../app/use-answer.tsx';
import { useServices, type TimelineState } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { DownloadIcon, PlusIcon } from '../ui/icons.tsx';
import { AddClock } from './AddClock.tsx';
import { ClockCard } from './ClockCard.tsx';
import { ClockReminders } from './ClockReminders.tsx';
import { ClockPlan } from './ClockPlan.tsx';
import { sectionClocks } from './clock-sections.ts';
import { SchoolTermsDialog } from './SchoolTermsDialog.tsx';
import { ProposalsSection } from './ProposalsSection.tsx';
import { useClockRecords, useCountedClocks, useToday } from './use-clocks.ts';

/** What was due, when, under which rule, and how late it is; and what may be started. */
export function ClocksView({ state }: { readonly state: TimelineState }) {
  const records = useClockRecords(state.matter.id);
  const counted = useCountedClocks(records);
  const [isAdding, setAdding] = useState(false);
  return (
    <div class="clocks">
      <div class="clocks__head">
        <h1 tabIndex={-1}>Clocks</h1>
        <div class="clocks__tools">
          {counted.length > 0 && <SaveCalendar clocks={counted} />}
          <Button onClick={() => setAdding(true)}>
            <PlusIcon size={18} /> Start a clock
          </Button>
        </div>
      </div>
      {records && <ProposalsSection state={state} records={records} />}
      {records && counted.length === 0 && <NoClocks />}
      <ClockLists clocks={counted} entries={state.entries} />
      {isAdding && <AddClock matterId={state.matter.id} onClose={() => setAdding(false)} />}
      {records && counted.some(({ rule }) => rule.calendar === 'school') && <Terms terms={records.terms} />}
      {counted.length > 0 && <ClockReminders />}
      {counted.length > 0 && <Advice clocks={counted} />}
    </div>
  );
}

interface ClockListsProps {
  readonly clocks: readonly CountedClock[];
  readonly entries: readonly Entry[];
}

function ClockLists({ clocks, entries }: ClockListsProps) {
  const today = useToday();
  const { overdue, running, aside, done } = sectionClocks(clocks);
  const entryOf = useCallback((id: EntryId | null) => entries.find((entry) => entry.id === id), [entries]);
  const list = (title: string, shown: readonly CountedClock[]) =>
    shown.length > 0 && (
      <section>
        <h2>
          {title} <span class="pc-soft clocks__count">{shown.length}</span>
        </h2>
        <ul class="clocks__list">
          {shown.map((counted) => (
            <ClockCard key={counted.clock.id} counted={counted} entryOf={entryOf} today={today} />
          ))}
        </ul>
      </section>
    );
  return (
    <>
      {list('Late', overdue)}
      {list('Next', running)}
      {list('Waiting for another', aside)}
      {clocks.length > 1 && (
        <section>
          <h2>The whole way</h2>
          <ClockPlan clocks={clocks} today={today} />
        </section>
      )}
      {list('Done', done)}
    </>
  );
}

function NoClocks() {
  return (
    <div class="empty">
      <h2>No clocks yet</h2>
      <p class="pc-soft">
        When you keep an email that starts a time limit, such as a request for an assessment, Paperchain asks
        here whether to count it. Nothing starts without your yes.
      </p>
    </div>
  );
}

/** Where the school's terms are entered, once a limit counts school days. */
function Terms({ terms }: { readonly terms: SchoolTerms }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <h2>The school’s terms</h2>
      <p class="pc-soft">
        {terms.length === 0
          ? 'Some of your clocks count school days. Enter the terms to count them.'
          : `${terms.length} half terms entered.`}
      </p>
      <Button onClick={() => setOpen(true)}>
        {terms.length === 0 ? 'Enter the terms' : 'Change the terms'}
      </Button>
      {isOpen && <SchoolTermsDialog terms={terms} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** All clocks as a calendar file for the user's own calendar. */
function SaveCalendar({ clocks }: { readonly clocks: readonly CountedClock[] }) {
  const services = useServices();
  const answer = useAnswer();
  const save = async () => {
    const file = new Blob([clocksAsCalendar(clocks, services.now())], { type: 'text/calendar' });
    tellFailure(await services.saveFile(file, 'Paperchain clocks.ics'), answer);
  };
  return (
    <Button onClick={() => void save()}>
      <DownloadIcon size={18} /> Add to my calendar
    </Button>
  );
}

function Advice({ clocks }: { readonly clocks: readonly CountedClock[] }) {
  const all = clocks.flatMap(({ ruleSet }) => ruleSet.advice.map(({ name, does }) => `${name} (${does})`));
  return (
    <p class="pc-small pc-soft">
      This is information, not legal advice. {[...new Set(all)].join(' and ')} can advise you.
    </p>
  );
}
