import { boot } from './boot.ts';
import { make } from './build.ts';

/** Builds header and navigation (none in a popped-out window) and answers the parent of all views, `div.aeF > div.nH`. */
export function buildFrame(): HTMLElement {
  const views = make('div.nH.rp-views');
  const content = make('div.aeF.rp-content', {}, views);
  if (boot.layout.popout) {
    document.body.append(make('div.nH.bkK.rp-main.rp-alone', {}, make('div.nH.Tm.aeJ.rp-pane', {}, content)));
    return views;
  }
  const main = make('div.nH.bkK.rp-main', {}, make('div.nH.Tm.aeJ.rp-pane', {}, content));
  document.body.append(header(), make('div.nH.rp-body', {}, navigation(), main));
  return views;
}

function header(): HTMLElement {
  const { labels, owner } = boot;
  const account = make(
    'a.gb_B.rp-account',
    {
      role: 'button',
      'aria-label': `${labels.account}: ${owner.split('@')[0]}  \n(${owner})`,
      href: 'https://accounts.google.com/SignOutOptions?hl=en&continue=https://mail.google.com/mail',
    },
    owner.slice(0, 1).toUpperCase(),
  );
  account.addEventListener('click', (event) => event.preventDefault());
  const search = make('input.rp-search', { 'aria-label': labels.search, placeholder: labels.search });
  return make(
    'header.rp-header',
    { role: 'banner', id: 'gb' },
    make('span.rp-logo', {}, 'Gmail'),
    search,
    account,
  );
}

function navigation(): HTMLElement {
  const { labels } = boot;
  return make(
    'div.rp-nav',
    {},
    make('div.T-I.T-I-KE.L3.rp-compose', { role: 'button', tabindex: '0' }, labels.compose),
    entry(labels.inbox, '#inbox', true),
    entry(labels.starred, '#starred', false),
    entry(labels.sent, '#sent', false),
    entry(labels.drafts, '#drafts', false),
    entry(labels.allMail, '#all', false),
  );
}

function entry(label: string, hash: string, current: boolean): HTMLElement {
  return make(
    current ? 'div.aim.ain.rp-nav-row.rp-current' : 'div.aim.rp-nav-row',
    {},
    make('span.aio', {}, make('a.J-Ke', { href: hash }, label)),
  );
}
