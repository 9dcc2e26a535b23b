// What utils/mail-page decides and components/capture draws in a mail page: the words that both sides share.

/** What the button of a message says. `suggested`: not kept, and the user wants to be reminded of this sender. */
export type KeepStatus = 'not-kept' | 'suggested' | 'working' | 'kept' | 'kept-as-shown' | 'failed';

/** Where a button goes in the page. */
export interface ButtonPlace {
  readonly parent: Element;
  /** Null: at the end of `parent`. */
  readonly before: Element | null;
  /** `wide`: room for the word "Keep"; `narrow`: the mark alone. */
  readonly room: 'wide' | 'narrow';
}

/** One button to be shown, where and how. */
export interface ButtonItem {
  readonly key: string;
  readonly placement: ButtonPlace;
  readonly status: KeepStatus;
  readonly isDark: boolean;
}
