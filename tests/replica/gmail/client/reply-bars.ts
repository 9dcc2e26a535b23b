import { boot } from './boot.ts';
import { make } from './build.ts';

/** The end of a conversation: since November 2025 two bars may be there, the older one in a hidden table. */
export function replyBars(): HTMLElement {
  const { labels } = boot;
  const old = make(
    'div.amn.rp-reply',
    {},
    make('span.ams.bkH.rp-reply-button', { role: 'link', tabindex: '0' }, labels.reply),
    make('span.ams.bkI.rp-reply-button', { role: 'link', tabindex: '0' }, labels.replyAll),
    make('span.ams.bkG.rp-reply-button', { role: 'link', tabindex: '0' }, labels.forward),
  );
  if (boot.layout.toolbar === 'legacy') return make('div.nH', {}, make('div.gA.gt.acV', {}, old));
  const hidden = make('table', {}, make('tbody', {}, make('tr', {}, make('td.amr', {}, old))));
  hidden.style.display = 'none';
  const bar = make(
    'div.amn.rp-reply',
    {},
    make('button.bkH.rp-reply-button', {}, labels.reply),
    make('button.bkG.rp-reply-button', {}, labels.forward),
  );
  return make('div.nH', {}, hidden, make('div.amr', {}, bar));
}
