import button from '../ui/button.css?inline';
import chip from '../ui/chip.css?inline';
import field from '../ui/field.css?inline';
import focus from '../ui/focus.css?inline';
import notice from '../ui/notice.css?inline';
import tokens from '../ui/tokens.css?inline';
import host from './host.css?inline';
import keepButton from './keep-button.css?inline';
import tagPanel from './tag-panel.css?inline';

/** Styles of the button's shadow root: only what it draws, since every opened message holds one. */
export const BUTTON_STYLES = [tokens, host, focus, keepButton].join('\n');

/** Styles of the panel's shadow root. */
export const PANEL_STYLES = [tokens, host, focus, button, chip, field, notice, tagPanel].join('\n');
