import { useEffect, useState } from 'preact/hooks';
import type { BundlePlan } from '../../utils/domain/bundle-plan.ts';
import type { Failure, MatterId } from '../../utils/domain/index.ts';
import type { ReopenedBundle } from '../services/bundles.ts';
import { useServices } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { FileDrop } from '../ui/FileDrop.tsx';
import { Notice } from '../ui/Notice.tsx';

interface ReopenPackProps {
  readonly matterId: MatterId;
  /** Opened at once. */
  readonly pack?: File;
  readonly onReopened: (plan: BundlePlan) => void;
}

/** Goes on from a pack made earlier: its order, titles and left-out documents come back, later papers at the end. */
export function ReopenPack({ matterId, pack, onReopened }: ReopenPackProps) {
  const { bundles } = useServices();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [found, setFound] = useState<ReopenedBundle | null>(null);
  const [isBusy, setBusy] = useState(false);
  const open = async (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    setFailure(null);
    setFound(null);
    setBusy(true);
    const reopened = await bundles.reopen({ file, matterId });
    setBusy(false);
    if (!reopened.ok) return setFailure(reopened.error);
    const { gone, wordsWanted, plan } = reopened.value;
    return gone.length + wordsWanted.length === 0 ? onReopened(plan) : setFound(reopened.value);
  };
  useEffect(() => {
    if (pack) void open([pack]);
    // Once for each pack that was dropped: what is drawn anew meanwhile changes nothing.
  }, [pack]);
  return (
    <section class="card" aria-labelledby="reopen" aria-busy={isBusy}>
      <h2 id="reopen">Go on from an earlier pack</h2>
      <FileDrop
        label="Drop a pack here to make its next version"
        hint="Contents, order and titles come back. Papers kept since then are added at the end, with numbers that go on."
        accept=".zip"
        button="Choose a pack"
        onFiles={(files) => void open(files)}
      />
      {isBusy && <p role="status">Reading the pack…</p>}
      {failure && <Notice urgent {...failure} />}
      {found && <Reopened found={found} onGoOn={() => onReopened(found.plan)} />}
    </section>
  );
}

/** What of the earlier bundle could not come back, before it is taken. */
function Reopened({ found, onGoOn }: { readonly found: ReopenedBundle; readonly onGoOn: () => void }) {
  const { gone, late, wordsWanted } = found;
  return (
    <Notice
      urgent
      happened="Not everything of that bundle can come back."
      safe={late === 0 ? 'Your record is unchanged.' : `Papers kept since then, at the end: ${late}.`}
    >
      {gone.length > 0 && (
        <details open>
          <summary>Not in this record any more: {gone.length}</summary>
          <ul>
            {gone.map((title, at) => (
              <li key={at} dir="auto">
                {title}
              </li>
            ))}
          </ul>
        </details>
      )}
      {wordsWanted.length > 0 && (
        <p>
          Words to remove are never in a pack. Enter them again before you make this one:{' '}
          {wordsWanted.join(', ')}.
        </p>
      )}
      <Button look="primary" onClick={onGoOn}>
        Go on with this bundle
      </Button>
    </Notice>
  );
}
