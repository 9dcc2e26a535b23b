import type { PaperServices } from '../../components/services/papers.ts';
import type { Database } from '../../utils/store/schema.ts';

/** Being built. */
export function makePaperServices(_database: Database): PaperServices {
  return {} as PaperServices;
}
