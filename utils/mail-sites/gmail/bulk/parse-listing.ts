import { normaliseHex } from '../ids.ts';

/** What Gmail's listing of one conversation says. */
export interface Listing {
  /** 16-hex ids, oldest first. */
  readonly ids: readonly string[];
  /** Facts of those messages it describes. */
  readonly facts: ReadonlyMap<string, ListedFacts>;
  /** Which are drafts, answers somebody began and never sent, and which are not; it does not tell of those left out. */
  readonly drafts: ReadonlyMap<string, boolean>;
}

export interface ListedFacts {
  readonly sender: string;
  /** Instant, ms since 1970; NaN when it is not told. */
  readonly sentAt: number;
}

/** Bodies of a few opened mails may be in it; a listing itself is a few kB. */
export const LONGEST_LISTING = 16 * 1024 * 1024;
/** Gmail starts a new conversation after 100 messages; room for what it may do one day. */
const MOST_MESSAGES = 500;
const MOST_CHUNKS = 200;
const DEEPEST = 5;
const MOST_ARRAYS = 20_000;

/**
 * Reads the answer of `view=cv`: `)]}'`, then again and again a line with a length and a JSON array. Only two kinds of
 * entries are looked at, `["cs", thread, last, …, [8] ids, …, [11] labels of each]` and `["ms", id, …, [6] sender, [7] instant, …, [9] labels]` (seen November
 * 2025). Anything that is not exactly what was asked for makes it null: another conversation, ids that are none, ids
 * twice, too many. Keys are compared, never looked up, so an answer cannot reach beyond itself.
 */
export function parseListing(text: string, threadId: string): Listing | null {
  const entries = readChunks(text)?.flatMap((chunk) => findEntries(chunk));
  const [about, ...others] = entries?.filter(([kind]) => kind === 'cs') ?? [];
  if (!entries || !about || others.length > 0 || asHex(about[1]) !== threadId) return null;
  const listed: unknown = about[8];
  if (!Array.isArray(listed) || listed.length === 0 || listed.length > MOST_MESSAGES) return null;
  const ids = listed.map(asHex);
  if (ids.includes('') || new Set(ids).size !== ids.length) return null;
  return { ids, facts: readFacts(entries, ids), drafts: findDrafts(entries, about[11], ids) };
}

/** Gmail's own label of a draft (InboxSDK and gmail.js, 2022 and later). */
const DRAFT = '^r';

/** Labels stand with the conversation, one list a message, and with each message it describes. */
function findDrafts(
  entries: readonly (readonly unknown[])[],
  labels: unknown,
  ids: readonly string[],
): ReadonlyMap<string, boolean> {
  const each: readonly unknown[] = Array.isArray(labels) && labels.length === ids.length ? labels : [];
  const told = [
    ...ids.map((id, at) => [id, each[at]] as const),
    ...entries.flatMap((entry) => (entry[0] === 'ms' ? [[asHex(entry[1]), entry[9]] as const] : [])),
  ];
  const drafts = new Map<string, boolean>();
  for (const [id, its] of told) if (Array.isArray(its)) drafts.set(id, drafts.get(id) || its.includes(DRAFT));
  return drafts;
}

const asHex = (value: unknown): string => (typeof value === 'string' ? normaliseHex(value) : '');

/** The JSON arrays of the answer; null when it is not made of them. The lengths count characters in some years, bytes in others: only the lines count. */
function readChunks(text: string): readonly unknown[] | null {
  const [, body] = /^\)\]\}'\s*([\s\S]+)$/.exec(text) ?? [];
  if (body === undefined || text.length > LONGEST_LISTING) return null;
  const parts = body.split(/^\s*\d{1,9}\s*$/m).filter((part) => part.trim() !== '');
  if (parts.length > MOST_CHUNKS) return null;
  try {
    return parts.map((part): unknown => JSON.parse(part));
  } catch {
    return null;
  }
}

/** Every array that begins with a known kind, however deep Gmail wraps it this year. */
function findEntries(chunk: unknown): readonly (readonly unknown[])[] {
  const found: (readonly unknown[])[] = [];
  let level: readonly unknown[] = [chunk];
  for (let depth = 0, seen = 0; depth <= DEEPEST && seen < MOST_ARRAYS; depth += 1) {
    const arrays = level.filter((each): each is readonly unknown[] => Array.isArray(each));
    seen += arrays.length;
    found.push(...arrays.filter(([kind]) => kind === 'cs' || kind === 'ms'));
    level = arrays.filter(([kind]) => kind !== 'cs' && kind !== 'ms').flat();
  }
  return found;
}

function readFacts(
  entries: readonly (readonly unknown[])[],
  ids: readonly string[],
): ReadonlyMap<string, ListedFacts> {
  const facts = new Map<string, ListedFacts>();
  for (const [kind, id, , , , , sender, sentAt] of entries) {
    const messageId = asHex(id);
    if (kind !== 'ms' || !ids.includes(messageId)) continue;
    facts.set(messageId, {
      sender: typeof sender === 'string' && sender.length <= 320 ? sender : '',
      sentAt: Number(typeof sentAt === 'string' || typeof sentAt === 'number' ? sentAt : Number.NaN),
    });
  }
  return facts;
}
