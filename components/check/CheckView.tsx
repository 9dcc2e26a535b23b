// Checking packs that come back: drop one, be told in plain words what is as it was and what is not. Nothing dropped here
// is kept. Reading and comparing are asked of the services.
import { gatherFiles } from '../import/dropped-files.ts';
import { DropZone } from '../import/DropZone.tsx';
import { formatSize } from '../../utils/domain/format-size.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { CheckedFiles } from './CheckedFiles.tsx';
import { CheckedPack } from './CheckedPack.tsx';
import { CheckYourself } from './CheckYourself.tsx';
import { useCheck } from './use-check.ts';

/** A place to drop packs and files, and what they were found to be. */
export function CheckView({ onGoOn }: { readonly onGoOn: (pack: File) => void }) {
  const { state, check, cancel } = useCheck();
  const isRunning = state.at === 'running';
  return (
    <div class="check">
      <h1 tabIndex={-1}>Check a pack</h1>
      <p class="check__intro">
        Drop a pack that you made or were given, or a single file from one. You are told whether anything in
        it has changed. Nothing is kept here, and nothing leaves this computer.
      </p>
      <DropZone
        isBusy={isRunning}
        title="Drop a pack or a file here"
        hint="The ZIP file as it is, the unpacked folder, or single files from it."
        onDrop={(entries) => void check((signal) => gatherFiles(entries, signal).then(({ files }) => files))}
        onFiles={(files) => void check(() => Promise.resolve(files))}
      />
      {isRunning && (
        <section class="card" aria-label="Progress">
          <ProgressBar
            label="Reading every file"
            done={state.progress.bytesRead}
            total={state.progress.bytesTotal || null}
            count={`${formatSize(state.progress.bytesRead)} of ${formatSize(state.progress.bytesTotal)}`}
            onCancel={cancel}
          />
        </section>
      )}
      {state.at === 'failed' && <Notice urgent {...state.failure} />}
      {state.at === 'done' && (
        <div class="check__report" role="status">
          {state.report.packs.map((pack) => (
            <CheckedPack key={pack.name} pack={pack} />
          ))}
          {state.pack && <GoOn pack={state.pack} onGoOn={onGoOn} />}
          {state.report.loose.length > 0 && <CheckedFiles files={state.report.loose} />}
        </div>
      )}
      <CheckYourself />
    </div>
  );
}

/** A pack is checked to be trusted, or to be gone on from. */
function GoOn({ pack, onGoOn }: { readonly pack: File; readonly onGoOn: (pack: File) => void }) {
  return (
    <section class="card" aria-label="Go on from this pack">
      <p>
        If it was made from this record with a bundle in it, you can make the bundle’s next version: contents,
        order and titles come back.
      </p>
      <Button onClick={() => onGoOn(pack)}>Go on from this pack</Button>
    </section>
  );
}
