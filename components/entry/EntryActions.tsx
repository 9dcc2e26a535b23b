import { originalExtension, type Entry } from '../../utils/domain/index.ts';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { BinIcon, DownloadIcon } from '../ui/icons.tsx';
import { originalName } from './save-names.ts';

/** Saving the original as a file (each file of a paper has its own button), and removing the entry. */
export function EntryActions({ entry }: { readonly entry: Entry }) {
  const save = useSaveOriginal(entry);
  const remove = useRemove(entry);
  return (
    <>
      {entry.kind === 'email' && (
        <Button onClick={() => void save()}>
          <DownloadIcon size={18} />
          {entry.fidelity === 'original' ? 'Save original' : 'Save page reading'} ({originalExtension(entry)})
        </Button>
      )}
      <Button onClick={() => void remove()}>
        <BinIcon size={18} /> Remove
      </Button>
    </>
  );
}

/** Offers the kept bytes for saving, unchanged. */
export function useSaveOriginal(entry: Entry): () => Promise<void> {
  const services = useServices();
  const answer = useAnswer();
  return async () => {
    const original = await services.readOriginal(entry.originalSha256);
    if (tellFailure(original, answer))
      tellFailure(await services.saveFile(original.value, originalName(entry)), answer);
  };
}

/** To the bin and back to the timeline, with a way to take it back. */
function useRemove(entry: Entry): () => Promise<void> {
  const services = useServices();
  const answer = useAnswer();
  const restore = async () => {
    if (tellFailure(await services.restore([entry.id]), answer)) answer({ message: 'Back on the timeline.' });
  };
  return async () => {
    const here = location.hash;
    if (!tellFailure(await services.remove([entry.id]), answer)) return;
    // Whoever has gone on meanwhile is left where they are.
    if (location.hash === here) location.hash = '#/';
    answer({ message: 'Moved to the bin.', action: 'Undo', onAction: () => void restore() });
  };
}
