import { useId, useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';

interface PasswordFieldProps {
  readonly title: string;
  readonly onPassword: (password: string) => void;
}

/** Asks for a locked file's password. It is used for this bundle only and never kept. */
export function PasswordField({ title, onPassword }: PasswordFieldProps) {
  const id = useId();
  const [password, setPassword] = useState('');
  const open = (event: Event) => {
    event.preventDefault();
    if (password !== '') onPassword(password);
  };
  return (
    <form class="document__password" onSubmit={open}>
      <label class="pc-field__label" for={id}>
        Password of {title}
      </label>
      <input
        id={id}
        class="pc-input"
        type="password"
        autocomplete="off"
        aria-describedby={`${id}-below`}
        value={password}
        onInput={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit">Open the file</Button>
      <span id={`${id}-below`} class="pc-field__hint">
        Used for this bundle only; never kept.
      </span>
    </form>
  );
}
