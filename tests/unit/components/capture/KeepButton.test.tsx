import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { KeepStatus } from '../../../../utils/domain/page-buttons.ts';
import { KeepButton } from '../../../../components/capture/KeepButton.tsx';

afterEach(cleanup);

const draw = (status: KeepStatus, room: 'wide' | 'narrow' = 'wide') => {
  const presses: true[] = [];
  render(<KeepButton status={status} room={room} expanded={false} onPress={() => presses.push(true)} />);
  return { button: screen.getByRole('button'), presses };
};

const loops = (status: KeepStatus) => {
  const count = draw(status).button.querySelectorAll('circle').length;
  cleanup();
  return count;
};

describe('KeepButton', () => {
  it.each([
    ['not-kept', 'Keep', /^Keep this email in Paperchain$/],
    ['suggested', 'Keep?', /^Keep\? You asked Paperchain to suggest/],
    ['kept', 'Kept', /^Kept in Paperchain/],
    ['kept-as-shown', 'As shown', /^Kept as shown/],
    ['failed', 'Not kept', /^Not kept\. Try again/],
  ] as const)('%s shows %j and its name says more', (status, word, name) => {
    const { button, presses } = draw(status);
    const visible = [...button.querySelectorAll('.pc-keep__words > *')].filter(
      (each) => each.getAttribute('aria-hidden') !== 'true',
    );
    expect(visible.map((each) => each.textContent)).toEqual([word]);
    expect(button.getAttribute('aria-label')).toMatch(name);
    expect(button.getAttribute('aria-label')?.toLowerCase()).toContain(word.toLowerCase());
    expect(button.title).toBe(button.getAttribute('aria-label'));
    fireEvent.click(button);
    expect(presses).toHaveLength(1);
  });

  it('is busy while working and can’t be pressed twice, but keeps the focus', () => {
    const { button, presses } = draw('working');
    button.focus();
    fireEvent.click(button);
    expect(presses).toHaveLength(0);
    expect(button.getAttribute('aria-busy')).toBe('true');
    expect(document.activeElement).toBe(button);
  });

  it('shows the mark alone where there is no room', () => {
    expect(draw('not-kept', 'narrow').button.textContent).toBe('');
  });

  it('marks a suggested sender by a dot as well, where there is no room for its word', () => {
    expect(draw('suggested', 'narrow').button.querySelectorAll('.pc-keep__dot')).toHaveLength(1);
    cleanup();
    expect(draw('not-kept', 'narrow').button.querySelectorAll('.pc-keep__dot')).toHaveLength(0);
  });

  it('differs between kept and not kept by more than colour', () => {
    expect([loops('not-kept'), loops('kept'), loops('kept-as-shown')]).toEqual([0, 3, 0]);
  });
});
