import type { ComponentChildren } from 'preact';
import type { ButtonProps } from './Button.tsx';

export type IconButtonProps = Omit<ButtonProps, 'look' | 'aria-label' | 'title'> & {
  /** Accessible name and tooltip. */
  readonly label: string;
  readonly children: ComponentChildren;
};

/** A button that shows only an icon; its name is the tooltip too. */
export function IconButton({ label, class: extra = '', type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      class={`pc-button pc-button--icon ${extra}`.trim()}
      aria-label={label}
      title={label}
      {...rest}
    />
  );
}
