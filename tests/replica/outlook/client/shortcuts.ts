const SHORTCUTS = new Set(
  'Delete Backspace e r a f n m j k v c u q z x i o d / ? . , [ ] Enter Insert'.split(' '),
);

/**
 * Notes which of Outlook's single-key shortcuts fired, in `html[data-shortcuts]` (keys, in order) and, with the phase the
 * event was first seen in, `html[data-shortcut-phases]`. It listens on the document in both phases and leaves alone only
 * what is typed into a field *it* can see: inside a shadow root the target is the host, no field.
 */
export function listenForShortcuts(): void {
  const seen = new WeakSet<Event>();
  const { dataset } = document.documentElement;
  const note = (phase: string) => (event: KeyboardEvent) => {
    const isCombined = event.ctrlKey || event.metaKey || event.altKey;
    if (seen.has(event) || !SHORTCUTS.has(event.key) || isCombined || isField(event.target)) return;
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
