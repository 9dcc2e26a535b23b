/** Below this brightness (0–255) a background counts as dark. */
const DARK = 128;

/**
 * True when the page behind the element is dark: the first ancestor with a background of its own decides; without
 * one, light text does. The system's setting does not count, mail sites have their own.
 */
export function isDarkAround(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = readColour(view.getComputedStyle(at).backgroundColor);
    if (colour && colour.alpha > 0.5) return colour.brightness < DARK;
  }
  const ink = readColour(view.getComputedStyle(element).color);
  return ink !== null && ink.brightness > DARK;
}

interface Colour {
  /** 0–255, weighted as eyes do (ITU-R BT.601). */
  readonly brightness: number;
  readonly alpha: number;
}

function readColour(text: string): Colour | null {
  if (!/^(?:rgba?|color)\(/.test(text)) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
  const scale = text.startsWith('color(') ? 255 : 1;
  return { brightness: (0.299 * red + 0.587 * green + 0.114 * blue) * scale, alpha };
}
