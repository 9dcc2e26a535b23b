import type { Entry, ExportScope, Party, Tag } from '../../domain/index.ts';
import type { ExportClocks } from '../clocks/shape.ts';

/** What a plan is proposed from. */
export interface PlanMaterial {
  /** What was chosen; its dates and people are already applied to `entries`. */
  readonly scope: ExportScope;
  /** The matter's title, or the user's own for this bundle. */
  readonly title: string;
  /** Chosen by the scope, oldest first: confidential ones are among them only when the scope includes them. */
  readonly entries: readonly Entry[];
  readonly parties: readonly Party[];
  readonly tags: readonly Tag[];
  /** The matter's clocks as far as the scope may show them. */
  readonly clocks?: ExportClocks;
  /** Calendar day in England, `YYYY-MM-DD`. */
  readonly today: string;
}
