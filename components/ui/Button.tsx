// Small pieces that every surface shares: buttons, fields, chips, dialog, toast, notices, marks. They know no mail,
// no law and no store (preact only). Styles lie beside them, prefixed `pc-`; pages import base.css, shadow roots the
// single files they draw. Called by components/capture, popup, timeline, export.
import type { ButtonHTMLAttributes } from 'preact';

/** `secondary` is the calm default; `primary` once per screen; `plain` reads like a link; `late` only where data goes. */
export type ButtonLook = 'primary' | 'secondary' | 'plain' | 'late';

export type ButtonProps = Omit<ButtonHTMLAttributes, 'class' | 'className'> & {
  readonly look?: ButtonLook;
  readonly class?: string;
};

/** A text button, at least 40 × 40 px. Never submits a form unless `type="submit"` is given. */
export function Button({ look = 'secondary', class: extra = '', type = 'button', ...rest }: ButtonProps) {
  return <button type={type} class={`pc-button pc-button--${look} ${extra}`.trim()} {...rest} />;
}
