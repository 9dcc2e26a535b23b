import { boot } from './boot.ts';
import type { Opened, Row } from './model.ts';

const known = new Map<string, Promise<Opened | null>>();

/** Every row of the list; the page draws only those that can be seen. */
export function fetchRows(): Promise<readonly Row[]> {
  return ask('FindConversation', {}) as Promise<readonly Row[]>;
}

/** What an id opens; null when there is nothing. Asked for once per page load. */
export function fetchOpened(id: string): Promise<Opened | null> {
  const action = boot.layout.view === 'conversation' ? 'GetConversationItems' : 'GetItem';
  const opened = known.get(id) ?? (ask(action, { id }) as Promise<Opened | null>);
  known.set(id, opened);
  return opened;
}

async function ask(action: string, body: unknown): Promise<unknown> {
  const service = boot.layout.build === 'owa-2016' ? '/owa/service.svc' : '/owa/0/service.svc';
  const response = await fetch(`${service}?action=${action}&app=Mail&layout=${boot.layout.name}`, {
    method: 'POST',
    headers: { action, 'content-type': 'application/json', authorization: `Bearer ${boot.token}` },
    body: JSON.stringify(body),
  });
  return response.json();
}
