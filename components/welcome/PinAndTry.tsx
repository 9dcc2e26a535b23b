import { Example } from './Example.tsx';
import { PinSteps } from './PinSteps.tsx';
import type { BrowserName } from './props.ts';

/** Third screen: where the toolbar button is, the example, and the ways to start. */
export function PinAndTry({ browser }: { readonly browser: BrowserName }) {
  return (
    <>
      <h1 tabIndex={-1}>Pin the button, then try it</h1>
      <PinSteps browser={browser} />
      <Example />
      <section class="welcome__start" aria-labelledby="welcome-start">
        <h2 id="welcome-start">Now with your own emails</h2>
        <p class="welcome__links">
          <StartLink href="https://mail.google.com/">Open Gmail</StartLink>
          <StartLink href="https://outlook.live.com/mail/">Open Outlook</StartLink>
          <a class="pc-button" href="/app.html#/import">
            Bring in emails you already have
          </a>
        </p>
      </section>
    </>
  );
}

interface StartLinkProps {
  readonly href: string;
  readonly children: string;
}

/** A mail site in a tab of its own; this page stays. */
function StartLink({ href, children }: StartLinkProps) {
  return (
    <a class="pc-button pc-button--primary" href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
