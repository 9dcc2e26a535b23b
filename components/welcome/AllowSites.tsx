import { useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { CheckIcon } from '../ui/icons.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { BrowserName, WelcomeProps } from './props.ts';

/** Where each browser lets the permission be given later (its own words, November 2026). */
const LATER: Readonly<Record<BrowserName, string>> = {
  Chrome:
    'Or later: right-click the Paperchain button in the toolbar, then “This can read and change site data”.',
  Edge: 'Or later: open Extensions, then Paperchain’s details, then “Site access”.',
  Firefox:
    'Or later: open the menu, Add-ons and themes, Paperchain, Permissions, and switch the mail sites on.',
};

export interface AllowSitesProps extends Pick<WelcomeProps, 'browser' | 'allow'> {
  /** Null until the browser has answered. */
  readonly isAllowed: boolean | null;
}

/** The permission for the mail sites: given, still to be asked for, or refused for now. */
export function AllowSites({ browser, allow, isAllowed }: AllowSitesProps) {
  const [isRefused, setRefused] = useState(false);
  const ask = async (): Promise<void> => setRefused(!(await allow()));
  return (
    <div class="welcome__allow">
      {isAllowed === false && (
        <>
          <p>{browser} asks you before Paperchain may show its button there.</p>
          <Button look="primary" onClick={() => void ask()}>
            Allow Gmail and Outlook
          </Button>
        </>
      )}
      {/* Always there, so that its change is announced. */}
      <div role="status">
        {isAllowed === true && (
          <p class="welcome__allowed">
            <CheckIcon size={18} /> Allowed on Gmail and Outlook. If one is open already, reload it.
          </p>
        )}
        {isAllowed === false && isRefused && (
          <Notice
            happened="Not allowed yet, so the button cannot show in your mail."
            safe="Nothing is wrong. You can still bring in emails from files."
            next={`Press the button again when you like. ${LATER[browser]}`}
          />
        )}
      </div>
    </div>
  );
}
