import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { describeFailure, type Failure, type Result } from '../../utils/domain/index.ts';

/** A short answer at the foot of the page, with a way to take the step back. */
export interface Answer {
  readonly message: string;
  readonly action?: string;
  readonly onAction?: () => void;
  /** Stays until it is closed or acted on: something of the user's hangs on it. */
  readonly stays?: boolean;
  /** What it is about, where a later answer about the same takes its place. */
  readonly about?: string;
}

export type GiveAnswer = (answer: Answer) => void;

const AnswerContext = createContext<GiveAnswer>(() => {});

export const AnswerProvider = AnswerContext.Provider;

/** For views: says in one line what a click has done. */
export const useAnswer = (): GiveAnswer => useContext(AnswerContext);

/** What was done, and how it is taken back. */
interface Undoable extends Pick<Answer, 'message' | 'stays'> {
  readonly undo: () => Promise<Result<unknown, Failure>>;
}

/** Says what was done with a way back; a way back that fails is told as well. */
export function offerUndo({ undo, ...said }: Undoable, answer: GiveAnswer): void {
  const takeBack = async () => void tellFailure(await undo(), answer);
  answer({ ...said, action: 'Undo', onAction: () => void takeBack() });
}

/** Shows a failure in the same place; returns whether there was none. */
export function tellFailure<T>(
  result: Result<T, Failure>,
  answer: GiveAnswer,
): result is { ok: true; value: T } {
  if (!result.ok) answer({ message: describeFailure(result.error) });
  return result.ok;
}
