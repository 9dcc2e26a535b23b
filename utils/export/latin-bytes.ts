const encoder = new TextEncoder();

/** Bytes of a text in which every character stands for one byte, as PDFKit keeps them: mostly ASCII, which is quick. */
export function latinBytes(text: string): Uint8Array<ArrayBuffer> {
  const encoded = encoder.encode(text);
  if (encoded.length === text.length) return encoded;
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}
