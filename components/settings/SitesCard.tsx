import { useEffect, useState } from 'preact/hooks';
import { useServices } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckIcon } from '../ui/icons.tsx';

/** Whether the browser lets Paperchain run in the mail sites, and the click that asks for it. */
export function SitesCard() {
  const { sites } = useServices();
  const [isAllowed, setAllowed] = useState<boolean | null>(null);
  const [isRefused, setRefused] = useState(false);
  const allow = async (): Promise<void> => setRefused(!(await sites.allow()));
  useEffect(() => {
    const closing = new AbortController();
    sites.watchAllowed(closing.signal, setAllowed);
    return () => closing.abort();
  }, [sites]);
  return (
    <section class="card" aria-labelledby="settings-sites" aria-busy={isAllowed === null}>
      <h2 id="settings-sites" class="card__title">
        Gmail and Outlook
      </h2>
      {isAllowed === true && (
        <p class="settings__allowed">
          <CheckIcon size={18} /> Paperchain may show its button there.
        </p>
      )}
      {isAllowed === false && (
        <>
          <p>The browser does not let Paperchain show its button there yet.</p>
          <p>
            <Button look="primary" onClick={() => void allow()}>
              Allow Gmail and Outlook
            </Button>
          </p>
          <output>{isRefused && 'Not allowed yet. You can press the button again at any time.'}</output>
        </>
      )}
    </section>
  );
}
