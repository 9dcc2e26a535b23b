import type { PopupFailure } from './actions.ts';

/** The text of a bug report: what failed, which element was missing, and the adapter's censored lines. */
export function reportText(
  failure: PopupFailure,
  found: { readonly site: string; readonly lines: readonly string[] },
): string {
  return [
    'Paperchain could not keep an email',
    `what: ${failure.code}`,
    ...(failure.missing ? [`not found: ${failure.missing}`] : []),
    ...(failure.detail ? [`detail: ${failure.detail}`] : []),
    `site: ${found.site}`,
    ...found.lines,
  ].join('\n');
}
