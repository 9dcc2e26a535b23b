import { useMemo } from 'preact/hooks';
import type { Entry, MessageBody } from '../../utils/domain/index.ts';
import { sanitiseMailHtml } from '../../utils/safe-html/index.ts';
import { useServices } from '../services.tsx';
import { readInlineImages } from './inline-images.ts';
import { MailFrame } from './MailFrame.tsx';
import { PlainText } from './PlainText.tsx';
import { useAnswered } from './use-answered.ts';

/** The message as its sender laid it out, made safe; as plain text where it has no HTML. */
export function MessagePanel({ entry, body }: { readonly entry: Entry; readonly body: MessageBody }) {
  const services = useServices();
  const images = useAnswered(entry.originalSha256, () => readInlineImages(entry, services));
  const safe = useMemo(
    () =>
      body.html && images ? sanitiseMailHtml(body.html, { imageFor: (id) => images.get(id) }, window) : '',
    [body.html, images],
  );
  if (!body.html) return <PlainText text={body.text} />;
  if (!images) return <p class="pc-soft">Reading the pictures…</p>;
  return (
    <>
      <MailFrame safeHtml={safe} title={`Email: ${entry.subject}`} />
      <p class="letter__note">
        Pictures on the internet are not loaded: that would tell the sender that you read this. Links don’t
        open; where each leads is written after it.
      </p>
    </>
  );
}
