import { chooseEntries } from '../../../utils/domain/choose-entries.ts';
import {
  asPartyId,
  asSha256,
  asTagId,
  BUILT_IN_TAGS,
  DEFAULT_MATTER_ID,
  fail,
  ok,
  type Entry,
  type EntryId,
  type EntryWords,
  type Failure,
  type JournalAction,
  type JournalLine,
  type Matter,
  type Party,
  type Tag,
} from '../../../utils/domain/index.ts';
import type { Clock } from '../../../utils/domain/clock.ts';
import type { SuggestionRule } from '../../../utils/domain/suggestion-rule.ts';
import type { ExportRequest, ExportResult, Services, TimelineState } from '../../../components/services.tsx';
import { crest, inventedBody } from './invented-body.ts';
import { importsInMemory, type ImportsInMemory, type InventedImport } from './invented-import.ts';
import { bundlesInMemory } from './bundles-in-memory.ts';
import { checksInMemory } from './checks-in-memory.ts';
import { papersInMemory, type PapersInMemory } from './papers-in-memory.ts';
import { originalsInMemory } from './originals-in-memory.ts';
import { inventedYear, LOGO, PARTIES } from './invented-year.ts';
import { clocksInMemory } from './clocks-in-memory.ts';

const failure = (code: Failure['code'], happened: string): Failure => ({
  code,
  happened,
  safe: 'Your record is unchanged.',
  next: 'Try again.',
});

export interface InMemoryOptions {
  /** Clocks there are at the start. */
  readonly clocks?: readonly Clock[];
  readonly entries?: readonly Entry[];
  readonly texts?: ReadonlyMap<EntryId, string>;
  /** Time for one entry of an export, ms. */
  readonly exportPace?: number;
  /** Files that a bundle comes in. */
  readonly volumes?: number;
  /** What an export says it could not make. */
  readonly notMade?: readonly string[];
  /** What the import page finds, and how fast. */
  readonly importing?: Partial<InventedImport>;
  readonly rules?: readonly SuggestionRule[];
  /** Whether the browser lets us run in the mail sites, and what the user answers when asked. */
  readonly sites?: { readonly isAllowed: boolean; readonly answer: boolean };
}

/** What a test may look at: files offered for saving, and exports that were told to stop. */
export interface InMemoryServices extends Services {
  readonly saved: { name: string; size: number; text: string }[];
  readonly cancelledExports: ExportRequest[];
  readonly imports: ImportsInMemory;
  readonly papers: PapersInMemory;
  readonly state: () => TimelineState;
}

