// Clocks: time limits as data, counted by a pure engine. Rule sets are JSON files in rules/ (docs/formats/clock-rules.md);
// types: their shape · count, roll, explain: the arithmetic and its words · compute-due: all together · calendars: days off.
// No system clock, no store, no page; called by the app page, the background and exports.
import type { Day } from './day.ts';

/** Who must act. */
export type Actor =
  | 'council'
  | 'school'
  | 'parent'
  | 'health'
  | 'mediation adviser'
  | 'tribunal'
  | 'organisation'
  | 'governing board'
  | 'person arranging'
  | 'advice givers';

/** Which of an event's dates a clock counts from: the law says, and it matters. */
export type TriggerDate =
  'received' | 'sent' | 'served' | 'meeting' | 'made' | 'issued' | 'known' | 'told' | 'moved' | 'fixed';

export type Unit = 'days' | 'weeks' | 'months' | 'working days' | 'school days';

/** Whose bank holidays are no working days. `school`: days on which the school meets, from the user's own list of terms. */
export type CalendarName = 'england-and-wales' | 'united-kingdom' | 'school';

/**
 * `after`: the event's day is not counted. `beginning with`: it is day 1. `before`: the last day on which a thing may be
 * done so long before the event.
 */
export type Counting = 'after' | 'beginning with' | 'before';

/**
 * What happens when the last day is no working day. `tribunal start`: starting an appeal in a special educational
 * needs case; `tribunal act`: any other act (HESC Rules 2008, rule 12).
 */
export type Roll = 'none' | 'next working day' | 'tribunal start' | 'tribunal act';

/** `law`: a hard limit. `guidance`: what a body has promised or is expected to do. `marker`: a working rule of thumb. */
export type Force = 'law' | 'guidance' | 'marker';

/** A reason the one who must act may give for being late. Never applied by itself. */
export interface Exception {
  readonly says: string;
  readonly citation: string;
}

/** Mails that speak of an event: tags the user gave, and phrases in the words. Proposals only. */
export interface Sign {
  /** Any of these tags. */
  readonly tags: readonly string[];
  /** True where the tag alone says it, without a phrase. */
  readonly tagSuffices?: boolean;
  /** `sent` by the user or `received` from the other side. */
  readonly direction: 'sent' | 'received';
  /**
   * Words that only the thing itself has, wherever they stand: "the final plan is attached". Case does not matter; a space
   * stands for any white space.
   */
  readonly phrases: readonly string[];
  /** Words that name the thing, and so say it in a subject or in the name of an attachment only: "final plan". */
  readonly subjects?: readonly string[];
  /** Domains of which the other side must be one: `lgo.org.uk`. */
  readonly with?: readonly string[];
  /** True where an acknowledgement is what is looked for. To every other sign it says nothing. */
  readonly acknowledges?: boolean;
}

/** One of several who must each do the same: each has a clock of its own. */
export interface Kind {
  /** What the clock is about: `educational psychology`. */
  readonly about: string;
  /** Words by which the mail that begins the clocks names this one. */
  readonly asked: readonly string[];
  /** Words by which a mail that ends one is known to be of this one. */
  readonly given: readonly string[];
}

/** One time limit. */
export interface Rule {
  /** Unique within its set and never given to another rule: `A1`. */
  readonly id: string;
  readonly title: string;
  /** What must happen, in one plain sentence. */
  readonly says: string;
  readonly actor: Actor;
  readonly trigger: {
    /** In words that finish "counted from…": `the day the council received the request`. */
    readonly event: string;
    readonly date: TriggerDate;
    /** `MM-DD`, for `fixed` only: the day of the year the rule names. */
    readonly on?: string;
    /** True where mails that tell of it tell it afterwards: the user then gives the day. */
    readonly asksDay?: boolean;
  };
  /** Zero for "at once". */
  readonly length: { readonly count: number; readonly unit: Unit };
  readonly counting: Counting;
  readonly calendar: CalendarName;
  readonly roll: Roll;
  readonly force: Force;
  /** `17:00` where the rule says an hour. */
  readonly byTime?: string;
  readonly citation: string;
  /** Day on which a person last looked at what it rests on. */
  readonly checkedOn: Day;
  /**
   * What it rests on. `text`: the words of the law or code were compared. `part`: only some of them. `pages`: pages that
   * quote or explain them. `knowledge`: neither was seen.
   */
  readonly basis: 'text' | 'part' | 'pages' | 'knowledge';
  /** First and last day on which an event falls under this rule; absent is open. */
  readonly validFrom?: Day;
  readonly validTo?: Day;
  /** A day and when it is then due, worked out by hand by whoever wrote the rule; a test holds the count to it. */
  readonly example: { readonly from: Day; readonly due: Day };
  readonly exceptions: readonly Exception[];
  /** What could not be confirmed about it, in words for the user. */
  readonly unconfirmed?: string;
  /**
   * Other rules of the set that limit the same act, and which day counts. A clock of theirs belongs to one of this rule when
   * it begins on the same day, while this one's time still runs, or within a year of its start.
   */
  readonly with?: {
    readonly rules: readonly string[];
    readonly governs: 'later' | 'earlier';
    readonly begun: 'same day' | 'in its time' | 'within a year';
  };
  /** A duty without a last day. `continuing`: it holds from its first. `without delay`: the law names no number of days. */
  readonly lasting?: 'continuing' | 'without delay';
  /** Another reading of the rule, by which so many more days are in time; late is only what is late on both. */
  readonly otherReading?: { readonly days: number; readonly says: string };
  /** What else to know about it, in sentences. */
  readonly notes?: readonly string[];
  readonly starts: readonly Sign[];
  readonly ends: readonly Sign[];
  /** Where several must each do it. */
  readonly kinds?: readonly Kind[];
  /**
   * A sentence to paste into a mail; `{due}` and `{days}` are filled in. None for the parent's own limits. It is offered once
   * the day has passed, or with `sayWhen: 'running'` until then.
   */
  readonly sayThis?: string;
  readonly sayWhen?: 'running';
}

/** A file of rules: one jurisdiction and field. */
export interface RuleSet {
  readonly format: 'paperchain-clock-rules/1';
  /** `england-send`. */
  readonly id: string;
  readonly title: string;
  readonly jurisdiction: string;
  /** Where to get advice, shown beside every clock of the set. */
  readonly advice: readonly { readonly name: string; readonly does: string }[];
  /** Where the set tells one process from start to end: its name and the rules on its way, in their order. */
  readonly process?: { readonly title: string; readonly rules: readonly string[] };
  readonly rules: readonly Rule[];
}

/** When something is due and how that was counted. */
export interface Due {
  readonly dueOn: Day;
  readonly byTime?: string;
  /** An earlier day that is safe whichever reading of the rule is right; absent when there is no doubt. */
  readonly cautiousDueOn?: Day;
  /** The last day on another reading of the rule: until it has passed too, nothing is late. */
  readonly laterDueOn?: Day;
  /** The arithmetic in sentences, first to last. */
  readonly steps: readonly string[];
  /** What would change the result: exceptions that may be claimed, other dates. */
  readonly changes: readonly string[];
  /** What the reader must know: unconfirmed law, holidays not yet proclaimed. */
  readonly warnings: readonly string[];
}
