import { boot } from './boot.ts';
import { make } from './build.ts';
import { downloadAddress } from './file-address.ts';
import type { Message } from './model.ts';

/** Opens the message's menu in the layer above the page. */
export function openMenu(message: Message): void {
  const { labels } = boot;
  const download = item(labels.download, { 'aria-haspopup': 'menu', 'aria-expanded': 'false' });
  download.addEventListener('click', (event) => {
    event.stopPropagation();
    download.setAttribute('aria-expanded', 'true');
    showLayer([
      choice(labels.asEml, () => startDownload(downloadAddress(message))),
      choice(labels.asMsg, closeMenu),
    ]);
  });
  showLayer([
    choice(labels.reply, closeMenu),
    choice(labels.forward, closeMenu),
    choice(labels.delete, closeMenu),
    download,
    choice(labels.print, closeMenu),
  ]);
}

/** Closes the menu, if one is open. */
export function closeMenu(): void {
  document.querySelector('.rp-layer')?.remove();
}

function showLayer(items: readonly HTMLElement[]): void {
  closeMenu();
  document.body.append(make('div.rp-layer.ms-Layer', {}, make('div.rp-menu', { role: 'menu' }, ...items)));
}

function choice(label: string, choose: () => void): HTMLElement {
  const element = item(label);
  element.addEventListener('click', choose);
  return element;
}

function item(label: string, more: Readonly<Record<string, string>> = {}): HTMLElement {
  return make(
    'button.rp-menu-item',
    { type: 'button', role: 'menuitem', 'aria-label': label, ...more },
    label,
  );
}

/** The answer says that it is a file, so the page stays. */
function startDownload(address: string): void {
  closeMenu();
  const link = make('a', { href: address });
  document.body.append(link);
  link.click();
  link.remove();
}