/** The services over plain arrays: everything does what its name says, nothing is stored anywhere. */
export function servicesInMemory(options: InMemoryOptions = {}): InMemoryServices {
  const record = new RecordInMemory(options);
  const papers = papersInMemory({
    entries: () => record.entries,
    parties: () => record.parties,
    add: (entry) => record.add(entry),
    change: (id, change) => record.change(id, change, 'edited'),
  });
  const pace = options.exportPace ?? 5;
  const saved: InMemoryServices['saved'] = [];
  const cancelledExports: ExportRequest[] = [];
  return {
    saved,
    cancelledExports,
    bundles: bundlesInMemory(() => record.state()),
    checks: checksInMemory(() => record.entries),
    clocks: clocksInMemory(options.clocks),
    imports: importsInMemory(options.importing),
    papers,
    originals: originalsInMemory({
      entries: () => record.entries,
      change: (id, change) => record.change(id, change, 'upgraded'),
    }),
    rules: rulesInMemory(options.rules ?? []),
    sites: sitesInMemory(options.sites),
    state: () => record.state(),
    now: () => performance.timeOrigin + performance.now(),
    watchTimeline: (_matterId, signal, onState) => record.watch(signal, onState),
    readBody: async (entry) => ok(inventedBody(entry)),
    readOriginal: async (sha256) => {
      const paper = papers.read(sha256);
      if (paper) return ok(paper);
      const entry = record.entries.find((each) => each.originalSha256 === sha256);
      return entry ? ok(originalOf(entry)) : fail(failure('not-found', 'The original was not found.'));
    },
    readAttachment: async (sha256) => ok(sha256 === LOGO.sha256 ? crest() : new Blob(['%PDF-1.7 invented'])),
    readJournal: async (entryId) => record.journal.filter((line) => line.entryId === entryId),
    saveWords: async (id, words) => record.saveWords(id, words),
    saveWordsLeaving: async (id, words) => record.saveWords(id, words),
    stateDay: async (id, day) => {
      const happenedFrom = day === '' ? 'captured' : 'stated';
      record.change(
        id,
        { happenedFrom, ...(day !== '' && { happenedAt: Date.parse(`${day}T12:00:00Z`) }) },
        'edited',
      );
      return ok(null);
    },
    saveParty: async (draft, id) =>
      ok(record.saveParty({ ...draft, id: id ?? asPartyId(`party-${record.parties.length}`) })),
    addTag: async (label) =>
      ok(
        record.addTag({
          id: asTagId(label.toLowerCase().replace(/\W+/g, '-')),
          label,
          confidential: false,
          builtIn: false,
        }),
      ),
    renameMatter: async (_id, title) => record.rename(title),
    remove: async (ids) => record.changeAll(ids, { removedAt: performance.timeOrigin }, 'removed'),
    restore: async (ids) => record.changeAll(ids, { removedAt: undefined }, 'restored'),
    emptyBin: async () => ok(record.emptyBin()),
    runExport: async (request, signal, onProgress) => {
      const { chosen, leftOut } = chooseEntries(record.state().entries, request.scope, record.state().tags);
      for (let done = 0; done <= chosen.length; done += 1) {
        if (signal.aborted) {
          cancelledExports.push(request);
          return fail(failure('cancelled', 'The export was cancelled.'));
        }
        onProgress({ stage: 'Writing the chronology', done, total: chosen.length });
        await new Promise((resolve) => setTimeout(resolve, pace));
      }
      return ok({
        ...fileFor(request),
        ...volumesOf(request, options.volumes ?? 1),
        notMade: options.notMade ?? [],
        pages: request.form === 'pack' ? null : 4,
        entries: chosen.length,
        leftOut,
      });
    },
    saveFile: async (file, name) => {
      saved.push({ name, size: file.size, text: await file.text() });
      return ok(null);
    },
  };
}

function volumesOf({ form, title }: ExportRequest, count: number): Pick<ExportResult, 'volumes'> {
  if (form !== 'bundle' || count === 1) return {};
  const volumes = Array.from({ length: count }, (_, at) => ({
    fileName: `2026-11-24 Bundle - ${title} vol ${at + 1} of ${count}.pdf`,
    pages: 120 + at,
    file: new Blob([`volume ${at + 1}`]),
  }));
  return { volumes };
}

function rulesInMemory(first: readonly SuggestionRule[]): Services['rules'] {
  const watchers = new Set<(rules: readonly SuggestionRule[]) => void>();
  let rules = first;
  return {
    watch: (signal, onRules) => {
      watchers.add(onRules);
      signal.addEventListener('abort', () => watchers.delete(onRules));
      onRules(rules);
    },
    save: async ({ sender, state }) => {
      rules = rules.map((rule) => (rule.sender === sender ? { ...rule, state } : rule));
      for (const tell of watchers) tell(rules);
      return ok(null);
    },
  };
}

function sitesInMemory({ isAllowed, answer } = { isAllowed: true, answer: true }): Services['sites'] {
  let tell: (isAllowed: boolean) => void = () => undefined;
  return {
    watchAllowed: (_signal, onAllowed) => {
      tell = onAllowed;
      onAllowed(isAllowed);
    },
    allow: async () => {
      tell(answer);
      return answer;
    },
  };
}

function originalOf(entry: Entry): Blob {
  const { headers, text } = inventedBody(entry);
  return new Blob([`${headers.map(({ name, value }) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${text}`]);
}

function fileFor({ form, title }: ExportRequest): Pick<ExportResult, 'fileName' | 'size' | 'file'> {
  const file = new Blob([`invented ${form}: ${title}`]);
  return { fileName: `${title} - ${form}.${form === 'pack' ? 'zip' : 'pdf'}`, size: 1_234_567, file };
}

