/** What a refusal was of, told from its key. */
export type RefusalOf =
  | {
      readonly kind: 'start';
      readonly set: string;
      readonly rule: string;
      readonly entryId: string;
      readonly about: string;
    }
  | { readonly kind: 'end'; readonly clockId: string; readonly entryId: string };

/** Key of the proposal to start a clock with an entry; `about` tells several of one rule apart, and may be empty. */
export function startKey(set: string, rule: string, { entryId, about }: Begins): string {
  return `start ${set}/${rule} ${entryId}${about === '' ? '' : ` ${about}`}`;
}

interface Begins {
  readonly entryId: string;
  readonly about: string;
}

/** Key of the proposal to end a clock with an entry. */
export const endKey = (clockId: string, entryId: string): string => `end ${clockId} ${entryId}`;

/** What a key was made of; null for one of another shape. */
export function readProposalKey(key: string): RefusalOf | null {
  const [kind, what = '', entryId = '', ...about] = key.split(' ');
  const [set = '', rule = ''] = what.split('/');
  if (entryId === '') return null;
  if (kind === 'start') return { kind, set, rule, entryId, about: about.join(' ') };
  return kind === 'end' && about.length === 0 ? { kind, clockId: what, entryId } : null;
}
