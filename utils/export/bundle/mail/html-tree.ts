import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Longest HTML that is read, in characters: a long newsletter has 200,000. */
export const MOST_HTML = 3_000_000;
/** Most elements; the parser repeats unclosed formatting in every paragraph, so that little text can become many. */
export const MOST_ELEMENTS = 400_000;
/** Deepest nesting. The parser looks through all open elements again and again, and we walk them on the stack. */
export const MOST_DEPTH = 400;

class TooMuch extends Error {}

/** Parses HTML as browsers do, scripts never running. Null when it is nested or multiplied beyond the limits. */
export function parseHtml(html: string): readonly HtmlNode[] | null {
  try {
    const tree = parse(html, { treeAdapter: boundedAdapter(), scriptingEnabled: false });
    return tree.childNodes;
  } catch (error) {
    if (error instanceof TooMuch) return null;
    throw error;
  }
}

function boundedAdapter(): typeof defaultTreeAdapter {
  let elements = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (...given) => {
      elements += 1;
      if (elements > MOST_ELEMENTS) throw new TooMuch();
      return defaultTreeAdapter.createElement(...given);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > MOST_DEPTH) throw new TooMuch();
    },
    onItemPop: () => {
      depth -= 1;
    },
    createCommentNode: (data) => defaultTreeAdapter.createCommentNode(data),
  };
}

/** True for a node that is an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** True for a node that is text. */
export function isText(node: HtmlNode): node is DefaultTreeAdapterMap['textNode'] {
  return node.nodeName === '#text';
}

/** An attribute's value, trimmed; undefined when the element has none. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  for (const attribute of element.attrs) if (attribute.name === name) return attribute.value.trim();
  return undefined;
}

/** Elements inside an element, itself not counted, in document order, without those nested in `stop`. */
export function* elementsIn(element: HtmlElement, stop?: string): Generator<HtmlElement> {
  for (const child of element.childNodes) {
    if (!isElement(child)) continue;
    yield child;
    if (child.tagName !== stop) yield* elementsIn(child, stop);
  }
}
