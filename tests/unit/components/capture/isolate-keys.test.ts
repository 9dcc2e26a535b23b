import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isolateHost, isolateKeys } from '../../../../components/capture/isolate-keys.ts';
import { genuine } from '../genuine.ts';

let life: AbortController;
let host: HTMLElement;
let field: HTMLInputElement;

beforeEach(() => {
  life = new AbortController();
  host = document.createElement('paperchain-panel');
  field = document.createElement('input');
  host.attachShadow({ mode: 'open' }).append(field);
  document.body.append(host);
  isolateKeys(window, (target) => target === host, life.signal);
  isolateHost(host, life.signal);
});

afterEach(() => {
  life.abort();
  host.remove();
});

const press = (target: Element, type = 'keydown', key = 'r'): KeyboardEvent => {
  const event = new KeyboardEvent(type, {
    key,
    ctrlKey: true,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  target.dispatchEvent(genuine(event));
  return event;
};

describe('isolateKeys', () => {
  it.each(['keydown', 'keypress', 'keyup'])('lets no listener of the page hear a %s of ours', (type) => {
    const heard: string[] = [];
    for (const [name, target] of [
      ['window', window],
      ['document', document],
      ['body', document.body],
    ] as const) {
      for (const capture of [true, false]) {
        target.addEventListener(type, () => heard.push(`${name} ${capture}`), {
          capture,
          signal: life.signal,
        });
      }
    }
    press(field, type);
    expect(heard).toEqual([]);
    press(document.body, type);
    expect(heard).toHaveLength(6);
  });

  it('tells them by a plain event, for Firefox makes every key event one that leaves the shadow root', () => {
    const copies: Event[] = [];
    field.addEventListener('keydown', (event) => copies.push(event));
    press(field);
    expect(copies).toMatchObject([{ composed: false, bubbles: true, key: 'r' }]);
    expect(copies[0]).not.toBeInstanceOf(KeyboardEvent);
  });

  it('tells our own parts once, with the same key, and does not prevent typing', () => {
    const heard: string[] = [];
    field.addEventListener('keydown', ({ key, ctrlKey }) => heard.push(`${key} ${ctrlKey}`));
    expect(press(field).defaultPrevented).toBe(false);
    expect(heard).toEqual(['r true']);
  });

  it('tells our own parts nothing of keys that a script of the page made up', () => {
    const heard: Event[] = [];
    field.addEventListener('keydown', (event) => heard.push(event));
    field.dispatchEvent(
      genuine(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }), false),
    );
    expect(heard).toEqual([]);
  });

  it('prevents what our own parts prevent', () => {
    field.addEventListener('keydown', (event) => event.preventDefault());
    expect(press(field, 'keydown', 'Escape').defaultPrevented).toBe(true);
  });

  it('ends with the signal', () => {
    const heard: string[] = [];
    const later = new AbortController();
    life.abort();
    document.addEventListener('keydown', ({ key }) => heard.push(key), {
      capture: true,
      signal: later.signal,
    });
    press(field);
    later.abort();
    expect(heard).toEqual(['r']);
  });
});

describe('isolateHost', () => {
  it.each(['click', 'mousedown', 'pointerdown', 'input', 'paste'])(
    'stops a %s from bubbling into the page',
    (type) => {
      const heard: string[] = [];
      document.body.addEventListener(type, () => heard.push('page'), { signal: life.signal });
      field.addEventListener(type, () => heard.push('ours'));
      field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      expect(heard).toEqual(['ours']);
    },
  );
});
