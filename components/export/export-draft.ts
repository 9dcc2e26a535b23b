import { wholeScope, type ExportScope, type MatterId } from '../../utils/domain/index.ts';
import type { ExportForm } from '../services.tsx';

/** What is chosen for an export. Belongs above the views: a limit must not fall away while one looks something up. */
export interface ExportDraft {
  readonly form: ExportForm;
  /** Null is the matter's own title. */
  readonly title: string | null;
  readonly scope: ExportScope;
}

/** The whole record, as a chronology. */
export const firstExportDraft = (matterId: MatterId): ExportDraft => ({
  form: 'chronology',
  title: null,
  scope: wholeScope(matterId),
});
