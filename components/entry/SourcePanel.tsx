import type { Entry } from '../../utils/domain/index.ts';
import { useServices } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { formatSize } from '../../utils/domain/format-size.ts';
import { Notice } from '../ui/Notice.tsx';
import { useSaveOriginal } from './EntryActions.tsx';
import { useAnswered } from './use-answered.ts';

/** Bytes shown; a page with megabytes of text in one box stops scrolling smoothly. */
const SHOWN_BYTES = 200_000;

/** The kept bytes as text, from the beginning; an Outlook file is none. */
export function SourcePanel({ entry }: { readonly entry: Entry }) {
  return entry.originalType === undefined ? <SourceText entry={entry} /> : <NoText entry={entry} />;
}

function NoText({ entry }: { readonly entry: Entry }) {
  const save = useSaveOriginal(entry);
  return (
    <Notice
      tone="calm"
      happened="The original is an Outlook file (.msg), which is not text."
      next="Save it to open it in Outlook or another mail program."
    >
      <Button onClick={() => void save()}>Save original</Button>
    </Notice>
  );
}

function SourceText({ entry }: { readonly entry: Entry }) {
  const services = useServices();
  const save = useSaveOriginal(entry);
  const source = useAnswered(entry.originalSha256, async () => {
    const original = await services.readOriginal(entry.originalSha256);
    return original.ok
      ? { ok: true as const, value: await original.value.slice(0, SHOWN_BYTES).text() }
      : original;
  });
  if (!source) return <p class="pc-soft">Reading the original…</p>;
  if (!source.ok) return <Notice {...source.error} />;
  return (
    <>
      {entry.originalSize > SHOWN_BYTES && (
        <Notice
          tone="calm"
          happened={`The first ${formatSize(SHOWN_BYTES)} of ${formatSize(entry.originalSize)}.`}
          next="Save the original to see all of it."
        >
          <Button onClick={() => void save()}>Save original</Button>
        </Notice>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <pre class="source" dir="ltr" tabIndex={0} role="region" aria-label="Source of the email">
        {source.value}
      </pre>
    </>
  );
}
