import type { OriginalServices } from '../../components/services/originals.ts';
import type { Database } from '../../utils/store/schema.ts';

/** Being built. */
export function makeOriginalServices(_database: Database): OriginalServices {
  return {} as OriginalServices;
}
