import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mountShadow, type Mounted } from '../../../../components/capture/mount.ts';
import { genuine } from '../genuine.ts';

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

const button = (): HTMLButtonElement => {
  const found = mounted.host.shadowRoot?.querySelector('button');
  if (!found) throw new Error('no button');
  return found;
};

describe('mountShadow', () => {
  it('lets a person press', () => {
    button().dispatchEvent(genuine(new MouseEvent('click', { bubbles: true, composed: true })));
    expect(pressed).toBe(1);
  });

  it('lets no script of the page press', () => {
    button().dispatchEvent(genuine(new MouseEvent('click', { bubbles: true, composed: true }), false));
    expect(pressed).toBe(0);
  });

  it('lets no script of the page choose or press keys, not even from inside the shadow root', () => {
    const heard: string[] = [];
    const hear = ({ type }: Event): number => heard.push(type);
    mounted.draw(<input onInput={hear} onChange={hear} onKeyDown={hear} />);
    const field = mounted.host.shadowRoot?.querySelector('input');
    for (const type of ['change', 'keydown'])
      field?.dispatchEvent(genuine(new Event(type, { bubbles: true }), false));
    expect(heard).toEqual([]);
    for (const type of ['change', 'keydown'])
      field?.dispatchEvent(genuine(new Event(type, { bubbles: true })));
    expect(heard).toEqual(['change', 'keydown']);
  });

  it('hears words that a program for dictating or correcting puts into a field', () => {
    const heard: string[] = [];
    mounted.draw(<input onInput={({ type }) => heard.push(type)} />);
    const field = mounted.host.shadowRoot?.querySelector('input');
    field?.dispatchEvent(genuine(new Event('input', { bubbles: true }), false));
    expect(heard).toEqual(['input']);
  });

  it('takes everything away with the signal', () => {
    life.abort();
    expect(mounted.host.isConnected).toBe(false);
  });
});
