import { afterEach, describe, expect, it } from 'vitest';
import {
  drawApp,
  expectAccessible,
  expectNoSidewaysScroll,
  page,
  userEvent,
  type DrawnApp,
} from './draw-app.tsx';
import { picture } from './look.ts';

const RULES = [
  { sender: 'parcels.example.net', state: 'declined', madeAt: Date.parse('2026-02-11T10:00:00Z') },
  { sender: 'st-aldhelms.northshire.sch.uk', state: 'on', madeAt: Date.parse('2026-03-03T15:00:00Z') },
] as const;

let drawn: DrawnApp | undefined;
afterEach(() => drawn?.close());

const box = (sender: string) => page.getByRole('checkbox', { name: sender });

describe('the settings', () => {
  for (const theme of ['light', 'dark'] as const)
    for (const width of [1280, 640, 400]) {
      it(`pass axe and need no sideways scrolling: ${theme}, ${width} px`, async () => {
        drawn = await drawApp({ hash: '#/settings', theme, width, rules: RULES });
        await expect.element(box('st-aldhelms.northshire.sch.uk')).toBeChecked();
        await picture(`settings-${theme}-${width}`);
        await expectAccessible();
        expectNoSidewaysScroll();
      });
    }

  it('are reached from the foot of every view, and take the focus', async () => {
    drawn = await drawApp({ rules: RULES });
    await userEvent.click(page.getByRole('link', { name: 'Settings' }));
    await expect.element(page.getByRole('heading', { level: 1, name: 'Settings' })).toHaveFocus();
    await expect
      .element(page.getByRole('link', { name: 'Settings' }))
      .toHaveAttribute('aria-current', 'page');
  });

  it('switch a sender off and on by keyboard, and say so', async () => {
    drawn = await drawApp({ hash: '#/settings', rules: RULES });
    await expect.element(box('st-aldhelms.northshire.sch.uk')).toBeChecked();
    (box('st-aldhelms.northshire.sch.uk').element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    await expect.element(box('st-aldhelms.northshire.sch.uk')).not.toBeChecked();
    await expect.element(page.getByText('No longer suggested: st-aldhelms.northshire.sch.uk.')).toBeVisible();
    await userEvent.click(box('parcels.example.net'));
    await expect.element(box('parcels.example.net')).toBeChecked();
    await expect.element(page.getByText('Suggested since 11 February 2026')).toBeVisible();
  });

  it('explain an empty list', async () => {
    drawn = await drawApp({ hash: '#/settings', rules: [] });
    await expect.element(page.getByText(/None yet\. When you have kept three emails/)).toBeVisible();
  });

  it('ask for the mail sites where they are withheld, and follow the answer', async () => {
    drawn = await drawApp({ hash: '#/settings', sites: { isAllowed: false, answer: false } });
    const allow = page.getByRole('button', { name: 'Allow Gmail and Outlook' });
    await userEvent.click(allow);
    await expect.element(page.getByText(/^Not allowed yet\./)).toBeVisible();
    await picture('settings-withheld');
    await expectAccessible();
    drawn.close();
    drawn = await drawApp({ hash: '#/settings', sites: { isAllowed: false, answer: true } });
    await userEvent.click(allow);
    await expect.element(page.getByText('Paperchain may show its button there.')).toBeVisible();
  });
});
