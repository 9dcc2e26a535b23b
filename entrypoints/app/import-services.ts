import type { ImportServices } from '../../components/services/import.ts';
import type { Database } from '../../utils/store/schema.ts';

/** Being built. */
export function makeImportServices(_database: Database): ImportServices {
  return {} as ImportServices;
}
