import { boot, isOlderBuild } from './boot.ts';
import { iconButton, make } from './build.ts';
import { openMenu } from './message-menu.ts';
import type { Message } from './model.ts';

const ITEM = { role: 'menuitem' };

/** A toolbar that throws out what is not its own when it is drawn anew. */
export interface Toolbar {
  readonly element: HTMLElement;
  /** Draws it anew, with new buttons, as React does when a key changes. */
  redraw(): void;
}

/** The actions in the head of an expanded message. */
export function actionBar(message: Message): Toolbar {
  const { labels } = boot;
  return toolbar(isOlderBuild ? undefined : labels.messageActions, () => {
    const more = iconButton(labels.more, 'MoreHorizontalRegular', '⋯', { ...ITEM, 'aria-haspopup': 'menu' });
    more.addEventListener('click', () => openMenu(message));
    return [
      isOlderBuild ? null : iconButton(labels.reactions, 'EmojiAddRegular', '☺'),
      iconButton(labels.reply, 'ArrowReplyRegular', '↩', ITEM),
      iconButton(labels.replyAll, 'ArrowReplyAllRegular', '⇇', ITEM),
      iconButton(labels.forward, 'ArrowForwardRegular', '↪', ITEM),
      more,
    ].filter((each) => each !== null);
  });
}

/** The second toolbar, after the body. */
export function quickActions(): Toolbar {
  const { labels } = boot;
  return toolbar(isOlderBuild ? undefined : labels.quickActions, () =>
    [labels.reply, labels.forward].map((label) =>
      make('button.rp-text-button', { type: 'button', role: 'menuitem', 'aria-label': label }, label),
    ),
  );
}

function toolbar(label: string | undefined, draw: () => HTMLElement[]): Toolbar {
  const element = make('div.rp-toolbar', { role: 'toolbar', 'aria-label': label }, ...draw());
  element.addEventListener('click', (event) => event.stopPropagation());
  return { element, redraw: () => element.replaceChildren(...draw()) };
}
