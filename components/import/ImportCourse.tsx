import { formatSize } from '../../utils/domain/format-size.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { useSpoken } from '../ui/use-spoken.ts';
import type { Course } from './journey.ts';
import { countEmails, fileName, formatCount } from './words.ts';

interface CourseProps {
  readonly course: Course;
  readonly onStop: () => void;
}

const sizeWords = ({ bytesRead, bytesTotal }: Course['progress']): string =>
  bytesTotal === 0 ? '' : ` · ${formatSize(bytesRead)} of ${formatSize(bytesTotal)}`;

/** Looking through the files before anything is kept. */
export function ReadingProgress({ course, onStop }: CourseProps) {
  const { progress, left } = course;
  const found = `${countEmails(progress.messages)} found`;
  return (
    <CourseCard
      title="Looking through your files"
      course={course}
      words={found}
      bar={{
        done: progress.bytesRead,
        total: progress.bytesTotal || null,
        count: found + sizeWords(progress),
        left,
      }}
      stop="Cancel"
      onStop={onStop}
    >
      Nothing is kept yet.
    </CourseCard>
  );
}

interface KeepingProps extends CourseProps {
  readonly total: number | null;
  readonly isStopping: boolean;
}

/** Keeping what was chosen. */
export function KeepingProgress({ course, total, isStopping, onStop }: KeepingProps) {
  const { progress, left } = course;
  const seen = total
    ? `${formatCount(progress.messages)} of ${countEmails(total)} looked at`
    : `${countEmails(progress.messages)} looked at`;
  const { bytesRead, bytesTotal } = progress;
  return (
    <CourseCard
      title={isStopping ? 'Stopping…' : 'Bringing in your emails'}
      course={course}
      words={seen}
      bar={{ done: bytesRead, total: bytesTotal || null, count: seen + sizeWords(progress), left }}
      stop="Stop"
      onStop={isStopping ? undefined : onStop}
    >
      You can look at the timeline meanwhile. Keep this tab open until it has finished. What is kept stays
      kept, also when you stop.
    </CourseCard>
  );
}

interface CourseCardProps extends Omit<CourseProps, 'onStop'> {
  readonly onStop: (() => void) | undefined;
  readonly title: string;
  readonly words: string;
  readonly stop: string;
  readonly bar: {
    readonly done: number;
    readonly total: number | null;
    readonly count: string;
    readonly left?: string;
  };
  readonly children: string;
}

function CourseCard({ title, course, words, bar, stop, onStop, children }: CourseCardProps) {
  const { file } = course.progress;
  const percent = bar.total === null ? 0 : Math.floor((bar.done / bar.total) * 100);
  const spoken = useSpoken(`${percent} per cent. ${words}.`, percent);
  return (
    <section class="card" aria-labelledby="course-title">
      <h2 id="course-title" tabIndex={-1}>
        {title}
      </h2>
      <ProgressBar
        label={file === '' ? 'Opening the files' : fileName(file)}
        {...bar}
        onCancel={onStop}
        cancel={stop}
      />
      <p class="pc-soft pc-small">{children}</p>
      <span class="pc-hidden" role="status">
        {spoken}
      </span>
    </section>
  );
}
