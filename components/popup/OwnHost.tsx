import { useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { OwnHostOffer, PopupActions } from './actions.ts';

export interface OwnHostProps {
  readonly offer: OwnHostOffer;
  readonly actions: Pick<PopupActions, 'allowHost' | 'reloadTab'>;
}

/**
 * Outlook on an address of a school's or council's own: asked for on a click, for this one address. Where the page does
 * not look like Outlook the question waits behind a line, because most pages are not mail.
 */
export function OwnHost({ offer, actions }: OwnHostProps) {
  const [step, setStep] = useState<'ask' | 'refused' | 'allowed'>(offer.isAllowed ? 'allowed' : 'ask');
  const allow = async (): Promise<void> =>
    setStep((await actions.allowHost(offer.host)) ? 'allowed' : 'refused');
  if (step === 'allowed') return <Reload host={offer.host} onReload={actions.reloadTab} />;
  const question = (
    <Notice
      tone="calm"
      happened={offer.looksLikeOutlook ? 'Is this your Outlook?' : 'Only if this page is your Outlook:'}
      safe={`Paperchain would see the pages of ${offer.host}, and no others.`}
      next={step === 'refused' ? 'Not allowed yet. You can press this again at any time.' : undefined}
    >
      <Button onClick={() => void allow()}>{`Let Paperchain work on ${offer.host}`}</Button>
    </Notice>
  );
  if (offer.looksLikeOutlook) return question;
  return (
    <details class="pc-popup__own">
      <summary>My Outlook has another address</summary>
      {question}
    </details>
  );
}

/** A page that was open before has no script of ours in it. */
function Reload({ host, onReload }: { readonly host: string; readonly onReload: () => Promise<void> }) {
  return (
    <Notice
      tone="calm"
      happened={`Paperchain may work on ${host}.`}
      next="Reload the page. Then a Keep button stands beside each email."
    >
      <Button onClick={() => void onReload()}>Reload the page</Button>
    </Notice>
  );
}
