/** A decoded picture, not yet turned upright; four bytes a pixel, red green blue alpha. */
export interface DecodedImage {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** What a picture is to become. */
export interface DecodeOrder {
  /** MIME type by its content, e.g. `image/webp`. */
  readonly type: string;
  /** The picture is made smaller, never larger, to at most this many pixels each way. */
  readonly width: number;
  readonly height: number;
}

/** Decodes a picture as stored, without turning it; alpha stays. Null when it cannot be decoded. */
export type DecodeImage = (
  bytes: Uint8Array<ArrayBuffer>,
  order: DecodeOrder,
) => Promise<DecodedImage | null>;
