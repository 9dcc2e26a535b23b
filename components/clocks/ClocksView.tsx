// The clocks view: what is due and late, proposals to agree to, and each clock's arithmetic. Rules and counting are in
// utils/clocks; storing is behind services. Called by components/app; the entry page shows its own clocks from here.
import { useState } from 'preact/hooks';
import type { CountedClock } from '../../utils/clocks/counted-clock.ts';
import { clocksAsCalendar } from '../../utils/clocks/calendar-file.ts';
import type { SchoolTerms } from '../../utils/domain/school-terms.ts';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices, type TimelineState } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { DownloadIcon, PlusIcon } from '../ui/icons.tsx';
import { AddClock } from './AddClock.tsx';
import { ClockLists } from './ClockLists.tsx';
import { ClockReminders } from './ClockReminders.tsx';
import { DueNext } from './DueNext.tsx';
import { RefusedProposals } from './RefusedProposals.tsx';
import { SchoolTermsDialog } from './SchoolTermsDialog.tsx';
import { ProposalsSection } from './ProposalsSection.tsx';
import { WatchList } from './WatchList.tsx';
import { useClockRecords, useCountedClocks, useToday } from './use-clocks.ts';

/** What was due, when, under which rule, and how late it is; and what may be started. */
export function ClocksView({ state }: { readonly state: TimelineState }) {
  const records = useClockRecords(state.matter.id);
  const counted = useCountedClocks(records);
  const today = useToday();
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
      {counted.length > 0 && <DueNext clocks={counted} today={today} />}
      {records && <ProposalsSection state={state} records={records} />}
      {records && counted.length === 0 && <NoClocks />}
      {records && <WatchList state={state} records={records} />}
      <ClockLists clocks={counted} entries={state.entries} />
      {isAdding && (
        <AddClock
          matterId={state.matter.id}
          entries={state.entries}
          today={today}
          onClose={() => setAdding(false)}
        />
      )}
      {records && counted.some(({ rule }) => rule.calendar === 'school') && <Terms terms={records.terms} />}
      {records && <RefusedProposals state={state} records={records} />}
      {counted.length > 0 && <ClockReminders />}
      {counted.length > 0 && <Advice clocks={counted} />}
    </div>
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
    <p class="pc-small pc-soft clocks__advice">
      This is information, not legal advice. {[...new Set(all)].join(' and ')} can advise you.
    </p>
  );
}
