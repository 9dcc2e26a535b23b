// Gmail's page and endpoints, played over a mailbox: gmail-site.ts routes, page.ts and client/ draw, answers/ answer
// for message sources. Shapes follow public notes on Gmail's markup of 2019–2026. Knows nothing of the extension.
import type { LanguageName } from './languages.ts';

/** The page variants the replica can show. */
export const LAYOUT_NAMES = [
  'material',
  'legacy',
  'german',
  'arabic',
  'japanese',
  'split',
  'popout',
  'conversation-off',
  'dark',
  'unknown',
  'bare',
] as const;

/** Name of a page variant. */
export type LayoutName = (typeof LAYOUT_NAMES)[number];

/** What makes a page variant differ. */
export interface Layout {
  readonly name: LayoutName;
  readonly language: LanguageName;
  /** `material`: buttons since November 2025; `legacy`: the div buttons before, still served to some. */
  readonly toolbar: 'material' | 'legacy';
  readonly dark: boolean;
  /** Reading pane beside the list. */
  readonly split: boolean;
  /** A conversation in a window of its own, without list and navigation. */
  readonly popout: boolean;
  /** False: one message per page, no `role=list`. */
  readonly conversations: boolean;
  /** `no-anchors`: every place for a button is gone but ids are left; `nothing`: no known class, role or id is left. */
  readonly disguise: 'none' | 'no-anchors' | 'nothing';
}

const PLAIN: Omit<Layout, 'name'> = {
  language: 'en-GB',
  toolbar: 'material',
  dark: false,
  split: false,
  popout: false,
  conversations: true,
  disguise: 'none',
};

const DIFFERENCES: Record<LayoutName, Partial<Layout>> = {
  material: {},
  legacy: { toolbar: 'legacy', language: 'en-US' },
  german: { language: 'de' },
  arabic: { language: 'ar' },
  japanese: { language: 'ja', toolbar: 'legacy' },
  split: { split: true },
  popout: { popout: true },
  'conversation-off': { conversations: false },
  dark: { dark: true },
  unknown: { disguise: 'no-anchors' },
  bare: { disguise: 'nothing' },
};

/** True for the name of a page variant. */
export function isLayoutName(name: string): name is LayoutName {
  return (LAYOUT_NAMES as readonly string[]).includes(name);
}

/** Everything about one page variant. */
export function layoutNamed(name: LayoutName): Layout {
  return { ...PLAIN, ...DIFFERENCES[name], name };
}
