// Looks through files of mail and keeps what was chosen, away from the page. Wiring only.
import { carryOut } from './carry-out-import.ts';
import { isReadWhole } from '../workers/every-so-often.ts';
import { IMPORT_CANCELLED } from './import-protocol.ts';
import { serveWorker } from '../workers/serve-worker.ts';

serveWorker(self, { carryOut, cancelled: IMPORT_CANCELLED, isEdge: isReadWhole });
