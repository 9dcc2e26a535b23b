import type { KeptMessage } from '../domain/index.ts';
import type { KeepStatus } from '../domain/page-buttons.ts';
import type { MessageIds } from '../mail-sites/types.ts';
import type { PageToBackground } from '../messaging/protocol.ts';

/** What this page knows of the record: which of the messages it has shown are kept. Nothing else of the record comes here. */
export interface ButtonStates {
  status(ids: MessageIds): KeepStatus;
  kept(ids: MessageIds): KeptMessage | undefined;
  setStatus(ids: MessageIds, status: KeepStatus): void;
  setKept(ids: MessageIds, kept: KeptMessage): void;
  setNotKept(ids: MessageIds): void;
  /** Asks the background about messages not asked about yet; all of them after `forget`. True when something changed. */
  refresh(messages: readonly MessageIds[]): Promise<boolean>;
  /** The record may have changed elsewhere: ask again. */
  forget(): void;
}

const idsOf = (ids: MessageIds): readonly string[] => [ids.messageId, ...ids.otherIds];

/** Makes an empty memory for one mail page. */
export function makeButtonStates(
  site: string,
  background: PageToBackground,
  readAccount: () => string,
): ButtonStates {
  const keptById = new Map<string, KeptMessage>();
  const passing = new Map<string, KeepStatus>();
  let asked = new Set<string>();

  const kept = (ids: MessageIds): KeptMessage | undefined =>
    idsOf(ids)
      .map((id) => keptById.get(id))
      .find((each) => each !== undefined);

  const settle = (ids: MessageIds, value: KeptMessage | undefined): void => {
    for (const id of idsOf(ids)) {
      passing.delete(id);
      asked.add(id);
      if (value) keptById.set(id, value);
      else keptById.delete(id);
    }
  };

  return {
    kept,
    status: (ids) => shownStatus(passing.get(ids.messageId), statusOf(kept(ids))),
    setStatus: (ids, status) => passing.set(ids.messageId, status),
    setKept: settle,
    setNotKept: (ids) => {
      // A message goes by several ids: all that name the same entry are forgotten, whichever of them is known here.
      const entryId = kept(ids)?.entryId;
      const names = [...keptById].filter(([, each]) => each.entryId === entryId).map(([id]) => id);
      settle({ ...ids, otherIds: [...ids.otherIds, ...names] }, undefined);
    },
    forget: () => {
      asked = new Set();
    },
    refresh: async (messages) => {
      const wanted = messages.flatMap(idsOf).filter((id) => !asked.has(id));
      if (wanted.length === 0) return false;
      const found = await background.findKept({ site, account: readAccount(), siteMessageIds: wanted });
      if (!found.ok) return false;
      return remember(wanted, found.value, { keptById, asked });
    },
  };
}

function statusOf(kept: KeptMessage | undefined): KeepStatus {
  if (!kept) return 'not-kept';
  return kept.fidelity === 'original' ? 'kept' : 'kept-as-shown';
}

/** What passes here goes first, but one that failed here may have been kept in another tab since. */
function shownStatus(passing: KeepStatus | undefined, stored: KeepStatus): KeepStatus {
  return passing === undefined || (passing === 'failed' && stored !== 'not-kept') ? stored : passing;
}

function remember(
  wanted: readonly string[],
  found: Readonly<Record<string, KeptMessage>>,
  memory: { readonly keptById: Map<string, KeptMessage>; readonly asked: Set<string> },
): boolean {
  let changed = false;
  for (const id of wanted) {
    const kept = found[id];
    changed ||=
      kept?.entryId !== memory.keptById.get(id)?.entryId ||
      kept?.fidelity !== memory.keptById.get(id)?.fidelity;
    memory.asked.add(id);
    if (kept) memory.keptById.set(id, kept);
    else memory.keptById.delete(id);
  }
  return changed;
}
