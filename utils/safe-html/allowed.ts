// What may remain of a mail's HTML. Lists of what is allowed, never of what is forbidden: the next element a browser
// invents is out until somebody here lets it in.

/** Text, lists, tables, pictures, and the elements of the 1990s that mail programs still write. */
export const ALLOWED_ELEMENTS: readonly string[] = (
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn dir div dl dt ' +
  'em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q s samp section ' +
  'small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr'
).split(' ');

/** Nothing here names a place to load from, except `src` and `href`, which are settled one by one afterwards. */
export const ALLOWED_ATTRIBUTES: readonly string[] = (
  'align alt bgcolor border cellpadding cellspacing class color colspan dir face height href hspace lang nowrap reversed ' +
  'rowspan size span src start style title type valign value vspace width'
).split(' ');

/** Classes of our own, and two of Word's whose meaning (no space between paragraphs) its style sheet would have carried. */
export const KEPT_CLASSES: ReadonlySet<string> = new Set(['MsoNormal', 'MsoListParagraph']);
