import { boot } from './boot.ts';
import { make } from './build.ts';
import type { FileCard, Message } from './model.ts';

/** Address of one file of a message. `disp`: `safe` to save, `inline` to look at, `emb` for a picture in the body. */
export function fileAddress(message: Message, number: number, disp: 'safe' | 'inline' | 'emb'): string {
  const perm = message.ids.data.replace(/^#/, '');
  const th = message.ids.legacy ? `&th=${message.ids.legacy}` : '';
  const view = disp === 'emb' ? 'fimg' : 'att';
  return `https://mail.google.com${boot.base}?ui=2&ik=${boot.ik}&attid=0.${number}&permmsgid=${perm}${th}&view=${view}&disp=${disp}`;
}

/** The file cards below a message, null when there are none. */
export function makeFiles(message: Message): HTMLElement | null {
  const cards = message.files.filter((file) => !file.inline).map((file) => cardOf(message, file));
  if (cards.length === 0) return null;
  const count = make('span.aVW', {}, make('span', {}, `${boot.labels.attachments}: ${cards.length}`));
  const zone = make('div.aQH.rp-cards', {}, ...cards);
  return make('div.hq.gt.rp-files', {}, make('div.hp'), make('div.ho.rp-soft', {}, count), zone);
}

/** A card; its `download_url` carries the account's address twice, as seen on the real page in 2023. */
function cardOf(message: Message, file: FileCard): HTMLElement {
  const address = fileAddress(message, file.number, 'safe');
  const doubled = `https://mail.google.com${boot.base}${address}`;
  const link = make(
    'a.aQy.aZr.e.rp-card-link',
    { target: '_blank', role: 'link', href: fileAddress(message, file.number, 'inline'), tabindex: '0' },
    make('span.a3I'),
    make('span.aV3.zzV0ie', {}, file.name),
    make('span.SaH2Ve.rp-soft', {}, file.size),
  );
  const downloadUrl = `${file.type}:${encodeURIComponent(file.name)}:${doubled}`;
  return make('span.aZo.N5jrZb.rp-card', { download_url: downloadUrl, draggable: 'true' }, link);
}
