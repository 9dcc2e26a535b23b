/** A decoded picture, upright; four bytes a pixel, red green blue alpha, rows from the top. */
export interface DecodedImage {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** The most a decoded picture may measure, pixels. */
export interface MostPixels {
  readonly width: number;
  readonly height: number;
}

/** What the browser does with pictures; passed in, since Node has none of it. */
export interface PictureTools {
  /** Decodes a picture of the given MIME type, upright, made smaller to `most`. Null when it cannot be decoded. */
  readonly decodeImage: (
    bytes: Uint8Array<ArrayBuffer>,
    type: string,
    most: MostPixels,
  ) => Promise<DecodedImage | null>;
  /** A JPEG of good quality, alpha laid on white; null when it cannot be made. */
  readonly encodeJpeg: (image: DecodedImage) => Promise<Uint8Array<ArrayBuffer> | null>;
}
