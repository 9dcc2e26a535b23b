import { boot } from './boot.ts';
import { iconButton, make } from './build.ts';

/** What a page is made of. */
export interface Parts {
  readonly list: HTMLElement;
  readonly pane: HTMLElement;
}

/** Builds header, folders, list and pane; a window of its own has only the pane. */
export function buildFrame({ list, pane }: Parts): void {
  const app = document.getElementById('app');
  if (boot.layout.view === 'deeplink') {
    app?.append(make('div.rp-body-row.rp-alone', {}, pane));
    return;
  }
  app?.append(header(), ribbon(), make('div.rp-body-row', {}, folders(), list, pane));
}

function header(): HTMLElement {
  const { labels, ownerName } = boot;
  const me = make(
    'button.rp-me',
    { type: 'button', id: 'O365_MainLink_Me', 'aria-label': `${labels.account} ${ownerName}` },
    ownerName.slice(0, 1).toUpperCase(),
  );
  return make(
    'div.rp-header',
    { role: 'banner' },
    make('span.rp-logo', {}, 'Outlook'),
    make('input.rp-search', {
      id: 'topSearchInput',
      'aria-label': labels.search,
      placeholder: labels.search,
    }),
    boot.isConsumer ? make('button.rp-me', { type: 'button', id: 'mectrl_main' }, me.textContent) : me,
  );
}

function ribbon(): HTMLElement {
  const item = (child: HTMLElement): HTMLElement => make('div.ms-OverflowSet-item', {}, child);
  const { labels } = boot;
  return make(
    'div.rp-ribbon',
    { 'data-app-section': 'Ribbon', role: 'region' },
    item(iconButton(labels.newMail, 'ComposeRegular', '✎')),
    item(iconButton(labels.delete, 'DeleteRegular', '✕')),
  );
}

/** The tree of folders. Its root shows the address; work accounts name it in attributes too. */
function folders(): HTMLElement {
  const { labels, owner, isConsumer } = boot;
  const root = make('div.rp-root', {
    role: 'treeitem',
    id: isConsumer ? undefined : 'primaryMailboxRoot_1',
    'data-folder-name': isConsumer ? undefined : owner,
    title: owner,
    'aria-level': '1',
    'aria-expanded': 'true',
  });
  root.append(make('span', {}, owner));
  const names = [labels.inbox, labels.drafts, labels.sent, labels.deleted];
  const rows = names.map((name) =>
    make('div.rp-folder', { role: 'treeitem', 'aria-level': '2', title: name }, name),
  );
  return make(
    'div.rp-nav',
    { 'data-app-section': 'NavigationPane', role: 'navigation' },
    make('div', { role: 'tree' }, root, ...rows),
  );
}
