/** The answer of `view=cv` for a conversation, as read in November 2025; `more` are further entries. */
export function madeListing(
  threadId: string,
  ids: readonly unknown[],
  more: readonly (readonly unknown[])[] = [],
  labels: unknown = null,
): string {
  const last = ids.at(-1);
  const about = ['cs', threadId, last, ids.length, null, null, null, last, ids, null, null, labels];
  const chunks = [[[['v', 'made']]], [[about, ...more]]].map((chunk) => JSON.stringify(chunk));
  return `)]}'\n\n${chunks.map((json) => `${json.length}\n${json}`).join('\n')}\n`;
}

/** What a listing says of one message. */
export const madeFacts = (id: string, sender: string, sentAt: unknown): readonly unknown[] => [
  'ms',
  id,
  '',
  null,
  `Somebody <${sender}>`,
  'Somebody',
  sender,
  sentAt,
];
