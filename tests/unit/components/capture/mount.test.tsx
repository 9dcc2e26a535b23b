import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mountShadow, type Mounted } from '../../../../components/capture/mount.ts';

let life: AbortController;
let mounted: Mounted;
let pressed: number;

beforeEach(() => {
  life = new AbortController();
  pressed = 0;
  mounted = mountShadow({ page: document, name: 'paperchain-keep', styles: '', signal: life.signal });
  document.body.append(mounted.host);
  mounted.draw(
    <button type="button" onClick={() => (pressed += 1)}>
      Keep
    </button>,
  );
});
afterEach(() => life.abort());

/** A click as a person makes it: browsers let nobody set this mark, the light document of these tests does. */
function trusted(): MouseEvent {
  const click = new MouseEvent('click', { bubbles: true, composed: true });
  Object.defineProperty(click, 'isTrusted', { value: true });
  return click;
}
const button = (): HTMLButtonElement => {
  const found = mounted.host.shadowRoot?.querySelector('button');
  if (!found) throw new Error('no button');
  return found;
};

describe('mountShadow', () => {
  it('lets a person press', () => {
    button().dispatchEvent(trusted());
    expect(pressed).toBe(1);
  });

  it('lets no script of the page press', () => {
    const forged = new MouseEvent('click', { bubbles: true, composed: true });
    Object.defineProperty(forged, 'isTrusted', { value: false });
    button().dispatchEvent(forged);
    expect(pressed).toBe(0);
  });

  it('takes everything away with the signal', () => {
    life.abort();
    expect(mounted.host.isConnected).toBe(false);
  });
});
