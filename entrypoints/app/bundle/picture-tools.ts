import type { DecodedImage, MostPixels, PictureTools } from '../../../utils/export/bundle/attached/decode.ts';

/** Good enough for print; half the size of the best (canvas, 0 to 1). */
const QUALITY = 0.85;

/** Decodes and encodes pictures as the browser does, in a worker. `createImageBitmap` turns photographs upright itself. */
export const pictureTools: PictureTools = {
  decodeImage: async (bytes, type, most) => {
    // Whatever is no picture rejects: damaged files are expected here.
    const bitmap = await createImageBitmap(new Blob([bytes], { type })).catch(() => null);
    if (!bitmap) return null;
    try {
      return readBitmap(bitmap, most);
    } finally {
      bitmap.close();
    }
  },
  encodeJpeg: async ({ width, height, rgba }) => {
    const { canvas, context } = openCanvas(width, height);
    context.putImageData(new ImageData(rgba, width, height), 0, 0);
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    return new Uint8Array(await blob.arrayBuffer());
  },
};

function readBitmap(bitmap: ImageBitmap, most: MostPixels): DecodedImage {
  const scale = Math.min(1, most.width / bitmap.width, most.height / bitmap.height);
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const { context } = openCanvas(width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return { width, height, rgba: context.getImageData(0, 0, width, height).data };
}

function openCanvas(width: number, height: number) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  return { canvas, context };
}
