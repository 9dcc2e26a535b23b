// Looks through files of mail and keeps what was chosen, away from the page. Wiring only.
import { carryOut } from './carry-out-import.ts';
import { isReadWhole } from './every-so-often.ts';
import { IMPORT_CANCELLED } from './import-protocol.ts';
import { serveWorker } from './serve-worker.ts';

serveWorker(self, { carryOut, cancelled: IMPORT_CANCELLED, isEdge: isReadWhole });
