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

/** A panel that scrolls inside is still of use down to this height. */
const USEFUL = 320;

/**
 * Places a panel beside its button: below and flush with the button's right edge, above where only there it fits, shorter
 * below where that leaves a useful height, and over the button as the last resort. Whatever the anchor (it may have been
 * scrolled out), the panel lies wholly inside the window, with a margin while there is room for one.
 */
export function placePanel(anchor: Box, panel: Size, viewport: Size): PanelPlace {
  const margin = clamp(Math.min(viewport.width, viewport.height) / 4, 0, MARGIN);
  const width = clamp(panel.width, 0, viewport.width - 2 * margin);
  const left = clamp(anchor.right - width, margin, viewport.width - margin - width);
  return { left, width, ...placeInHeight(anchor, panel.height, { height: viewport.height, margin }) };
}

interface Room {
  readonly height: number;
  readonly margin: number;
}

function placeInHeight(anchor: Box, wanted: number, room: Room): { top: number; height: number } {
  const bottom = room.height - room.margin;
  const most = clamp(wanted, 0, bottom - room.margin);
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - most;
  if (below >= room.margin && below + most <= bottom) return { top: below, height: most };
  if (above >= room.margin && above + most <= bottom) return { top: above, height: most };
  if (below >= room.margin && bottom - below >= USEFUL) return { top: below, height: bottom - below };
  return { top: clamp(below, room.margin, bottom - most), height: most };
}
