import { X509Certificate, createHash } from 'node:crypto';
import { generate } from 'selfsigned';

/** A certificate made for this run, its key, and the hash Chromium can be told to trust. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** Base64 SHA-256 of the public key, as in `--ignore-certificate-errors-spki-list`. */
  readonly spki: string;
}

/** Makes a self-signed certificate for some hosts. It is never written to disk. */
export async function makeCertificate(hosts: readonly string[]): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: hosts[0] ?? 'replica' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  const publicKey = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    key: made.private,
    cert: made.cert,
    spki: createHash('sha256').update(publicKey).digest('base64'),
  };
}
