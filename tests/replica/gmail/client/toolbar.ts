import { boot } from './boot.ts';
import { make } from './build.ts';

/**
 * The toolbar above a list or a conversation, `[gh=tm] [gh=mtb]`. It swallows clicks, as Gmail's does. `onTickAll` is told
 * when its own check box is ticked or not.
 */
export function makeToolbar(onTickAll?: (ticked: boolean) => void): {
  element: HTMLElement;
  restore: () => void;
} {
  const { labels } = boot;
  const all = make(
    'span.T-Jo.J-J5-Ji.rp-box',
    { role: 'checkbox', 'aria-checked': 'false', 'aria-label': labels.inbox },
    make('div.T-Jo-auh'),
  );
  all.addEventListener('click', () => {
    const ticked = all.getAttribute('aria-checked') !== 'true';
    all.setAttribute('aria-checked', String(ticked));
    onTickAll?.(ticked);
  });
  const sections = [
    section(all),
    section(tool('lR', labels.archive, '▤'), tool('nX', labels.delete, '✕')),
    section(tool('ns', labels.moveTo, '➜')),
  ];
  const bar = make('div.G-atb.rp-tools', { gh: 'mtb' }, ...sections);
  bar.addEventListener('click', (event) => event.stopPropagation());
  return { element: make('div.nH.aqK', { gh: 'tm' }, bar), restore: () => bar.replaceChildren(...sections) };
}

function section(...children: HTMLElement[]): HTMLElement {
  return make('div.G-Ni.J-J5-Ji.rp-section', {}, ...children);
}

function tool(kind: string, label: string, sign: string): HTMLElement {
  if (boot.layout.toolbar === 'material')
    return make(`button.pYTkkf-JX-I.${kind}.rp-icon`, { 'aria-label': label }, sign);
  return make(
    `div.T-I.J-J5-Ji.${kind}.rp-icon`,
    { role: 'button', tabindex: '0', 'aria-label': label },
    sign,
  );
}
