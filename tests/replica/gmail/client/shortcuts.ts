const SHORTCUTS = new Set('j k n p e # r a f c u o x s y / ? ! z [ ] { } m l v b g i , . Enter'.split(' '));

/**
 * Notes which of Gmail's single-key shortcuts fired, in `html[data-shortcuts]` (keys, in order) and, with the phase the
 * event was first seen in, `html[data-shortcut-phases]`. Gmail listens on the document in both phases and leaves alone only
 * what is typed into a field *it* can see: inside a shadow root the target is the host, no field.
 */
export function listenForShortcuts(): void {
  const seen = new WeakSet<Event>();
  const { dataset } = document.documentElement;
  const note = (phase: string) => (event: KeyboardEvent) => {
    if (
      seen.has(event) ||
      !SHORTCUTS.has(event.key) ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      isField(event.target)
    )
      return;
    seen.add(event);
    dataset['shortcuts'] = `${dataset['shortcuts'] ?? ''} ${event.key}`.trim();
    dataset['shortcutPhases'] = `${dataset['shortcutPhases'] ?? ''} ${phase}:${event.key}`.trim();
  };
  document.addEventListener('keydown', note('capture'), true);
  document.addEventListener('keydown', note('bubble'), false);
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
