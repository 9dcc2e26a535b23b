// Keeps the harmless part of an inline style. Properties come from a list; values are held to a small grammar in which
// no address, no escape, no unknown function and no unit of the window can be written at all.

const PROPERTIES: ReadonlySet<string> = new Set(
  (
    'color background-color font font-size font-style font-variant font-weight line-height letter-spacing word-spacing ' +
    'text-align text-decoration text-decoration-line text-indent text-transform vertical-align white-space word-break ' +
    'word-wrap overflow-wrap direction unicode-bidi margin margin-top margin-right margin-bottom margin-left padding ' +
    'padding-top padding-right padding-bottom padding-left border border-top border-right border-bottom border-left ' +
    'border-color border-style border-width border-top-color border-right-color border-bottom-color border-left-color ' +
    'border-top-style border-right-style border-bottom-style border-left-style border-top-width border-right-width ' +
    'border-bottom-width border-left-width border-collapse border-spacing border-radius width max-width min-width height ' +
    'max-height min-height display float clear list-style-type table-layout caption-side empty-cells'
  ).split(' '),
);

const COLOUR_FUNCTION = /\b(?:rgb|hsl)a?\([\d\s.,%/]*\)/gi;
const PLAIN_VALUE = /^[a-z0-9#%.,\s+\-/]+$/i;
/** `100vh` in a frame that grows with its content would grow for ever. */
const WINDOW_UNIT = /\d[dsl]?v(?:h|w|i|b|min|max)\b/i;
const FONT_NAME = /^[\p{L}\p{N} _-]+$/u;
const MAX_STYLE_LENGTH = 10_000;

/** Returns the declarations of `style` that are allowed, or an empty string. Never throws. */
export function filterStyle(style: string): string {
  if (style.length > MAX_STYLE_LENGTH) return '';
  return style.split(';').map(keepDeclaration).filter(Boolean).join('; ');
}

function keepDeclaration(declaration: string): string {
  const colon = declaration.indexOf(':');
  const property = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase();
  const value = declaration.slice(colon + 1).trim();
  if (property === 'font-family') return keepFontFamily(value);
  if (property === 'background') return isPlain(value) ? `background-color: ${value}` : '';
  return PROPERTIES.has(property) && isPlain(value) ? `${property}: ${value}` : '';
}

function isPlain(value: string): boolean {
  const bare = value.replace(COLOUR_FUNCTION, '0');
  return PLAIN_VALUE.test(bare) && !WINDOW_UNIT.test(bare);
}

function keepFontFamily(value: string): string {
  const names = value
    .split(',')
    .map((name) => name.replace(/["']/g, '').trim())
    .filter((name) => FONT_NAME.test(name));
  if (names.length === 0) return '';
  return `font-family: ${names.map((name) => (name.includes(' ') ? `'${name}'` : name)).join(', ')}`;
}
