import { censor } from '../shared/censor.ts';
import type { Anchor } from '../shared/must-find.ts';
import { isVisible } from '../shared/visible.ts';
import type { Diagnostic } from '../types.ts';
import { isOwnWindow } from './addresses.ts';
import { isGmails } from './conversation.ts';
import { ANCHORS, FOREIGN, NARROW_VIEW, WITH_IDS } from './selectors.ts';

/** What was found and what was not: counts, and a skeleton of one message or of the page. Our own words and Gmail's class names only. */
export function diagnosePage(page: Document): Diagnostic {
  const counts = Object.values<Anchor>(ANCHORS).flatMap((anchor) => countRungs(page, anchor));
  return {
    site: 'gmail',
    lines: [...describeView(page), '', ...counts, '', ...censor(chooseSample(page), FOREIGN)],
  };
}

function describeView(page: Document): readonly string[] {
  const { lang, dir } = page.documentElement;
  return [
    `language ${/^[a-z]{2,3}(?:-[a-z]{2,4})?$/i.test(lang) ? lang : 'not said'}, direction ${dir === 'rtl' ? 'rtl' : 'ltr'}`,
    `own window: ${isOwnWindow(page.location) ? 'yes' : 'no'}`,
    `reading pane: ${page.querySelector(NARROW_VIEW) ? 'yes' : 'no'}`,
    `list of messages: ${page.querySelector('[role="main"] [role="list"]') ? 'yes' : 'no'}`,
  ];
}

function countRungs(page: Document, anchor: Anchor): readonly string[] {
  return anchor.rungs.map(({ css }) => {
    const all = [...page.querySelectorAll(css)];
    const own = all.filter(isGmails);
    const shown = own.filter(isVisible).length;
    return `${anchor.name}: ${shown} shown, ${own.length - shown} hidden, ${all.length - own.length} inside mail (${css})`;
  });
}

/** One message if any can be told, else the main part. */
function chooseSample(page: Document): Element {
  const shown = (css: string): Element | undefined =>
    [...page.querySelectorAll(css)].find((each) => isGmails(each) && isVisible(each));
  return shown(`.adn`) ?? shown(WITH_IDS) ?? shown('[role="main"]') ?? page.body;
}
