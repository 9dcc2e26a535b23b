import type { ServerResponse } from 'node:http';
import { send } from '../../site.ts';

const SOURCE_HEADERS = {
  'Content-Type': 'text/plain; charset=UTF-8',
  'Content-Disposition': 'attachment; filename="original_msg.txt"',
  'Cache-Control': 'private, max-age=3600',
};

/** The source, whole. */
export function sendSource(
  response: ServerResponse,
  bytes: Buffer,
  headers: Record<string, string> = {},
): void {
  send(response, { headers: { ...SOURCE_HEADERS, ...headers }, body: bytes });
}

/** The first half, under the length of the whole; then the connection breaks. */
export function sendCutOff(response: ServerResponse, bytes: Buffer): void {
  response.writeHead(200, { ...SOURCE_HEADERS, 'Content-Length': String(bytes.length) });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroySoon());
}

/** The first half, in chunks without a length, ended as if it were all. */
export function sendCutOffClean(response: ServerResponse, bytes: Buffer): void {
  response.writeHead(200, SOURCE_HEADERS);
  response.end(bytes.subarray(0, Math.floor(bytes.length / 2)));
}
