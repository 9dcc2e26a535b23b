/**
 * True when neither the element nor an ancestor is hidden. Attributes are read first: mail sites hide old views with
 * inline styles, and asking the style engine about those would be work for nothing. Never forces layout.
 */
export function isVisible(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (hidesItself(at)) return false;
  return typeof element.checkVisibility === 'function' ? element.checkVisibility() : true;
}

function hidesItself(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none/i.test(style);
}
