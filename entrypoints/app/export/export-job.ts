import type { ExportRequest } from '../../../components/services.tsx';
import type { BundlePlan } from '../../../utils/domain/bundle-plan.ts';
import type { LeftOut } from '../../../utils/domain/index.ts';
import type { PartsOut } from '../../../utils/domain/plan-parts.ts';
import type { ExportMaking, ExportSource } from '../../../utils/export/source.ts';
import type { MatterRecord } from '../bundle/matter-record.ts';

/** What a form is written from. A pack wants its source redacted already. */
export interface ExportJob {
  readonly request: ExportRequest;
  readonly record: MatterRecord;
  readonly source: ExportSource;
  readonly making: ExportMaking;
  readonly leftOut: readonly LeftOut[];
  /** What of it is confidential, whatever else keeps it out; unredacted. */
  readonly confidential: readonly LeftOut[];
  /** The plan of its bundle as it may go out; absent without one. */
  readonly plan?: BundlePlan;
  /** What the plan of its bundle leaves out of its entries; absent without one. */
  readonly out?: PartsOut;
}
