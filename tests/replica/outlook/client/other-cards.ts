import { boot } from './boot.ts';
import { make } from './build.ts';
import { shownDate } from './dates.ts';
import type { Message } from './model.ts';

/** An invitation or a shared file: a card of its own kind, without the parts of a message. */
export function invitationCard(message: Message): HTMLElement {
  const { labels } = boot;
  const isMeeting = message.look === 'meeting';
  return make(
    'div.rp-card',
    { 'data-app-section': isMeeting ? 'CalendarInvite' : 'SharedFile' },
    make('div.rp-card-title', {}, isMeeting ? `${labels.invitation}: ${message.subject}` : message.subject),
    make('div', {}, isMeeting ? message.from.name : `${message.from.name} ${labels.shared}`),
    make('div.rp-soft', {}, shownDate(message.sentAt)),
    make('button.rp-text-button', { type: 'button' }, isMeeting ? labels.accept : labels.openFile),
    isMeeting ? make('button.rp-text-button', { type: 'button' }, labels.decline) : null,
  );
}

/** An unfinished answer: an editor with the label a body has, and no sender. */
export function draftEditor(): HTMLElement {
  const { labels } = boot;
  return make(
    'div.rp-item.rp-draft',
    {},
    make('div.rp-soft', {}, labels.draft),
    make(
      'div.rp-editor',
      {
        contenteditable: 'true',
        role: 'textbox',
        'aria-label': labels.messageBody,
        title: labels.body,
        id: 'editorParent_1',
      },
      'Thank you for your letter',
    ),
  );
}
