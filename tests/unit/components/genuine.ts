/** Marks an event as a person's: browsers let nobody set this, the light document of these tests does. */
export function genuine<E extends Event>(event: E, isTrusted = true): E {
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  return event;
}
