import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { IconButton } from './IconButton.tsx';
import { CloseIcon } from './icons.tsx';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Buttons at the foot, the main one last. */
  readonly actions?: ComponentChildren;
}

/** Opens the native dialog and gives focus back to where it was, also when the dialog is simply removed. */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const opened = dialog.current;
    opened?.showModal();
    return () => {
      opened?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return dialog;
}

/** A modal dialog, open for as long as it is drawn. Escape and the cross ask the caller to close it. */
export function Dialog({ title, onClose, children, actions }: DialogProps) {
  const dialog = useModal();
  const id = useId();
  const cancel = (event: Event) => {
    event.preventDefault();
    onClose();
  };
  // A browser may close it without asking, at a second Escape: what is drawn must follow. Removed, it has no ref any more.
  const closed = () => dialog.current && onClose();
  return (
    <dialog ref={dialog} class="pc-dialog" aria-labelledby={id} onCancel={cancel} onClose={closed}>
      <div class="pc-dialog__head">
        <h2 id={id}>{title}</h2>
        <IconButton label="Close" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      <div class="pc-dialog__body">
        {children}
        {actions && <div class="pc-dialog__actions">{actions}</div>}
      </div>
    </dialog>
  );
}
