import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { PopupActions } from './actions.ts';

/** Says that the browser withholds the mail sites, and asks for them on a click. Nothing where they are allowed. */
export function SitesWithheld({ watchSites, allowSites }: Pick<PopupActions, 'watchSites' | 'allowSites'>) {
  const [isAllowed, setAllowed] = useState(true);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const closing = new AbortController();
    watchSites(closing.signal, setAllowed);
    return () => closing.abort();
  }, [watchSites]);
  const allow = async (): Promise<void> => setRefused(!(await allowSites()));
  if (isAllowed) return null;
  return (
    <Notice
      happened="Paperchain may not show its button in your mail yet."
      next={
        isRefused
          ? 'Not allowed yet. You can press this again at any time.'
          : 'Press the button. The browser then asks you.'
      }
    >
      <Button look="primary" onClick={() => void allow()}>
        Allow Gmail and Outlook
      </Button>
    </Notice>
  );
}
