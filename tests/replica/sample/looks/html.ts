import type { Thread } from '../mail.ts';
import { escapeHtml } from './blocks.ts';
import { renderGmail } from './gmail.ts';
import { renderOutlookBody, wrapOutlookPage } from './outlook.ts';
import { renderText } from './text.ts';

// A quoted signature picture points at a part this mail does not carry, so replies drop it, as most programs do.
const dropPictures = (html: string): string => html.replace(/<img [^>]*src="cid:[^>]*>/g, '');

function quotedBody(thread: Thread): string {
  if (thread.mail.look === 'outlook') return dropPictures(renderOutlookBody(thread, quotedBody));
  if (thread.mail.look === 'gmail') return renderGmail(thread, quotedBody);
  return `<pre style="white-space:pre-wrap">${escapeHtml(renderText(thread))}</pre>`;
}

/** The HTML part of a mail written in Gmail or Outlook. `charset` is named in Outlook's page head. */
export function renderHtml(thread: Thread, charset: string): string {
  if (thread.mail.look === 'outlook') return wrapOutlookPage(renderOutlookBody(thread, quotedBody), charset);
  return renderGmail(thread, quotedBody);
}
