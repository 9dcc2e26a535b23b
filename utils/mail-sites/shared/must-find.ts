// Tools every mail site shares: finding, visibility, censoring, reading headers, proof of identity, taking turns.
// Nothing here knows a particular site, a store or the extension; only the sites' own folders call it.
import { fail, ok, type Result } from '../../domain/result.ts';

/** One way to find an element. Kept as data so that old page variants keep working beside new ones. */
export interface Rung {
  readonly css: string;
  /** When this form was seen, e.g. `2018–2026`; a comment beside it may say so instead and costs the mail page nothing. */
  readonly seen?: string;
  /** Who saw it. */
  readonly source?: string;
}

/** A named thing in the page with the ways to find it, best first. Tried one at a time: joined by commas, page order would beat rank. */
export interface Anchor {
  readonly name: string;
  readonly rungs: readonly Rung[];
}

/** An element with the rung that found it. */
export interface Found {
  readonly element: Element;
  readonly rung: string;
}

/** Names what was not found. The site makes it a failure in plain words. */
export interface Missing {
  readonly missing: string;
}

/** First element at or below one of the `roots`, by the best rung that fits; null when there is none and that is no error. */
export function find(roots: readonly Element[], anchor: Anchor): Found | null {
  for (const { css } of anchor.rungs) {
    for (const root of roots) {
      const element = root.matches(css) ? root : root.querySelector(css);
      if (element) return { element, rung: css };
    }
  }
  return null;
}

/** Every element at or below the `roots` by the best rung that fits at all, in page order. */
export function findAll(roots: readonly Element[], anchor: Anchor): readonly Element[] {
  for (const { css } of anchor.rungs) {
    const found = roots.flatMap((root) => [
      ...(root.matches(css) ? [root] : []),
      ...root.querySelectorAll(css),
    ]);
    if (found.length > 0) return found;
  }
  return [];
}

/** Like `find`, for what must be there: a missing element is named, never a silent null. */
export function mustFind(roots: readonly Element[], anchor: Anchor): Result<Found, Missing> {
  const found = find(roots, anchor);
  return found ? ok(found) : fail({ missing: anchor.name });
}
