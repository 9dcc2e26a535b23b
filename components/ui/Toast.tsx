import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { CloseIcon } from './icons.tsx';

export interface ToastProps {
  /** Null shows nothing; the empty status stays in the page so that the next message is announced. */
  readonly message: string | null;
  readonly onClose: () => void;
  /** Word on the action, e.g. "Undo". */
  readonly action?: string;
  readonly onAction?: () => void;
  /** How long it stays, ms; 10 s, since it carries an action. Stays while pointed at or focused. */
  readonly lasts?: number;
  /** Stays until it is closed or acted on. */
  readonly stays?: boolean | undefined;
}

/** A short answer at the foot of the page with one action. */
export function Toast({ message, onClose, action, onAction, lasts = 10_000, stays = false }: ToastProps) {
  const [held, setHeld] = useState(false);
  // The newest one, without starting the time again when the parent draws anew.
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);
  useEffect(() => {
    if (message === null || held || stays) return;
    const timer = setTimeout(() => close.current(), lasts);
    return () => clearTimeout(timer);
  }, [message, held, lasts, stays]);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  return (
    <div class="pc-toasts" role="status">
      {message !== null && (
        <div
          class="pc-toast"
          onMouseEnter={hold}
          onMouseLeave={release}
          onFocusIn={hold}
          onFocusOut={release}
        >
          <span class="pc-toast__message">{message}</span>
          {action && (
            <Button look="plain" onClick={onAction}>
              {action}
            </Button>
          )}
          <IconButton label="Close" onClick={onClose}>
            <CloseIcon />
          </IconButton>
        </div>
      )}
    </div>
  );
}
