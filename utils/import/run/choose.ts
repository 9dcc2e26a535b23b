import type { ImportChoice } from '../../domain/import.ts';
import { londonDay } from '../../domain/dates.ts';
import { GroupKeys } from '../preview/group-key.ts';
import type { MailHead } from '../preview/read-head.ts';

/** True when a mail is within the chosen days; one without a date only when none are chosen. */
function isInDays({ from, until }: ImportChoice, at: number | undefined): boolean {
  if (from === null && until === null) return true;
  if (at === undefined) return false;
  const day = londonDay(at);
  return (from === null || day >= from) && (until === null || day <= until);
}

/** Says of a mail's head whether the user chose the mail. Null where everything is chosen and no head need be read. */
export function makeChooser(choice: ImportChoice): ((head: MailHead) => boolean) | null {
  const { groups, from, until } = choice;
  if (groups === null && from === null && until === null) return null;
  const wanted = groups && new Set(groups);
  const keys = new GroupKeys();
  return (head) =>
    isInDays(choice, head.at) &&
    (wanted === null || [...head.from, ...head.to].some(({ address }) => wanted.has(keys.of(address))));
}
