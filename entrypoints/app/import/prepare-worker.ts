// Makes mails ready for keeping, beside the import worker: hashing and parsing, nothing else. Touches no store.
import { prepareMails, type PrepareJob } from '../../../utils/import/run/prepare-mails.ts';
import { buffersOfMails, toWire, type WiredMail } from '../../../utils/import/run/wire.ts';

/** The answer to a job: the mails, or why there are none. */
export type PrepareAnswer = { readonly mails: readonly WiredMail[] } | { readonly error: string };

self.onmessage = ({ data }: MessageEvent<PrepareJob>) => {
  prepareMails(data, () => crypto.randomUUID()).then(
    (prepared) => {
      const mails = toWire(prepared);
      const answer: PrepareAnswer = { mails };
      self.postMessage(answer, { transfer: buffersOfMails(mails) });
    },
    (error: unknown) => self.postMessage({ error: String(error) } satisfies PrepareAnswer),
  );
};
