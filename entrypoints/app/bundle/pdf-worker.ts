// Opens other people's PDFs, beside the export worker, which ends it when a file takes too long. Touches no store.
import wasmAddress from '@embedpdf/pdfium/pdfium.wasm?url';
import { pdfJobs } from '../../../utils/export/pdf-jobs.ts';
import { serveJob, type PdfOrder } from '../../../utils/export/pdf-workshop.ts';
import { startPdfium } from '../../../utils/export/pdfium.ts';

const starting = startPdfium(async () => (await fetch(wasmAddress)).arrayBuffer()).then(pdfJobs);

self.onmessage = ({ data }: MessageEvent<PdfOrder>) => {
  starting.then(
    async (jobs) => self.postMessage(await serveJob(jobs, data)),
    () => self.postMessage({ broken: true }),
  );
};
