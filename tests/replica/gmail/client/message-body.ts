import { boot } from './boot.ts';
import { make } from './build.ts';
import { cleanHtml } from './clean-html.ts';
import { fileAddress } from './message-files.ts';
import type { Message } from './model.ts';

/** The two body blocks of a message: `div.ii.gt > div.a3s.aiL` with the sender's words, and a hidden empty one. */
export function makeBody(message: Message, threadPerm: string): HTMLElement[] {
  const inner = make('div.a3s.aiL.rp-letter', {}, ...contents(message));
  if (message.clipped) inner.append(clippedNote(message));
  inner.append(make('div.yj6qo'), make('div.adL'));
  const spare = make('div.ii.gt', {}, make('div.a3s.aiL'));
  spare.style.display = 'none';
  return [make('div.ii.gt', { jslog: jslogOf(message, threadPerm) }, inner), spare];
}

function contents(message: Message): Node[] {
  if (!message.html) return lines(message.text);
  return cleanHtml(message.html, (cid) => {
    const picture = message.files.find((file) => file.cid === cid || file.cid === decodeURIComponent(cid));
    return picture ? fileAddress(message, picture.number, 'emb') : null;
  });
}

function lines(text: string): Node[] {
  const nodes = text
    .split(/\r?\n/)
    .flatMap((line) => [document.createElement('br'), document.createTextNode(line)]);
  return nodes.slice(1);
}

function clippedNote(message: Message): HTMLElement {
  const address = `https://mail.google.com${boot.base}?ui=2&ik=${boot.ik}&view=lg&permmsgid=${message.ids.data.replace(/^#/, '')}`;
  return make(
    'div.iX',
    {},
    `${boot.labels.clipped}  `,
    make('a', { href: address, target: '_blank' }, boot.labels.viewEntire),
  );
}

/** Gmail logs the ids here, base64 of a JSON array each. */
function jslogOf(message: Message, threadPerm: string): string {
  return `20277; u014N:xr6bB; 1:${packed(`#${threadPerm}`)}; 4:${packed(message.ids.data)}`;
}

function packed(id: string): string {
  return btoa(JSON.stringify([id]));
}
