import { groupParties } from '../../utils/domain/group-parties.ts';
import type { PartyDraft } from '../../utils/domain/index.ts';
import type {
  FoundGroup,
  ImportChoice,
  ImportFile,
  ImportPreview,
  ImportRun,
} from '../../utils/domain/import.ts';

/** What is ticked while one chooses. Days are `YYYY-MM-DD`, empty for open. */
export interface Draft {
  readonly keys: ReadonlySet<string>;
  readonly from: string;
  readonly until: string;
  /** Drafts too, which were never sent. */
  readonly drafts: boolean;
}

/** Among this many one sees whose emails come along; in a whole mailbox most are shops and newsletters. */
const FEW = 12;

/** Councils, schools, the NHS… are ticked at first; where none was found, everybody is if they are few, else nobody. */
export function firstDraft({ groups }: ImportPreview): Draft {
  const suggested = groups.filter((group) => group.suggested);
  const others = groups.length <= FEW ? groups : [];
  const ticked = suggested.length > 0 ? suggested : others;
  return { keys: new Set(ticked.map(({ key }) => key)), from: '', until: '', drafts: false };
}

/** Everybody ticked means everybody, notes to oneself too. */
export function choiceOf(draft: Draft, { groups }: ImportPreview): ImportChoice {
  const isEverybody = groups.every(({ key }) => draft.keys.has(key));
  return {
    groups: isEverybody ? null : [...draft.keys],
    from: draft.from || null,
    until: draft.until || null,
    ...(draft.drafts && { drafts: true }),
  };
}

/** The bodies among those that were chosen: their emails stand under them on the timeline. */
export function partiesToSave({ groups }: ImportPreview, choice: ImportChoice): readonly PartyDraft[] {
  return groupParties(groups.filter(({ key }) => choice.groups?.includes(key) ?? true));
}

/** The same draft with some groups ticked or not. */
export function withTicks(draft: Draft, groups: readonly FoundGroup[], ticked: boolean): Draft {
  const keys = new Set(draft.keys);
  for (const { key } of groups) {
    if (ticked) keys.add(key);
    else keys.delete(key);
  }
  return { ...draft, keys };
}

/** Groups whose name, domain or people hold all the words. */
export function findGroups(groups: readonly FoundGroup[], query: string): readonly FoundGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return groups;
  return groups.filter(({ key, name, people }) => {
    const text = [key, name, ...people.flatMap((each) => [each.name, each.address])].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The broken-off import these very files belong to. */
export function runOfFiles(runs: readonly ImportRun[], files: readonly ImportFile[]): ImportRun | null {
  const known = new Set(files.map(({ path, file }) => `${path}\n${file.size}\n${file.lastModified}`));
  const isSame = (run: ImportRun): boolean =>
    run.files.length === files.length &&
    run.files.every(({ path, size, lastModified }) => known.has(`${path}\n${size}\n${lastModified}`));
  return runs.find(isSame) ?? null;
}
