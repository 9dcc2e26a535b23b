import { boot, isOlderBuild } from './boot.ts';
import { make } from './build.ts';
import { cleanHtml } from './clean-html.ts';
import { fileAddress } from './file-address.ts';
import { splitHtml, splitText } from './message-history.ts';
import type { FileCard, Message } from './model.ts';

/** Ids of bodies count up over the life of the page. */
let bodiesMade = 0;

/** The body of a message and what stands around it. */
export interface MadeBody {
  readonly element: HTMLElement;
  /** True when something of the mail was held back. */
  readonly isBlocked: boolean;
}

/** The body: only what the sender wrote anew; what they quote is behind a button and becomes a second body. */
export function makeBody(message: Message): MadeBody {
  let blocked = 0;
  const scope = `rps_${message.suffix.replace(/\W/g, '').slice(-4).toLowerCase()}`;
  const nodes = message.html
    ? cleanHtml(message.html, scope, {
        show: (picture, cid) => showPicture(picture, message, cid),
        blocked: () => (blocked += 1),
      })
    : splitText(message.text, lines);
  const root = make(`div.${scope}`, {}, ...nodes);
  const history = splitHtml(root);
  const document_ = make('div.rp-body', {}, documentNode(root));
  if (history) document_.append(historyButton(history, document_));
  return { element: document_, isBlocked: blocked > 0 };
}

/** Older builds: the node with the id is the document itself; newer: it stands inside the document. */
function documentNode(root: HTMLElement): HTMLElement {
  const attributes = {
    id: bodiesMade === 0 ? 'UniqueMessageBody' : `UniqueMessageBody_${bodiesMade}`,
    'aria-label': boot.labels.messageBody,
    tabindex: '0',
  };
  bodiesMade += 1;
  const content = make('div', {}, root);
  if (isOlderBuild)
    return make(
      'div.XbIp4.allowTextSelection',
      { ...attributes, role: 'document', 'aria-live': 'polite' },
      content,
    );
  return make('div', { role: 'document' }, make('div.allowTextSelection', attributes, content));
}

function historyButton(history: HTMLElement, after: HTMLElement): HTMLElement {
  const { labels } = boot;
  const second = make(
    'div.allowTextSelection',
    { 'aria-label': labels.messageBody, role: 'document', tabindex: '0' },
    history,
  );
  const button = make(
    'button.rp-history',
    { type: 'button', 'aria-label': labels.showHistory, title: labels.showHistory },
    '⋯',
  );
  button.addEventListener('click', () => {
    const isShown = second.isConnected;
    if (isShown) second.remove();
    else after.append(second);
    button.setAttribute('aria-label', isShown ? labels.showHistory : labels.hideHistory);
  });
  return button;
}

function lines(text: string): Node[] {
  return text
    .split(/\r?\n/)
    .flatMap((line) => [document.createElement('br'), document.createTextNode(line)])
    .slice(1);
}

function showPicture(picture: HTMLImageElement, message: Message, cid: string): boolean {
  const file = message.files.find((each) => each.cid === cid || each.cid === safelyDecoded(cid));
  if (!file) return false;
  picture.setAttribute('data-imagetype', 'AttachmentByCid');
  picture.setAttribute('originalsrc', `cid:${cid}`);
  picture.setAttribute('data-custom', encodeURIComponent(file.id));
  void showSource(picture, file);
  return true;
}

async function showSource(picture: HTMLImageElement, file: FileCard): Promise<void> {
  const address = fileAddress(file, 'GetAttachmentThumbnail');
  if (boot.layout.pictures !== 'blob') return picture.setAttribute('src', address);
  const answer = await fetch(address);
  picture.setAttribute('src', URL.createObjectURL(await answer.blob()));
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
