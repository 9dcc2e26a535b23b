import type { Correspondent } from './entry.ts';

/**
 * A message as the mail page showed it: the fallback when no source can be had. Kept as JSON bytes and hashed like an
 * original, but marked `as shown`. The page's date is localised text without offset, so it stays text.
 */
export interface PageReading {
  readonly format: 'paperchain-page-reading/1';
  readonly subject: string;
  readonly from: readonly Correspondent[];
  readonly to: readonly Correspondent[];
  /** Absent where the page does not tell To and Cc apart. */
  readonly cc?: readonly Correspondent[];
  /** The page's own words for the date. */
  readonly dateText: string;
  /** What those words mean, ms since 1970, to the minute; absent unless they can mean one instant only. */
  readonly shownAt?: number;
  /** Sender's HTML as the page held it: hostile. Pictures the page let us read are in it as `data:` addresses. */
  readonly bodyHtml: string;
  readonly bodyText: string;
  /** Names and sizes the page listed; the content is not here. */
  readonly attachments: readonly { readonly name: string; readonly sizeText: string }[];
  /** What this reading is known to lack, in plain words. */
  readonly missing: readonly string[];
}
