/** Edges of a box in the window, CSS px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the panel goes, CSS px in the window; `height` is the most it may take, it scrolls inside. */
export interface PanelPlace extends Size {
  readonly left: number;
  readonly top: number;
}

/** Free edge kept around the panel. */
const MARGIN = 8;
/** Between button and panel. */
const GAP = 6;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * Places a panel beside its button: below and flush with the button's right edge, above where there is more room, and
 * over the button only where neither fits. Whatever the anchor (it may have been scrolled out), the panel lies wholly
 * inside the window, with a margin while there is room for one.
 */
export function placePanel(anchor: Box, panel: Size, viewport: Size): PanelPlace {
  const margin = clamp(Math.min(viewport.width, viewport.height) / 4, 0, MARGIN);
  const width = clamp(panel.width, 0, viewport.width - 2 * margin);
  const height = clamp(panel.height, 0, viewport.height - 2 * margin);
  const lastLeft = viewport.width - margin - width;
  const lastTop = viewport.height - margin - height;
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - height;
  const wanted = below > lastTop && above >= margin ? above : below;
  return {
    left: clamp(anchor.right - width, margin, lastLeft),
    top: clamp(wanted, margin, lastTop),
    width,
    height,
  };
}
