import { useMemo, useState } from 'preact/hooks';
import type { AppealType, BundlePlan, BundlePreset } from '../../utils/domain/bundle-plan.ts';
import { chooseEntries } from '../../utils/domain/choose-entries.ts';
import { wholeScope, type Failure } from '../../utils/domain/index.ts';
import { ExportSummary } from '../export/ExportSummary.tsx';
import { ScopeFields } from '../export/ScopeFields.tsx';
import { useServices, type TimelineState } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { AppealSelect } from './AppealField.tsx';
import { PRESETS } from './preset-words.ts';
import { ReopenPack } from './ReopenPack.tsx';

interface BundleStartProps {
  readonly state: TimelineState;
  readonly onBegin: (plan: BundlePlan) => void;
  /** Back to the bundle there is; absent before the first. */
  readonly onBack?: (() => void) | undefined;
  /** A pack that was dropped elsewhere in the app, to go on from. */
  readonly pack?: File | null;
}

/** Who the bundle is for, and what it is made from. Nothing is fixed by it: everything can be changed afterwards. */
export function BundleStart({ state, onBegin, onBack, pack = null }: BundleStartProps) {
  const { bundles } = useServices();
  const [preset, setPreset] = useState<BundlePreset>('plain');
  const [appeal, setAppeal] = useState<AppealType | null>(null);
  const [title, setTitle] = useState(state.matter.title);
  const [scope, setScope] = useState(() => wholeScope(state.matter.id));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const choice = useMemo(() => chooseEntries(state.entries, scope, state.tags), [state, scope]);
  const begin = async () => {
    setBusy(true);
    setFailure(null);
    const proposed = await bundles.propose({ preset, scope, title: title.trim() || state.matter.title });
    setBusy(false);
    if (proposed.ok) onBegin(preset === 'tribunal' ? { ...proposed.value, appeal } : proposed.value);
    else setFailure(proposed.error);
  };
  return (
    <div class="bundle">
      <h1 tabIndex={-1}>Build a bundle</h1>
      <p>
        One PDF with numbered pages: cover, index, chronology, then every email and attachment. Choose who it
        is for. You can change everything afterwards.
      </p>
      {failure && <Notice urgent {...failure} />}
      {onBack && <Notice tone="calm" {...IN_ITS_PLACE} />}
      {pack && <ReopenPack key={pack.name} matterId={state.matter.id} pack={pack} onReopened={onBegin} />}
      <PresetChoice preset={preset} onPick={setPreset} />
      <div class="card">
        {preset === 'tribunal' && <AppealSelect appeal={appeal} onAppeal={setAppeal} />}
        <TextField
          label="Title"
          hint="Stands on the cover."
          maxLength={120}
          value={title}
          onValue={setTitle}
        />
        <ScopeFields state={state} scope={scope} onScope={setScope} />
      </div>
      <ExportSummary choice={choice} form="bundle" entries={state.entries} />
      <div class="bundle__actions">
        <Button
          look="primary"
          disabled={choice.chosen.length === 0 || isBusy}
          aria-busy={isBusy}
          onClick={() => void begin()}
        >
          Begin the bundle
        </Button>
        {onBack && <Button onClick={onBack}>Keep the bundle I have</Button>}
      </div>
      {!pack && <ReopenPack matterId={state.matter.id} onReopened={onBegin} />}
    </div>
  );
}

const IN_ITS_PLACE = {
  happened: 'The bundle you have is kept until you begin another, which takes its place.',
  next: 'To go back to it later, make a pack of it first.',
} as const;

interface PresetChoiceProps {
  readonly preset: BundlePreset;
  readonly onPick: (preset: BundlePreset) => void;
}

/** Who it is for. */
function PresetChoice({ preset, onPick }: PresetChoiceProps) {
  return (
    <fieldset class="forms">
      <legend class="forms__title">Who is it for?</legend>
      <div class="bundle__presets">
        {PRESETS.map(({ preset: each, name, words }) => (
          <label class="form-choice" key={each}>
            <input
              type="radio"
              name="preset"
              value={each}
              checked={preset === each}
              onChange={() => onPick(each)}
            />
            <span class="form-choice__words">
              <span class="form-choice__name">{name}</span>
              <span class="pc-small pc-soft">{words}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
