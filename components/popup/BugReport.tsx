import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { CopyIcon } from '../ui/icons.tsx';
import type { PopupActions, PopupFailure } from './actions.ts';
import { reportText } from './report-text.ts';

export interface BugReportProps {
  readonly failure: PopupFailure;
  readonly actions: Pick<PopupActions, 'diagnose' | 'copy'>;
}

const SAID = { copied: 'Copied.', refused: 'The browser did not allow copying. Select the text instead.' };

/** What was not found, and the details to copy: shown before they are copied, so that nobody sends what they have not seen. */
export function BugReport({ failure, actions }: BugReportProps) {
  const [text, setText] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    void actions.diagnose().then((found) => setText(reportText(failure, found)));
  }, [failure, actions]);
  const copy = async (): Promise<void> => {
    if (text !== null) setSaid((await actions.copy(text)) ? SAID.copied : SAID.refused);
  };
  return (
    <div class="pc-popup__report">
      {failure.missing && (
        <p>
          Not found in the page: <strong>{failure.missing}</strong>
        </p>
      )}
      {text !== null && (
        <details>
          <summary>What a bug report would say</summary>
          <p>No words, names or addresses of yours are in it.</p>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
          <pre tabIndex={0}>{text}</pre>
        </details>
      )}
      <Button onClick={() => void copy()} aria-disabled={text === null}>
        <CopyIcon size={16} />
        Copy details for a bug report
      </Button>
      <output>{said}</output>
    </div>
  );
}
