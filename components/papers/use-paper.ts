import { useRef, useState } from 'preact/hooks';
import { describeFailure, type PartyId } from '../../utils/domain/index.ts';
import type { PaperDetails } from '../../utils/domain/paper-details.ts';
import { routeHref } from '../shell/routes.ts';
import { useAnswer } from '../shell/use-answer.tsx';
import { useServices } from '../services.tsx';

/** One file of the paper, in its place. */
export interface PaperPage {
  readonly key: number;
  readonly file: File;
}

/** What the user has said of the paper so far. */
export interface PaperWords extends PaperDetails {
  readonly partyId: PartyId | null;
}

export interface PaperWork {
  readonly pages: readonly PaperPage[];
  readonly words: PaperWords;
  /** The day a file gives, `YYYY-MM-DD`: when it was photographed or made, which need not be the day on the letter. */
  readonly fileDay: string | null;
  /** Why files were not taken, or why the paper could not be kept; each a paragraph. */
  readonly problems: readonly string[];
  readonly isKeeping: boolean;
  readonly take: (files: readonly File[]) => Promise<void>;
  readonly move: (from: number, to: number) => void;
  readonly remove: (at: number) => void;
  readonly say: (change: Partial<PaperWords>) => void;
  readonly keep: () => Promise<void>;
}

const NOTHING_SAID: PaperWords = {
  kind: 'letter',
  title: '',
  day: '',
  isOwn: false,
  partyId: null,
};

/** A list with one item at another place. */
export function moved<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const rest = list.filter((_item, at) => at !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

/** A paper in the making: its files and what is said of them, until it is kept. */
export function usePaper(): PaperWork {
  const { papers } = useServices();
  const answer = useAnswer();
  const [pages, setPages] = useState<readonly PaperPage[]>([]);
  const [words, setWords] = useState(NOTHING_SAID);
  const [fileDay, setFileDay] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isKeeping, setKeeping] = useState(false);
  const keys = useRef(0);
  const say = (change: Partial<PaperWords>) => setWords((before) => ({ ...before, ...change }));
  const suggest = async (files: readonly File[]) => {
    for (const file of files) {
      const day = await papers.suggestDay(file);
      if (day) return setFileDay((before) => before ?? day);
    }
  };
  const take = async (files: readonly File[]) => {
    const judged = await Promise.all(
      files.map(async (file) => ({ file, failure: await papers.judge(file) })),
    );
    const good = judged.flatMap(({ file, failure }) => (failure ? [] : [file]));
    setProblems(judged.flatMap(({ failure }) => (failure ? [describeFailure(failure)] : [])));
    setPages((before) => [...before, ...good.map((file) => ({ key: (keys.current += 1), file }))]);
    await suggest(good);
  };
  const keep = async () => {
    setKeeping(true);
    setProblems([]);
    const kept = await papers.keep({ ...words, files: pages.map(({ file }) => file) });
    setKeeping(false);
    if (!kept.ok) return setProblems([describeFailure(kept.error)]);
    answer({ message: ANSWERS[kept.value.state] });
    location.hash = routeHref({ view: 'entry', id: kept.value.entryId });
  };
  return {
    pages,
    words,
    fileDay,
    problems,
    isKeeping,
    take,
    move: (from, to) => setPages((before) => moved(before, from, to)),
    remove: (at) => setPages((before) => before.filter((_page, each) => each !== at)),
    say,
    keep,
  };
}

const ANSWERS = {
  kept: 'Kept. You can add tags and a summary here.',
  'already kept':
    'These files were kept before. This is their entry, unchanged: correct it here if it is wrong.',
  restored: 'These files lay in the bin. Their entry is back, as it was: correct it here if it is wrong.',
} as const;
