import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/ui/base.css';
import { Button, type ButtonLook } from '../../../components/ui/Button.tsx';
import { Chip } from '../../../components/ui/Chip.tsx';
import { Dialog } from '../../../components/ui/Dialog.tsx';
import { Loop } from '../../../components/ui/Loop.tsx';
import { Notice } from '../../../components/ui/Notice.tsx';
import { PartyShape } from '../../../components/ui/PartyShape.tsx';
import { ProgressBar } from '../../../components/ui/ProgressBar.tsx';
import { Select } from '../../../components/ui/Select.tsx';
import { TextArea } from '../../../components/ui/TextArea.tsx';
import { TextField } from '../../../components/ui/TextField.tsx';
import { Toast } from '../../../components/ui/Toast.tsx';
import { PARTY_KINDS } from '../../../utils/domain/index.ts';
import { picture, violations } from './look.ts';

const nothing = (): void => undefined;
const LOOKS: readonly ButtonLook[] = ['primary', 'secondary', 'plain', 'late'];

/** Every piece once. */
function Pieces() {
  return (
    <main class="pc-root" style={{ display: 'grid', gap: '16px', padding: '16px', maxWidth: '560px' }}>
      <div class="pc-chips">
        {LOOKS.map((look) => (
          <Button key={look} look={look}>
            {look}
          </Button>
        ))}
        <Button disabled>disabled</Button>
      </div>
      <div class="pc-chips">
        <Chip pressed onToggle={nothing}>
          Tribunal
        </Chip>
        <Chip pressed={false} onToggle={nothing}>
          Final plan
        </Chip>
      </div>
      <TextField label="Name" hint="As on letters" placeholder="A name" value="" onValue={nothing} />
      <TextField label="Title" error="Give it a title." value="" onValue={nothing} />
      <TextArea label="Note" value="Call back." onValue={nothing} />
      <Select label="Kind" value="a" options={[{ value: 'a', label: 'Council' }]} onValue={nothing} />
      <p>
        {PARTY_KINDS.map((kind) => (
          <PartyShape key={kind} kind={kind} label={kind} />
        ))}
        <Loop look="outline" />
        <Loop look="filled" />
      </p>
      <Notice tone="late" happened="Not saved." safe="The entry is as it was." next="Try again." />
      <Notice tone="soon" happened="Kept as shown." />
      <Notice tone="calm" happened="One attachment is missing." />
      <ProgressBar
        label="Writing the chronology"
        done={12}
        total={60}
        left="1 minute left"
        onCancel={nothing}
      />
      <Toast message="Removed 1 entry" action="Undo" onClose={nothing} />
      <p class="pc-soft pc-small">Soft and small.</p>
    </main>
  );
}

beforeEach(async () => {
  await page.viewport(640, 1000);
});

afterEach(() => {
  render(null, document.body);
  delete document.documentElement.dataset.theme;
});

describe('the shared pieces', () => {
  it.each(['light', 'dark'])('have no axe violations, %s', async (theme) => {
    document.documentElement.dataset.theme = theme;
    render(<Pieces />, document.body);
    await picture(`pieces-${theme}`);
    expect(await violations()).toEqual([]);
  });

  it('follow the system’s theme where none is set', () => {
    render(<Pieces />, document.body);
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    expect(getComputedStyle(document.documentElement).backgroundColor).toBe(
      dark ? 'rgb(20, 23, 28)' : 'rgb(251, 250, 247)',
    );
  });

  it('show the focus with a ring of 2 px in the accent colour', async () => {
    render(<Pieces />, document.body);
    await userEvent.keyboard('{Tab}');
    const { outlineWidth, outlineStyle, outlineOffset } = getComputedStyle(document.activeElement as Element);
    expect([outlineWidth, outlineStyle, outlineOffset]).toEqual(['2px', 'solid', '2px']);
  });

  it('are at least 40 px high where they are pressed', () => {
    render(<Pieces />, document.body);
    const heights = [...document.querySelectorAll('.pc-button, input, select, textarea')].map(
      (each) => each.getBoundingClientRect().height,
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(40);
  });
});

const opener = () => document.querySelector('button.pc-button') as HTMLElement;
const draw = (isOpen: boolean, onClose = nothing) =>
  render(
    <main class="pc-root">
      <Button>Export</Button>
      {isOpen && (
        <Dialog title="Export" onClose={onClose} actions={<Button look="primary">Start</Button>}>
          <TextField label="Title" value="" onValue={nothing} />
        </Dialog>
      )}
    </main>,
    document.body,
  );

describe('Dialog', () => {
  it('is modal, named, accessible, and asks to be closed on Escape', async () => {
    const closed: true[] = [];
    draw(true, () => closed.push(true));
    await expect.element(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
    await picture('dialog');
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(closed).toHaveLength(1);
    await expect.element(page.getByRole('dialog')).toBeVisible();
  });

  it('gives the focus back when it is removed', async () => {
    draw(false);
    opener().focus();
    draw(true);
    await expect.element(page.getByRole('dialog')).toBeVisible();
    expect(document.activeElement).not.toBe(opener());
    draw(false);
    await expect.poll(() => document.activeElement).toBe(opener());
  });
});
