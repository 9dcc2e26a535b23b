import button from '../ui/button.css?inline';
import chip from '../ui/chip.css?inline';
import field from '../ui/field.css?inline';
import focus from '../ui/focus.css?inline';
import notice from '../ui/notice.css?inline';
import tokens from '../ui/tokens.css?inline';
import host from './host.css?inline';
import keepButton from './keep-button.css?inline';
import bulk from './bulk/bulk.css?inline';
import bulkButton from './bulk/bulk-button.css?inline';
import tagPanel from './tag-panel.css?inline';

/** Styles of the button's shadow root: only what it draws, since every opened message holds one. */
export const BUTTON_STYLES = [tokens, host, focus, keepButton].join('\n');

/** Styles of the panel's shadow root. */
export const PANEL_STYLES = [tokens, host, focus, button, chip, field, notice, tagPanel].join('\n');

/** Styles of a button that keeps many. */
export const BULK_BUTTON_STYLES = [BUTTON_STYLES, bulkButton].join('\n');

/** Styles of the panel that shows how keeping many stands. */
export const BULK_STYLES = [PANEL_STYLES, keepButton, bulkButton, bulk].join('\n');
