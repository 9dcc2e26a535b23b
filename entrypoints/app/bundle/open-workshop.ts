import {
  openPdfWorkshop,
  type PdfAnswer,
  type PdfPort,
  type PdfWorkshop,
} from '../../../utils/export/pdf-workshop.ts';

/** Opens the workshop for other people's PDFs; its worker starts with the first job. Close it when the export ends. */
export function openWorkshop(): PdfWorkshop {
  return openPdfWorkshop(() => {
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
    const port: PdfPort = {
      post: (order) => worker.postMessage(order),
      onAnswer: () => {},
      end: () => worker.terminate(),
    };
    worker.onmessage = ({ data }: MessageEvent<PdfAnswer>) => port.onAnswer(data);
    worker.onerror = () => port.onAnswer(null);
    return port;
  });
}