class RecordInMemory {
  entries: readonly Entry[];
  parties: readonly Party[] = PARTIES;
  tags: readonly Tag[] = BUILT_IN_TAGS;
  matter: Matter = { id: DEFAULT_MATTER_ID, title: 'Zoë’s record', createdAt: 0 };
  journal: JournalLine[] = [];
  #texts: ReadonlyMap<EntryId, string>;
  #watchers = new Set<(state: TimelineState) => void>();
  #state: TimelineState | null = null;

  constructor({ entries = inventedYear(), texts }: InMemoryOptions) {
    this.entries = entries;
    this.#texts = texts ?? new Map(entries.map((entry) => [entry.id, inventedBody(entry).text]));
    if (entries.length < 1000) for (const entry of entries) this.#note('kept', entry.id, entry.capturedAt);
  }

  state(): TimelineState {
    this.#state ??= {
      matter: this.matter,
      entries: this.entries.filter((entry) => entry.removedAt === undefined),
      binned: this.entries.filter((entry) => entry.removedAt !== undefined),
      parties: this.parties,
      tags: this.#countTags(),
      searchTexts: this.#texts,
    };
    return this.#state;
  }

  watch(signal: AbortSignal, onState: (state: TimelineState) => void): void {
    this.#watchers.add(onState);
    signal.addEventListener('abort', () => this.#watchers.delete(onState));
    onState(this.state());
  }

  change(id: EntryId, change: Partial<Entry>, action: JournalAction): Entry {
    const entry = this.entries.find((each) => each.id === id);
    if (!entry) throw new Error(`No entry ${id}`);
    const changed = { ...entry, ...change };
    this.entries = this.entries.map((each) => (each.id === id ? changed : each));
    this.#note(action, id, performance.timeOrigin);
    this.#tell();
    return changed;
  }

  saveWords(id: EntryId, words: Partial<EntryWords>) {
    const { partyId, tags, summary, note } = this.change(id, words, 'edited');
    return ok({ partyId, tags, summary, note });
  }

  add(entry: Entry): void {
    this.entries = [...this.entries, entry].toSorted((one, other) => one.happenedAt - other.happenedAt);
    this.#note('kept', entry.id, entry.capturedAt);
    this.#tell();
  }

  changeAll(ids: readonly EntryId[], change: Partial<Entry>, action: JournalAction) {
    for (const id of ids) this.change(id, change, action);
    return ok(null);
  }

  saveParty(party: Party): Party {
    this.parties = [...this.parties.filter(({ id }) => id !== party.id), party];
    this.#tell();
    return party;
  }

  addTag(tag: Tag): Tag {
    this.tags = [...this.tags, tag];
    this.#tell();
    return tag;
  }

  rename(title: string) {
    this.matter = { ...this.matter, title };
    this.#tell();
    return ok(null);
  }

  emptyBin(): number {
    const before = this.entries.length;
    this.entries = this.entries.filter((entry) => entry.removedAt === undefined);
    this.#tell();
    return before - this.entries.length;
  }

  #countTags(): TimelineState['tags'] {
    const uses = new Map<string, number>();
    for (const tag of this.entries.flatMap((entry) => entry.tags)) uses.set(tag, (uses.get(tag) ?? 0) + 1);
    return this.tags
      .map((tag) => ({ ...tag, uses: uses.get(tag.id) ?? 0 }))
      .toSorted((one, other) => other.uses - one.uses);
  }

  #note(action: JournalAction, entryId: EntryId, at: number): void {
    const number = this.journal.length + 1;
    const hash = asSha256(String(number).padStart(64, '0'));
    const facts: JournalLine['facts'] = action === 'kept' ? { site: 'gmail', fidelity: 'original' } : {};
    this.journal.push({
      number,
      at,
      action,
      entryId,
      facts,
      previousHash: asSha256(String(number - 1).padStart(64, '0')),
      hash,
    });
  }

  #tell(): void {
    this.#state = null;
    for (const tell of this.#watchers) tell(this.state());
  }
}
