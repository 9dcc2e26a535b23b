// The sample mailbox as an export sees it: its mails as entries, and the clocks of its story as a user would keep them.
import { readFileSync } from 'node:fs';
import { RULE_SETS } from '../../../../utils/clocks/rules/rule-sets.ts';
import { asClockId, type Clock, type ClockRecords } from '../../../../utils/domain/clock.ts';
import { chooseEntries } from '../../../../utils/domain/choose-entries.ts';
import { londonNoon } from '../../../../utils/domain/dates.ts';
import {
  asEntryId,
  asMatterId,
  asTagId,
  BUILT_IN_TAGS,
  type Entry,
  type ExportScope,
} from '../../../../utils/domain/index.ts';
import { gatherClocks } from '../../../../utils/export/clocks/gather.ts';
import type { ExportSource } from '../../../../utils/export/source.ts';
import { readSampleMails } from '../../clocks/sample-mails.ts';
import { inventedEntry } from '../../components/invented-entry.ts';

/** The day on which the story ends. */
export const STORY_ENDS = Date.parse('2026-11-17T20:00:00Z');

/** A row of the story's table of clocks. */
export interface StoryRow {
  readonly rule: string;
  readonly what: string;
  readonly start: string;
  readonly startMail: string | null;
  readonly done: string | null;
  readonly doneMail: string | null;
  /** Days; NaN where the story says `open` or `unused`. */
  readonly late: number;
}

const IDS: Readonly<Record<string, string>> = { 'T1(i)': 'T1', 'T1(ii)': 'T1C' };
const nameIn = (cell: string): string | null => /`(.+)`/.exec(cell)?.[1] ?? null;

/** The story's clocks, one a rule. */
export function readStoryRows(): readonly StoryRow[] {
  const text = readFileSync('tests/replica/sample/STORY.md', 'utf8').split('## Clocks')[1] ?? '';
  const lines =
    text
      .split('\n## ')[0]
      ?.split('\n')
      .filter((line) => /^\| [A-Z]+\d/.test(line)) ?? [];
  return lines.flatMap((line) => {
    const cells = line.slice(1, -1).split('|');
    const [rules = '', what = '', starts = '', , , done = '', late = ''] = cells.map((cell) => cell.trim());
    return rules.split(/, (?!reg)/).map((rule) => ({
      rule: IDS[rule] ?? rule.replace(/,? reg.*$/, ''),
      what,
      start: starts.slice(0, 10),
      startMail: nameIn(starts),
      done: /^\d{4}-/.test(done) ? done.slice(0, 10) : null,
      doneMail: nameIn(done),
      late: Number(late),
    }));
  });
}

const markOf = (day: string, mail: string | null) => ({
  day,
  entryId: mail === null ? null : asEntryId(mail),
  reason: '',
});

/** A row as a clock of the store. */
function clockOf(row: StoryRow, index: number): Clock {
  const set = RULE_SETS.find(({ rules }) => rules.some(({ id }) => id === row.rule));
  if (!set) throw new Error(`No rule ${row.rule}`);
  return {
    id: asClockId(`clock-${index}`),
    matterId: asMatterId('default'),
    set: set.id,
    rule: row.rule,
    about: row.rule === 'A2' ? row.what : '',
    start: markOf(row.start, row.startMail),
    end: row.done === null ? null : markOf(row.done, row.doneMail),
    disputed: false,
    madeAt: 0,
  };
}

/** The sample's mails as entries, at noon of their day. */
async function storyEntries(): Promise<readonly Entry[]> {
  const mails = await readSampleMails();
  return mails.map(({ entryId, day, subject, tags }) =>
    inventedEntry(entryId, {
      subject,
      tags: tags.map((tag) => asTagId(tag)),
      happenedAt: londonNoon(day) ?? 0,
    }),
  );
}

export const EVERYTHING: ExportScope = {
  matterId: asMatterId('default'),
  from: null,
  until: null,
  partyIds: [],
  tagIds: [],
  includeConfidential: true,
  includeNotes: false,
};

/** An export of the story within a scope. */
export async function storySource(
  scope: Partial<ExportScope> = {},
  change: (records: ClockRecords) => ClockRecords = (records) => records,
): Promise<ExportSource> {
  const all = (await storyEntries()).toSorted((one, other) => one.happenedAt - other.happenedAt);
  const clocks = readStoryRows().map(clockOf);
  const records = change({ clocks, refused: new Set(), watches: [], terms: [] });
  const whole = { ...EVERYTHING, ...scope };
  const choice = chooseEntries(all, whole, BUILT_IN_TAGS);
  const base = { entries: choice.chosen, parties: [], tags: BUILT_IN_TAGS };
  return {
    ...base,
    matter: { id: whole.matterId, title: 'Leo', createdAt: 0 },
    title: 'Leo: EHC plan',
    clocks: gatherClocks({
      ...base,
      records,
      ruleSets: RULE_SETS,
      entries: all,
      scope: whole,
      choice,
      madeAt: STORY_ENDS,
    }),
    original: async () => undefined,
    attachment: async () => undefined,
  };
}
