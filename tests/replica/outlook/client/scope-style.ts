/** Rules of style above this many characters are left out. */
const MOST_CSS = 200_000;

/** The style rules of a mail, each held to the elements below the class `scope`; null when there are none. */
export function scopeStyle(
  inert: Document,
  scope: string,
  isRefused: (text: string) => boolean,
): HTMLStyleElement | null {
  const css = [...inert.querySelectorAll('style')]
    .map(({ textContent }) => textContent.replace(/<!--|-->/g, ''))
    .join('\n');
  const rules = readRules(css.slice(0, MOST_CSS)).flatMap((rule) => {
    const declarations = rule.style.cssText;
    if (declarations === '' || isRefused(declarations) || isRefused(rule.selectorText)) return [];
    return [`${selectorIn(rule.selectorText, scope)} { ${declarations} }`];
  });
  if (rules.length === 0) return null;
  const style = document.createElement('style');
  style.textContent = rules.join('\n');
  return style;
}

function readRules(css: string): CSSStyleRule[] {
  const sheet = new CSSStyleSheet();
  try {
    sheet.replaceSync(css);
  } catch {
    return [];
  }
  return [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule);
}

function selectorIn(selectors: string, scope: string): string {
  return selectors
    .split(',')
    .map((one) => `.${scope} ${one.trim().replace(/([.#])(?=[a-z_])/gi, '$1x_')}`)
    .join(', ');
}
