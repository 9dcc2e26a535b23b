// An invented mailbox for the import page: whom a first pass finds in it, and what an import makes of a choice.
import type { ImportServices } from '../../../components/services/import.ts';
import { countChosen } from '../../../utils/domain/count-chosen.ts';
import { fail, ok } from '../../../utils/domain/index.ts';
import type {
  FoundGroup,
  ImportFile,
  ImportPreview,
  ImportProblem,
  ImportReport,
  ImportRun,
} from '../../../utils/domain/import.ts';

const person = (name: string, address: string, messages: number) => ({ name, address, messages });

const GROUPS: readonly FoundGroup[] = [
  {
    key: 'northshire.gov.uk',
    name: 'Northshire Council',
    kind: 'council',
    suggested: true,
    messages: 120,
    people: [
      person('Sarah Cole', 'sarah.cole@northshire.gov.uk', 90),
      person('SEND Casework', 'send@northshire.gov.uk', 30),
    ],
  },
  {
    key: 'hilltop.northshire.sch.uk',
    name: 'Hilltop Primary School',
    kind: 'school',
    suggested: true,
    messages: 80,
    people: [person('School Office', 'office@hilltop.northshire.sch.uk', 80)],
  },
  {
    key: 'northshire.nhs.uk',
    name: 'Northshire NHS',
    kind: 'health',
    suggested: true,
    messages: 14,
    people: [person('', 'therapies@northshire.nhs.uk', 14)],
  },
  {
    key: 'gran@example.com',
    name: 'Gran',
    kind: 'other',
    suggested: false,
    messages: 400,
    people: [person('Gran', 'gran@example.com', 400)],
  },
  ...Array.from({ length: 70 }, (_, index): FoundGroup => {
    const key = `shop-${index + 1}.example.net`;
    return {
      key,
      name: `Shop ${index + 1}`,
      kind: 'other',
      suggested: false,
      messages: 70 - index,
      people: [person('News', `news@${key}`, 70 - index)],
    };
  }),
];

const DAY = 86_400_000;
const FIRST = Date.parse('2025-01-06T10:00:00Z');

/** One message of its own for everything a group has, a day apart. */
function eachOf(groups: readonly FoundGroup[]): NonNullable<ImportPreview['each']> {
  const circle = groups.flatMap(({ messages }, at) => Array<number>(messages).fill(at));
  return {
    circle: Uint32Array.from(circle),
    circles: groups.map((_, at) => [at]),
    sentAt: Float64Array.from(circle, (_, at) => FIRST + (at % 500) * DAY),
  };
}

const PROBLEMS: readonly ImportProblem[] = [
  {
    file: 'Takeout/All mail.mbox',
    position: 'message 12, from byte 34,567',
    offset: 34_567,
    length: 812,
    reason: 'It has no headers.',
  },
  {
    file: 'Takeout/archive_browser.html',
    position: '',
    offset: 0,
    length: 20_000,
    reason: 'This is not an email or a mailbox that Paperchain can read.',
    isNoMail: true,
  },
  {
    file: 'Takeout/letter.msg',
    position: '',
    offset: 0,
    length: 4000,
    reason: 'This Outlook file is damaged, or it holds no email. Save it from Outlook again.',
  },
];

export interface InventedImport {
  readonly preview: ImportPreview;
  /** Pause of each step, ms. */
  readonly pace: number;
  readonly unfinished: readonly ImportRun[];
  /** What bringing in waits for before it ends. */
  readonly held: Promise<void>;
}

export function inventedPreview(changes: Partial<ImportPreview> = {}): ImportPreview {
  const each = eachOf(GROUPS);
  return {
    messages: each.circle.length,
    each,
    groups: GROUPS,
    ownAddresses: ['jo.parent@example.org'],
    firstAt: FIRST,
    lastAt: FIRST + 499 * DAY,
    undated: 0,
    drafts: 0,
    problems: PROBLEMS,
    ...changes,
  };
}

/** An import that was broken off, of these files. */
/** Of the Paperchain that counts. */
const VERSION = '0.1.0';

export function inventedRun(files: ImportRun['files']): ImportRun {
  const startedAt = Date.parse('2026-03-03T14:05:00Z');
  return {
    id: 'run-1',
    startedAt,
    at: startedAt + 60_000,
    state: 'running',
    files,
    choice: { groups: ['northshire.gov.uk'], from: null, until: null },
    version: VERSION,
    settled: 40,
    report: {
      kept: 31,
      upgraded: 0,
      alreadyKept: 0,
      binned: 0,
      drafts: 0,
      skipped: 9,
      problems: [],
      stopped: null,
    },
  };
}

/** What a test may look at. */
export interface ImportsInMemory extends ImportServices {
  readonly runs: { readonly files: readonly ImportFile[]; readonly choice: unknown }[];
}

const STOPPED = {
  code: 'cancelled',
  happened: 'You stopped the import.',
  safe: 'What was kept is on your timeline.',
  next: 'Drop the same files again to go on where it stopped.',
} as const;

const STEPS = 10;

export function importsInMemory(options: Partial<InventedImport> = {}): ImportsInMemory {
  const { preview = inventedPreview(), pace = 5 } = options;
  let unfinished = options.unfinished ?? [];
  const runs: ImportsInMemory['runs'] = [];
  const walk = async (
    files: readonly ImportFile[],
    signal: AbortSignal,
    onProgress: Parameters<ImportServices['preview']>[2],
  ): Promise<number> => {
    const bytesTotal = files.reduce((sum, { file }) => sum + file.size, 0);
    for (let step = 0; step <= STEPS; step += 1) {
      if (signal.aborted) return step / STEPS;
      const share = step / STEPS;
      onProgress({
        bytesRead: bytesTotal * share,
        bytesTotal,
        messages: Math.floor(preview.messages * share),
        file: files[0]?.path ?? '',
      });
      await new Promise((resolve) => setTimeout(resolve, pace));
    }
    return 1;
  };
  return {
    runs,
    preview: async (files, signal, onProgress) => {
      const share = await walk(files, signal, onProgress);
      return share < 1 ? fail(STOPPED) : ok(preview);
    },
    run: async (job, signal, onProgress) => {
      runs.push(job);
      const share = await walk(job.files, signal, onProgress);
      await options.held;
      const { messages } = countChosen(preview, job.choice);
      const report: ImportReport = {
        kept: Math.floor((messages - 2) * share),
        upgraded: 0,
        alreadyKept: 2,
        binned: 0,
        drafts: job.choice.drafts ? 0 : preview.drafts,
        skipped: Math.max(0, preview.messages - messages - preview.drafts),
        problems: preview.problems,
        stopped: share < 1 ? STOPPED : null,
      };
      return ok(report);
    },
    version: VERSION,
    unfinished: async () => unfinished,
    forget: async (id) => {
      unfinished = unfinished.filter((run) => run.id !== id);
      return ok(null);
    },
    readProblems: async ({ problems }, signal, onProgress) => {
      for (const [index, { file }] of problems.entries()) {
        if (signal.aborted) return fail(STOPPED);
        onProgress({ bytesRead: index, bytesTotal: problems.length, messages: index, file });
        await new Promise((resolve) => setTimeout(resolve, pace));
      }
      return ok(problems.map(({ file }) => new Blob([`bytes of ${file}`])));
    },
  };
}
