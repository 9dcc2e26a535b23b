// The app page: it puts the views together; entrypoints/app mounts it with the services. No storing, no browser API beyond
// the address bar.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryId, MatterId } from '../../utils/domain/index.ts';
import { AddView } from '../add/AddView.tsx';
import { BundleView } from '../bundle/BundleView.tsx';
import { CheckView } from '../check/CheckView.tsx';
import { BinView } from '../bin/BinView.tsx';
import { ClocksView } from '../clocks/ClocksView.tsx';
import { EntryPage } from '../entry/EntryPage.tsx';
import { UnsavedWords } from '../entry/unsaved-words.tsx';
import { RunningExports } from '../export/running-exports.tsx';
import { firstExportDraft } from '../export/export-draft.ts';
import { ExportView } from '../export/ExportView.tsx';
import { ImportView } from '../import/ImportView.tsx';
import { useImport, type UsedImport } from '../import/use-import.ts';
import { OriginalsView } from '../originals/OriginalsView.tsx';
import { useOriginals } from '../originals/use-originals.ts';
import { NoteView } from '../papers/NoteView.tsx';
import { PaperView } from '../papers/PaperView.tsx';
import { usePaper } from '../papers/use-paper.ts';
import { SettingsView } from '../settings/SettingsView.tsx';
import { TimelineView } from '../timeline/TimelineView.tsx';
import { WHOLE_TIMELINE } from '../timeline/timeline-filter.ts';
import type { TimelineState } from '../services.tsx';
import { Toast } from '../ui/Toast.tsx';
import { useHeldFocus } from '../ui/use-held-focus.ts';
import { AppHeader } from './AppHeader.tsx';
import { routeHref, type Route } from '../shell/routes.ts';
import { AnswerProvider } from '../shell/use-answer.tsx';
import { useAnswers } from './use-answers.ts';
import { useDroppedPack } from './use-dropped-pack.ts';
import { useHeadingFocus } from './use-heading-focus.ts';
import { useRoute } from './use-route.ts';
import { useTimeline } from './use-timeline.ts';
import { viewTitle } from './view-title.ts';

const entryHref = (id: EntryId): string => routeHref({ view: 'entry', id });

export interface AppProps {
  readonly matterId: MatterId;
}

/** The whole app page: header, one view at a time, answers at the foot. Wants `ServicesProvider` around it. */
export function App({ matterId }: AppProps) {
  const route = useRoute();
  const importing = useImport();
  // Nobody changes anything on the import page but the import itself.
  const state = useTimeline(matterId, route.view === 'import' && importing.state.at === 'running');
  const title = viewTitle(route, state);
  useEffect(() => void (document.title = title), [title]);
  const { answer, give, close } = useAnswers();
  const act = () => {
    close();
    answer?.onAction?.();
  };
  return (
    <AnswerProvider value={give}>
      <div class="pc-root app">
        <AppHeader route={route} state={state} />
        {state ? (
          <UnsavedWords>
            <Views route={route} state={state} importing={importing} />
          </UnsavedWords>
        ) : (
          <main class="app__main" aria-busy="true" />
        )}
        <footer class="app__foot pc-small pc-soft">
          Everything stays on this computer. This is information, not legal advice.{' '}
          <a
            class="app__settings"
            href={routeHref({ view: 'settings' })}
            aria-current={route.view === 'settings' ? 'page' : undefined}
          >
            Settings
          </a>
        </footer>
        <Toast
          message={answer?.message ?? null}
          onClose={close}
          action={answer?.action}
          onAction={act}
          stays={answer?.stays}
        />
      </div>
    </AnswerProvider>
  );
}

interface ViewsProps {
  readonly route: Route;
  readonly state: TimelineState;
  readonly importing: UsedImport;
}

/** What is searched for, chosen, typed or under way outlives a visit to another view, and so does the last opened entry. */
function Views({ route, state, importing }: ViewsProps) {
  const [filter, setFilter] = useState(WHOLE_TIMELINE);
  const [exporting, setExporting] = useState(() => firstExportDraft(state.matter.id));
  const paper = usePaper();
  const originals = useOriginals();
  const lastOpened = useRef<EntryId | null>(null);
  const isBack = route.view === 'timeline' && state.entries.some(({ id }) => id === lastOpened.current);
  const dropped = useDroppedPack(route);
  const main = useHeadingFocus(route, isBack);
  useHeldFocus(main);
  if (route.view === 'entry') lastOpened.current = route.id;
  return (
    <RunningExports view={route.view}>
      <main ref={main} class={`app__main app__main--${route.view}`} id="main">
        {route.view === 'timeline' && (
          <TimelineView
            state={state}
            filter={filter}
            onFilter={setFilter}
            entryHref={entryHref}
            returnTo={lastOpened.current}
          />
        )}
        {route.view === 'entry' && <EntryPage key={route.id} id={route.id} state={state} />}
        {route.view === 'export' && <ExportView state={state} draft={exporting} onDraft={setExporting} />}
        {route.view === 'bundle' && (
          <BundleView state={state} pack={dropped.pack} onPack={dropped.goOn} onPackTaken={dropped.forget} />
        )}
        {route.view === 'clocks' && <ClocksView state={state} />}
        {route.view === 'add' && <AddView />}
        {route.view === 'import' && (
          <ImportView state={importing.state} journey={importing.journey} entries={state.entries} />
        )}
        {route.view === 'paper' && <PaperView state={state} paper={paper} />}
        {route.view === 'note' && <NoteView state={state} />}
        {route.view === 'originals' && (
          <OriginalsView
            key={route.id}
            id={route.id}
            state={state}
            onImport={importing.takeAlong}
            work={originals}
          />
        )}
        {route.view === 'check' && <CheckView onGoOn={dropped.goOn} />}
        {route.view === 'bin' && <BinView state={state} />}
        {route.view === 'settings' && <SettingsView />}
      </main>
    </RunningExports>
  );
}
