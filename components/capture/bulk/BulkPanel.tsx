import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { countBulk } from '../../../utils/domain/bulk.ts';
import { Button } from '../../ui/Button.tsx';
import { ChainMark } from '../../ui/ChainMark.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { ChevronDownIcon, CloseIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { usePanelFocus } from '../use-panel-focus.ts';
import { BulkReport } from './BulkReport.tsx';
import type { BulkView, BulkWish } from '../../../utils/domain/bulk-view.ts';
import { describeCounts, describeLeft, nameCurrent, nameStep } from './bulk-words.ts';

export interface BulkPanelProps {
  readonly view: BulkView;
  readonly onWish: (wish: BulkWish) => void;
  readonly openTimeline: () => void;
}

/** Panel in the corner, or a pill when the user wants to read on; it says where the bulk stands and never takes the focus. */
export function BulkPanel(props: BulkPanelProps) {
  const { step, job } = props.view;
  const [small, setSmall] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const byUser = useRef(false);
  const change = (to: boolean): void => {
    byUser.current = true;
    setSmall(to);
  };
  usePanelFocus(place);
  // The end, or a question, is worth the room.
  useLayoutEffect(() => {
    if (step !== 'running') setSmall(false);
  }, [step]);
  // What had the focus is gone; what came instead takes it, unless the user is elsewhere.
  useLayoutEffect(() => {
    if (byUser.current) place.current?.querySelector<HTMLElement>('button, [role]')?.focus();
    byUser.current = false;
  }, [small]);
  return (
    <div ref={place} tabIndex={-1}>
      {small ? (
        <button type="button" class="pc-keep pc-keep--kept pc-keep--floating" onClick={() => change(false)}>
          <ChainMark look="outline" />
          {`Keeping: ${countBulk(job).settled} of ${job.conversations.length}`}
        </button>
      ) : (
        <Panel {...props} onSmall={() => change(true)} />
      )}
    </div>
  );
}

function Panel({ onSmall, ...props }: BulkPanelProps & { readonly onSmall: () => void }) {
  const { view, onWish } = props;
  const { step } = view;
  const working = step === 'running' || step === 'resting';
  const leave = working ? onSmall : () => onWish(step === 'done' ? 'close' : 'later');
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !working) return;
    event.preventDefault();
    onSmall();
  };
  return (
    // Not modal: the user reads on beside it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape makes it small
    <div
      class="pc-panel pc-bulk"
      role="dialog"
      aria-label="Paperchain: keeping conversations"
      tabIndex={-1}
      onKeyDown={onKey}
    >
      <div class="pc-panel__close">
        <IconButton label={working ? 'Make small' : 'Close'} onClick={leave}>
          {working ? <ChevronDownIcon size={18} /> : <CloseIcon size={18} />}
        </IconButton>
      </div>
      <div class="pc-panel__head">
        <output class="pc-panel__fact">{nameStep(view)}</output>
      </div>
      <Body {...props} />
    </div>
  );
}

function Body({ view, onWish, openTimeline }: BulkPanelProps) {
  const { step, reason, job } = view;
  return (
    <>
      {step !== 'done' && <Progress view={view} />}
      {reason && step !== 'done' && (
        <Notice
          happened={reason.happened}
          safe="What was kept so far is safe."
          next={nextStep(view)}
          urgent
        />
      )}
      {step === 'offered' && !reason && <p>What was kept is safe, and nothing is kept twice.</p>}
      {step === 'done' && <BulkReport job={job} onWish={onWish} openTimeline={openTimeline} />}
      {job.wholePage && (
        <p class="pc-panel__soft">
          Only conversations on this page of the list are kept. Tick those on other pages there.
        </p>
      )}
      {step !== 'done' && <Controls view={view} onWish={onWish} />}
    </>
  );
}

function nextStep({ step, reason }: BulkView): string {
  return step === 'resting' ? 'It goes on by itself in a little while.' : (reason?.next ?? '');
}

function Progress({ view }: { readonly view: BulkView }) {
  const counts = countBulk(view.job);
  const total = view.job.conversations.length;
  const left = describeLeft(view.leftMs);
  return (
    <div>
      <progress aria-label="Conversations done" max={total} value={counts.settled} />
      <p>
        {`${counts.settled} of ${total} done`}
        {left && ` · ${left}`}
      </p>
      <p class="pc-panel__soft">{describeCounts(counts)}</p>
      {view.step === 'running' && <p class="pc-bulk__now">{`Now: ${nameCurrent(view)}`}</p>}
    </div>
  );
}

/** Every way on, and out. */
function Controls({ view: { step, job }, onWish }: Pick<BulkPanelProps, 'view' | 'onWish'>) {
  if (job.id === '') return null;
  return (
    <div class="pc-panel__row">
      {step === 'running' ? (
        <Button onClick={() => onWish('pause')}>Pause</Button>
      ) : (
        <Button look="primary" onClick={() => onWish('go on')}>
          {step === 'resting' ? 'Go on now' : 'Go on'}
        </Button>
      )}
      {step === 'offered' && <Button onClick={() => onWish('later')}>Not now</Button>}
      <Button look="plain" onClick={() => onWish('stop')}>
        Stop
      </Button>
    </div>
  );
}
