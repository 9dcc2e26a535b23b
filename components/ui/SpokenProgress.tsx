import { ProgressBar, type ProgressBarProps } from './ProgressBar.tsx';
import { useSpoken } from './use-spoken.ts';

type Progress = Pick<ProgressBarProps, 'label' | 'done' | 'total'>;

/** How far it is, for a status region; empty when nothing runs. */
export function useSpokenProgress(progress: Progress | null): string {
  const { label = '', done = 0, total = null } = progress ?? {};
  const percent = total ? Math.floor((done / total) * 100) : 0;
  const words = total === null ? `${label}.` : `${label}: ${percent} per cent.`;
  return useSpoken(progress ? words : '', percent, label);
}

/** A progress bar that can be heard. */
export function SpokenProgress(props: ProgressBarProps) {
  const spoken = useSpokenProgress(props);
  return (
    <>
      <ProgressBar {...props} />
      <span class="pc-hidden" role="status">
        {spoken}
      </span>
    </>
  );
}
