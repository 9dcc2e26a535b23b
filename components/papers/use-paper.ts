import { useRef, useState } from 'preact/hooks';
import {
  describeFailure,
  ok,
  type Failure,
  type PartyDraft,
  type PartyId,
  type Result,
} from '../../utils/domain/index.ts';
import type { PaperDetails } from '../../utils/domain/paper-details.ts';
import { routeHref } from '../shell/routes.ts';
import { useAnswer } from '../shell/use-answer.tsx';
import { useServices, type Services } from '../services.tsx';
import { useLeaveWarning } from '../ui/use-leave-warning.ts';

/** One file of the paper, in its place. */
export interface PaperPage {
  readonly key: number;
  readonly file: File;
}

/** What the user has said of the paper so far. */
export interface PaperWords extends PaperDetails {
  readonly partyId: PartyId | null;
  /** Someone named and not saved: becomes a party when the paper is kept. */
  readonly naming: PartyDraft | null;
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
  /** Empties the form, with a way back. */
  readonly clear: () => void;
}

const NOTHING_SAID: PaperWords = {
  kind: 'letter',
  title: '',
  day: '',
  isOwn: false,
  partyId: null,
  naming: null,
};

/** A list with one item at another place. */
export function moved<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const rest = list.filter((_item, at) => at !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

/** What is in the form. */
type Form = Pick<PaperWork, 'pages' | 'words' | 'fileDay'>;

const EMPTY: Form = { pages: [], words: NOTHING_SAID, fileDay: null };

/**
 * A paper in the making: its files and what is said of them, until it is kept. It belongs above the views, so that looking
 * something up on the timeline empties no form; before the page is closed, the browser asks.
 */
export function usePaper(): PaperWork {
  const services = useServices();
  const answer = useAnswer();
  const [form, setForm] = useState(EMPTY);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isKeeping, setKeeping] = useState(false);
  const { pages, words } = form;
  useLeaveWarning(pages.length > 0);
  const say = (change: Partial<PaperWords>) =>
    setForm((before) => ({ ...before, words: { ...before.words, ...change } }));
  const setPages = (change: (before: Form['pages']) => Form['pages']) =>
    setForm((before) => ({ ...before, pages: change(before.pages) }));
  const take = useTake(setForm, setProblems);
  const keep = async () => {
    setKeeping(true);
    setProblems([]);
    const { naming, ...said } = words;
    const party = await partyOf(words, services);
    // Saved once, also when the paper itself cannot be kept and is tried again.
    if (party.ok && naming) say({ partyId: party.value, naming: null });
    const files = pages.map(({ file }) => file);
    const kept = party.ok ? await services.papers.keep({ ...said, partyId: party.value, files }) : party;
    setKeeping(false);
    if (!kept.ok) return setProblems([describeFailure(kept.error)]);
    setForm(EMPTY);
    const open = () => (location.hash = routeHref({ view: 'entry', id: kept.value.entryId }));
    // Somebody who looks at something else meanwhile is not taken away from it.
    if (location.hash !== routeHref({ view: 'paper' }))
      return answer({ message: `“${words.title}” is on the timeline.`, action: 'Open', onAction: open });
    answer({ message: ANSWERS[kept.value.state] });
    return void open();
  };
  const clear = () => {
    setForm(EMPTY);
    setProblems([]);
    answer({ message: 'The form is empty.', action: 'Undo', onAction: () => setForm(form) });
  };
  return {
    ...form,
    problems,
    isKeeping,
    take,
    move: (from, to) => setPages((before) => moved(before, from, to)),
    remove: (at) => setPages((before) => before.filter((_page, each) => each !== at)),
    say,
    keep,
    clear,
  };
}

/** Takes files that can be taken, says why others cannot, and looks for a day in them. */
function useTake(
  setForm: (change: (before: Form) => Form) => void,
  setProblems: (problems: readonly string[]) => void,
): PaperWork['take'] {
  const { papers } = useServices();
  const keys = useRef(0);
  const suggest = async (files: readonly File[]) => {
    for (const file of files) {
      const day = await papers.suggestDay(file);
      if (day) return setForm((before) => ({ ...before, fileDay: before.fileDay ?? day }));
    }
  };
  return async (files) => {
    const judged = await Promise.all(
      files.map(async (file) => ({ file, failure: await papers.judge(file) })),
    );
    const good = judged.flatMap(({ file, failure }) => (failure ? [] : [file]));
    const pages = good.map((file) => ({ key: (keys.current += 1), file }));
    setProblems(judged.flatMap(({ failure }) => (failure ? [describeFailure(failure)] : [])));
    setForm((before) => ({ ...before, pages: [...before.pages, ...pages] }));
    await suggest(good);
  };
}

/** The party that was picked, or the one that was named, which is saved first. */
async function partyOf(
  { partyId, naming }: PaperWords,
  services: Services,
): Promise<Result<PartyId | null, Failure>> {
  const name = naming?.name.trim() ?? '';
  if (!naming || name === '') return ok(partyId);
  const party = await services.saveParty({ ...naming, name }, null);
  return party.ok ? ok(party.value.id) : party;
}

const ANSWERS = {
  kept: 'Kept. You can add tags and a summary here.',
  'already kept':
    'These files were kept before. This is their entry, unchanged: correct it here if it is wrong.',
  restored: 'These files lay in the bin. Their entry is back, as it was: correct it here if it is wrong.',
} as const;
