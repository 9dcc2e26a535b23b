import { ok, type Failure, type Result } from '../../../utils/domain/index.ts';

/** How long the browser may need to take over a download before its address is given back, in ms. */
const HAND_OVER = 60_000;

/** Offers a file for saving under a name, as the browser's own download. */
export function saveFile(file: Blob, name: string): Promise<Result<null, Failure>> {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), HAND_OVER);
  return Promise.resolve(ok(null));
}
