import type { ComponentChildren } from 'preact';
import type { MatterId } from '../../utils/domain/index.ts';
import type { TimelineState } from '../services.tsx';
import { ChainMark } from '../ui/ChainMark.tsx';
import { countLate } from '../clocks/clock-sections.ts';
import { useClockRecords, useCountedClocks } from '../clocks/use-clocks.ts';
import { MatterTitle } from './MatterTitle.tsx';
import { routeHref, type Route } from '../shell/routes.ts';

interface AppHeaderProps {
  readonly route: Route;
  readonly state: TimelineState | null;
}

/** Mark, the matter's title, and the ways to the other views. */
export function AppHeader({ route, state }: AppHeaderProps) {
  const binned = state?.binned.length ?? 0;
  return (
    <header class="app__head">
      <a class="app__skip" href="#main" onClick={skipToMain}>
        Skip to content
      </a>
      <div class="app__head-inner">
        <a class="app__brand" href={routeHref({ view: 'timeline' })} aria-label="Paperchain: timeline">
          <ChainMark look="filled" size={28} />
        </a>
        {state ? <MatterTitle matter={state.matter} /> : <div class="app__matter" />}
        <nav class="app__nav" aria-label="Views">
          <ViewLink view="timeline" route={route}>
            Timeline
          </ViewLink>
          <ViewLink view="clocks" route={route}>
            Clocks
            {state && <LateCount matterId={state.matter.id} />}
          </ViewLink>
          <ViewLink view="add" route={route}>
            Add
          </ViewLink>
          <ViewLink view="export" route={route}>
            Export
          </ViewLink>
          <ViewLink view="bin" route={route}>
            Bin
            {binned > 0 && (
              <span class="app__count">
                {binned}
                <span class="pc-hidden"> removed</span>
              </span>
            )}
          </ViewLink>
        </nav>
      </div>
    </header>
  );
}

/** How many limits are missed; nothing when none is. */
function LateCount({ matterId }: { readonly matterId: MatterId }) {
  const late = countLate(useCountedClocks(useClockRecords(matterId)));
  if (late === 0) return null;
  return (
    <span class="app__count app__count--late">
      {late}
      <span class="pc-hidden"> late</span>
    </span>
  );
}

/** Not by the address: `#main` would be taken for a view. */
function skipToMain(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#main h1')?.focus();
}

const ADDING: ReadonlySet<Route['view']> = new Set(['import', 'paper', 'note', 'originals']);

interface ViewLinkProps {
  readonly view: 'timeline' | 'clocks' | 'add' | 'export' | 'bin';
  readonly route: Route;
  readonly children: ComponentChildren;
}

function ViewLink({ view, route, children }: ViewLinkProps) {
  const isHere = route.view === view;
  const isInside =
    (route.view === 'entry' && view === 'timeline') ||
    (ADDING.has(route.view) && view === 'add') ||
    ((route.view === 'check' || route.view === 'bundle') && view === 'export');
  return (
    <a
      class={`app__link ${isInside ? 'app__link--inside' : ''}`}
      href={routeHref({ view })}
      aria-current={isHere ? 'page' : undefined}
    >
      {children}
    </a>
  );
}
