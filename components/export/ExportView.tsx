import { useMemo } from 'preact/hooks';
import { chooseEntries } from '../../utils/domain/choose-entries.ts';
import type { ExportForm, TimelineState } from '../services.tsx';
import { routeHref } from '../shell/routes.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { useSpokenProgress } from '../ui/SpokenProgress.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ExportDone } from './ExportDone.tsx';
import type { ExportDraft } from './export-draft.ts';
import { ExportFormChoice } from './ExportFormChoice.tsx';
import { ExportSummary } from './ExportSummary.tsx';
import { ScopeFields } from './ScopeFields.tsx';
import { useExport } from './running-exports.tsx';
import type { ExportState } from './use-export.ts';

interface ExportViewProps {
  readonly state: TimelineState;
  readonly draft: ExportDraft;
  readonly onDraft: (draft: ExportDraft) => void;
}

/** Takes the timeline out: to read, to edit, for the diary, or as a pack with every original. */
export function ExportView({ state, draft, onDraft }: ExportViewProps) {
  const { form, scope } = draft;
  const title = draft.title ?? state.matter.title;
  const choice = useMemo(() => chooseEntries(state.entries, scope, state.tags), [state, scope]);
  const { state: at, start, cancel, save, back } = useExport('export');
  return (
    <div class="export">
      <h1 tabIndex={-1}>Export</h1>
      <p class="pc-small">
        To choose the documents of a bundle, their order and titles, or to remove names:{' '}
        <a href={routeHref({ view: 'bundle' })}>Build a bundle</a>
      </p>
      <p class="pc-small">
        Were you given a pack, or is one coming back? <a href={routeHref({ view: 'check' })}>Check a pack</a>
      </p>
      <ExportCourse at={at} onCancel={cancel} />
      {at.at === 'done' && (
        <ExportDone
          result={at.result}
          entries={state.entries}
          onSave={(volume) => void save(volume)}
          onBack={back}
        />
      )}
      {at.at !== 'running' && at.at !== 'done' && (
        <form class="export__form" onSubmit={(event) => event.preventDefault()}>
          <ExportFormChoice value={form} onPick={(next) => onDraft({ ...draft, form: next })} />
          <div class="card">
            <TextField
              label="Title"
              hint="Stands on the first page."
              maxLength={120}
              value={title}
              onValue={(next) => onDraft({ ...draft, title: next })}
            />
            <ScopeFields state={state} scope={scope} onScope={(next) => onDraft({ ...draft, scope: next })} />
          </div>
          <ExportSummary choice={choice} form={form} entries={state.entries} />
          <Button
            look="primary"
            class="export__start"
            disabled={choice.chosen.length === 0}
            onClick={() => void start({ form, scope, title: title.trim() || state.matter.title })}
          >
            {MAKE[form]}
          </Button>
        </form>
      )}
    </div>
  );
}

/** How far it is, or why there is no file. */
export function ExportCourse({ at, onCancel }: { readonly at: ExportState; readonly onCancel: () => void }) {
  const spoken = useSpokenProgress(at.at === 'running' ? { ...at.progress, label: at.progress.stage } : null);
  return (
    <>
      <p class="pc-hidden" role="status">
        {at.at === 'done' ? 'It is ready.' : spoken}
      </p>
      {at.at === 'running' && (
        <section class="card" aria-label="Progress">
          <ProgressBar
            label={at.progress.stage}
            done={at.progress.done}
            total={at.progress.total}
            left={at.left}
            onCancel={onCancel}
          />
        </section>
      )}
      {at.at === 'cancelled' && (
        <Notice
          tone="calm"
          urgent
          happened="Export cancelled."
          safe="No file was made, and your record is unchanged."
        />
      )}
      {at.at === 'failed' && <Notice urgent {...at.failure} />}
    </>
  );
}

const MAKE: Readonly<Record<ExportForm, string>> = {
  chronology: 'Make the chronology',
  bundle: 'Make the bundle',
  pack: 'Make the pack',
  docx: 'Make the Word document',
  xlsx: 'Make the workbook',
  csv: 'Make the table',
  calendar: 'Make the calendar',
};
