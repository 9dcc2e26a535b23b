import type { ButtonPlace } from '../../utils/domain/page-buttons.ts';

/** Puts the host where it belongs; touches nothing when it is there. An adapter may name our own host as `before`. */
export function putInPlace(
  host: HTMLElement,
  { parent, before }: Pick<ButtonPlace, 'parent' | 'before'>,
): void {
  if (host.parentElement === parent && (before === host || host.nextElementSibling === before)) return;
  parent.insertBefore(host, before?.parentElement === parent ? before : null);
}
