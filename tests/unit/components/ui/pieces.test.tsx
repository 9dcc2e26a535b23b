import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from '../../../../components/ui/Button.tsx';
import { Chip } from '../../../../components/ui/Chip.tsx';
import { IconButton } from '../../../../components/ui/IconButton.tsx';
import { Notice } from '../../../../components/ui/Notice.tsx';
import { PartyShape } from '../../../../components/ui/PartyShape.tsx';
import { ProgressBar } from '../../../../components/ui/ProgressBar.tsx';
import { Select } from '../../../../components/ui/Select.tsx';
import { TextField } from '../../../../components/ui/TextField.tsx';
import { Toast } from '../../../../components/ui/Toast.tsx';
import { PARTY_KINDS } from '../../../../utils/domain/index.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const nothing = (): void => undefined;

describe('buttons', () => {
  it('never submit a form unless told', () => {
    render(<Button>Save</Button>);
    expect(screen.getByRole('button').getAttribute('type')).toBe('button');
  });

  it('with an icon alone have a name, which is the tooltip too', () => {
    render(<IconButton label="Close">x</IconButton>);
    expect(screen.getByRole('button', { name: 'Close' }).title).toBe('Close');
  });
});

describe('Chip', () => {
  it('asks for the other state, and shows a tick when on', () => {
    const asked: boolean[] = [];
    const { rerender } = render(
      <Chip pressed={false} onToggle={(pressed) => asked.push(pressed)}>
        Tribunal
      </Chip>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Tribunal', pressed: false }));
    expect(document.querySelector('svg')).toBeNull();
    rerender(
      <Chip pressed onToggle={(pressed) => asked.push(pressed)}>
        Tribunal
      </Chip>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Tribunal', pressed: true }));
    expect(asked).toEqual([true, false]);
    expect(document.querySelector('svg')).not.toBeNull();
  });
});

describe('fields', () => {
  it('tie label and hint, and put an error in the hint’s place', () => {
    const { rerender } = render(<TextField label="Name" hint="As on letters" value="" onValue={nothing} />);
    const field = screen.getByLabelText('Name');
    const below = () => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;
    expect(below()).toBe('As on letters');
    expect(field.hasAttribute('aria-invalid')).toBe(false);
    rerender(<TextField label="Name" hint="As on letters" error="Needed" value="" onValue={nothing} />);
    expect(below()).toBe('Needed');
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('do not take the Enter that ends a composition', () => {
    const entered: true[] = [];
    render(<TextField label="Name" value="" onValue={nothing} onEnter={() => entered.push(true)} />);
    fireEvent.keyDown(screen.getByLabelText('Name'), { key: 'Enter', isComposing: true });
    expect(entered).toHaveLength(0);
    fireEvent.keyDown(screen.getByLabelText('Name'), { key: 'Enter' });
    expect(entered).toHaveLength(1);
  });

  it('offer choices', () => {
    const chosen: string[] = [];
    const options = [
      { value: 'a', label: 'One' },
      { value: 'b', label: 'Two' },
    ];
    render(<Select label="Kind" value="a" options={options} onValue={(value) => chosen.push(value)} />);
    fireEvent.change(screen.getByLabelText('Kind'), { target: { value: 'b' } });
    expect(chosen).toEqual(['b']);
  });
});

describe('Notice', () => {
  it('says what happened, what is safe, what to do; is announced only when urgent', () => {
    const words = { happened: 'Not kept.', safe: 'Nothing changed.', next: 'Try again.' };
    const { container, rerender } = render(<Notice {...words} />);
    expect([...container.querySelectorAll('p')].map((each) => each.textContent)).toEqual(
      Object.values(words),
    );
    expect(screen.queryByRole('alert')).toBeNull();
    rerender(<Notice {...words} urgent />);
    expect(screen.getByRole('alert')).toBeTruthy();
  });
});

describe('PartyShape', () => {
  it('tells kinds apart without colour; ombudsman and tribunal share theirs', () => {
    const shapes = PARTY_KINDS.map((kind) => {
      render(<PartyShape kind={kind} />);
      const path = document.querySelector('path');
      const drawn = `${path?.getAttribute('d')} ${path?.getAttribute('fill') === 'none'}`;
      cleanup();
      return drawn;
    });
    expect(new Set(shapes).size).toBe(PARTY_KINDS.length - 1);
  });

  it('is named only where asked, and survives an unknown kind', () => {
    render(<PartyShape kind="constructor" label="Other" />);
    expect(screen.getByRole('img', { name: 'Other' })).toBeTruthy();
    expect(document.querySelector('path')?.getAttribute('d')).toMatch(/^M/);
  });
});

describe('ProgressBar', () => {
  it('says how many of how many, and is unmeasured while the total is unknown', () => {
    const { rerender } = render(<ProgressBar label="Writing" done={12} total={60} left="1 minute left" />);
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Writing' });
    expect([bar.value, bar.max]).toEqual([12, 60]);
    expect(screen.getByText('12 of 60')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    rerender(<ProgressBar label="Writing" done={3} total={null} onCancel={nothing} />);
    expect(screen.getByRole('progressbar').hasAttribute('value')).toBe(false);
    expect(screen.getByRole('button', { name: 'Cancel' })).toBeTruthy();
  });
});

describe('Toast', () => {
  it('keeps its status in the page, goes by itself, and stays while pointed at', () => {
    vi.useFakeTimers();
    const closed: true[] = [];
    const close = (): void => void closed.push(true);
    const { rerender } = render(<Toast message={null} onClose={close} />);
    const status = screen.getByRole('status');
    rerender(<Toast message="Removed" action="Undo" onClose={close} lasts={1000} />);
    expect(screen.getByRole('status')).toBe(status);
    vi.advanceTimersByTime(900);
    fireEvent.mouseEnter(document.querySelector('.pc-toast') as Element);
    vi.advanceTimersByTime(5000);
    expect(closed).toHaveLength(0);
    fireEvent.mouseLeave(document.querySelector('.pc-toast') as Element);
    vi.advanceTimersByTime(2000);
    expect(closed).toHaveLength(1);
  });
});
