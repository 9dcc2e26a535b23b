import { boot } from './boot.ts';
import { make } from './build.ts';

/** React, reply and more: real buttons since November 2025, divs before; both are still served to somebody. */
export function messageButtons(): HTMLElement[] {
  const { labels } = boot;
  if (boot.layout.toolbar === 'material') {
    return [
      make('button.pYTkkf-JX-I.rp-icon', { 'aria-label': labels.react }, '☺'),
      make('button.pYTkkf-JX-I.DILLkc.rp-icon', { 'aria-label': labels.reply }, '↩'),
      make(
        'button.pYTkkf-JX-I.Wsq5Cf.rp-icon',
        { 'aria-label': labels.moreOptions, 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
        '⋮',
      ),
    ];
  }
  return [
    old('T-I-Js-IF.R1Zuwf', labels.react, '☺'),
    old('T-I-Js-IF.aaq', labels.reply, '↩'),
    old('T-I-Js-Gs.aap.T-I-awG', labels.moreOptions, '⋮'),
  ];
}

function old(classes: string, label: string, sign: string): HTMLElement {
  return make(
    `div.T-I.J-J5-Ji.${classes}.T-I-ax7.L3.rp-icon`,
    { role: 'button', tabindex: '0', 'data-tooltip': label, 'aria-label': label },
    sign,
  );
}
