/** Names of U+00A0 to U+00FF in order (HTML 4, Latin 1). */
const LATIN1 = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml'
).split(' ');

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN1.map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    zwnj: '\u200c',
    zwj: '\u200d',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    hellip: '…',
    bull: '•',
    euro: '€',
    trade: '™',
    dagger: '†',
    permil: '‰',
    lsaquo: '‹',
    rsaquo: '›',
    OElig: 'Œ',
    oelig: 'œ',
    Scaron: 'Š',
    scaron: 'š',
    larr: '←',
    rarr: '→',
    minus: '−',
    ne: '≠',
    le: '≤',
    ge: '≥',
  }),
]);

const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,10}));?/gi;

/** Numbers 128–159 mean Windows characters, as every browser reads them (HTML Standard, "numeric references"). */
function fromNumber(number: number): string {
  if (number >= 0x80 && number <= 0x9f) {
    return new TextDecoder('windows-1252').decode(Uint8Array.of(number));
  }
  const impossible = number === 0 || number > 0x10ffff || (number >= 0xd800 && number <= 0xdfff);
  return impossible ? '\ufffd' : String.fromCodePoint(number);
}

/** Text with HTML's character references replaced. Names that are not known stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole: string, ...groups: readonly (string | undefined)[]) => {
    const [hex, decimal, name] = groups;
    if (hex !== undefined) return fromNumber(parseInt(hex, 16));
    if (decimal !== undefined) return fromNumber(Number(decimal));
    return NAMED.get(name ?? '') ?? whole;
  });
}
