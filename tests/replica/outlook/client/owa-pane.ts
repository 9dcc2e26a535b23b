import { boot } from './boot.ts';
import { make } from './build.ts';
import { cleanHtml } from './clean-html.ts';
import { shownDate } from './dates.ts';
import { fileAddress } from './file-address.ts';
import { openMenu } from './message-menu.ts';
import type { Message, Opened, Person } from './model.ts';
import { senderText } from './people-line.ts';

/** The reading pane of Outlook on a company's own server, 2016 and later: other ids, with dots, and `autoid`s. */
export class OwaPane {
  readonly element = make('div.rp-main', { id: 'primaryContainer' });
  private own: HTMLElement[] = [];

  /** Shows the first message of what was opened. */
  show({ messages }: Opened): void {
    const [message] = messages;
    this.own = message ? [heading(message), header(message), body(message)] : [];
    this.redraw();
  }

  /** Throws out foreign nodes. */
  redraw(): void {
    this.element.replaceChildren(...this.own);
  }
}

function heading({ subject }: Message): HTMLElement {
  const text = subject || boot.labels.noSubject;
  return make(
    'div.rp-heading',
    { role: 'heading', 'aria-level': '2', 'aria-label': text, autoid: '_rp_y' },
    make('span.rpHighlightAllClass.rpHighlightSubjectClass', {}, text),
  );
}

function header(message: Message): HTMLElement {
  const more = make('button.rp-icon', { type: 'button', title: boot.labels.more, autoid: '_rp_5' }, '…');
  more.addEventListener('click', () => openMenu(message));
  return make(
    'div.rp-head',
    { autoid: '_rp_d' },
    make('div', { autoid: '_rp_l' }, persona(message.from)),
    make('div', { autoid: '_rp_2' }, shownDate(message.sentAt)),
    make(
      'div',
      { id: 'ItemHeader.ToContainer' },
      make('span', {}, boot.labels.to),
      ...message.to.map(persona),
    ),
    make('div.rp-toolbar', { role: 'toolbar', autoid: '_rp_6' }, more),
  );
}

function persona(person: Person): HTMLElement {
  const text = senderText(person).replace(/<(.*)>$/, ' <$1>');
  return make('span.rpHighlightAllClass', { autoid: '_pe_b' }, `${text};`);
}

function body(message: Message): HTMLElement {
  const nodes = message.html
    ? cleanHtml(message.html, 'rps_0owa', {
        show: (picture, cid) => {
          const file = message.files.find((each) => each.cid === cid);
          if (file) picture.setAttribute('src', fileAddress(file, 'GetFileAttachment'));
          return file !== undefined;
        },
        blocked: () => undefined,
      })
    : [document.createTextNode(message.text)];
  const unique = make(
    'div',
    { id: 'Item.MessageUniqueBody', role: 'document' },
    make('div.rps_0owa', {}, ...nodes),
  );
  return make('div', { id: 'Item.MessagePartBody', class: 'rp-letter' }, unique);
}
