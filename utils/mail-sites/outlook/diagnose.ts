import { censor } from '../shared/censor.ts';
import type { Anchor } from '../shared/must-find.ts';
import { isVisible } from '../shared/visible.ts';
import type { Diagnostic } from '../types.ts';
import { findFrames, messageOf } from './anatomy.ts';
import { idsInAddress, kindOfId } from './ids.ts';
import { ANCHORS, FOREIGN } from './selectors.ts';

/** What was found and what was not: counts, and a skeleton of one message or of the page. Our own words and class names only. */
export function diagnosePage(page: Document): Diagnostic {
  const counts = Object.values<Anchor>(ANCHORS).flatMap((anchor) => countRungs(page, anchor));
  return {
    site: 'outlook',
    lines: [...describeView(page), '', ...counts, '', ...censor(chooseSample(page), FOREIGN)],
  };
}

function describeView(page: Document): readonly string[] {
  const { lang, dir } = page.documentElement;
  const frames = findFrames(page);
  const placed = frames.filter((frame) => messageOf(frame) !== null).length;
  return [
    `language ${/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,2}$/i.test(lang) ? lang : 'not said'}, direction ${dir === 'rtl' ? 'rtl' : 'ltr'}`,
    `place: ${placeOf(page)}`,
    `bodies: ${frames.length}, with a message around them: ${placed}`,
  ];
}

/** Which kind of address, without what stands in it. */
function placeOf(page: Document): string {
  const address = page.defaultView?.location;
  if (!address) return 'unknown';
  const [, first = ''] = address.pathname.split('/');
  const start = /^(?:mail|owa|host|calendar|people)$/.test(first) ? first : 'other';
  const form = address.pathname.includes('/deeplink/') ? 'own window' : 'main window';
  return [start, form, ...idsInAddress(address).map((id) => `${kindOfId(id)} id`)].join(', ');
}

function countRungs(page: Document, anchor: Anchor): readonly string[] {
  return anchor.rungs.map(({ css }) => {
    const all = [...page.querySelectorAll(css)];
    const own = all.filter((each) => !each.parentElement?.closest(FOREIGN));
    const shown = own.filter(isVisible).length;
    return `${anchor.name}: ${shown} shown, ${own.length - shown} hidden, ${all.length - own.length} inside mail (${css})`;
  });
}

/** One message if any can be told, else the pane, else the page. */
function chooseSample(page: Document): Element {
  const [frame] = findFrames(page);
  const pane = page.querySelector('#ReadingPaneContainerId, #primaryContainer, [role="main"]');
  return (frame && messageOf(frame)) ?? pane ?? page.body;
}
