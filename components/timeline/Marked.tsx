import { markMatches } from './mark-matches.ts';

/** Text with the words looked for marked. */
export function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  if (words.length === 0) return <>{text}</>;
  return (
    <>
      {markMatches(text, words).map((part, at) =>
        part.found ? <mark key={at}>{part.text}</mark> : part.text,
      )}
    </>
  );
}
