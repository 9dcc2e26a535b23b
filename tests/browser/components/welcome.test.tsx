import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import '../../../components/ui/base.css';
import type { WelcomeProps } from '../../../components/welcome/props.ts';
import { Welcome } from '../../../components/welcome/Welcome.tsx';
import '../../../components/welcome/welcome.css';
import { expectNoSidewaysScroll, page, userEvent } from './draw-app.tsx';
import { picture, settled, violations } from './look.ts';

let place: HTMLElement;

interface DrawOptions {
  readonly step?: number;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly browser?: WelcomeProps['browser'];
  /** Whether the mail sites are allowed, and what the user answers when asked. */
  readonly isAllowed?: boolean;
  readonly answer?: boolean;
}

async function draw(options: DrawOptions = {}): Promise<void> {
  const {
    step = 1,
    theme = 'light',
    width = 1280,
    browser = 'Chrome',
    isAllowed = true,
    answer = true,
  } = options;
  await page.viewport(width, 800);
  document.documentElement.lang = 'en-GB';
  document.documentElement.dataset.theme = theme;
  history.replaceState(null, '', `${location.pathname}${location.search}#${step}`);
  let tell: (allowed: boolean) => void = () => undefined;
  const watchAllowed: WelcomeProps['watchAllowed'] = (_, onAllowed) => {
    tell = onAllowed;
    onAllowed(isAllowed);
  };
  const allow = async (): Promise<boolean> => {
    tell(answer);
    return answer;
  };
  render(<Welcome {...{ browser, watchAllowed, allow }} />, place);
  await settled();
}

beforeEach(() => {
  place = document.createElement('div');
  document.body.replaceChildren(place);
});

afterEach(() => {
  render(null, place);
  delete document.documentElement.dataset.theme;
});

const TITLES = ['Keep the emails that matter', 'What it may see, and why', 'Pin the button, then try it'];
const heading = (step: number) => page.getByRole('heading', { level: 1, name: TITLES[step - 1] });
/** A real click: the button takes no other. */
const pressKeep = () => userEvent.click(page.getByRole('button', { name: 'Keep this email in Paperchain' }));
const keep = () => document.querySelector('paperchain-keep')?.shadowRoot?.querySelector('button');
const panel = () => document.querySelector('paperchain-panel');

describe('the three screens', () => {
  for (const theme of ['light', 'dark'] as const)
    for (const width of [1280, 640, 400])
      it.each([1, 2, 3])(
        `pass axe and need no sideways scrolling: ${theme}, ${width} px, screen %d`,
        async (step) => {
          await draw({ step, theme, width });
          await expect.element(heading(step)).toBeVisible();
          await picture(`welcome-${step}-${theme}-${width}`);
          expect(await violations()).toEqual([]);
          expectNoSidewaysScroll();
        },
      );

  it('are gone through by keyboard, forth and back, the focus on each heading', async () => {
    await draw();
    await expect.element(page.getByText('Step 1 of 3')).toBeVisible();
    expect(document.body.textContent).not.toContain('Back');
    const next = async (): Promise<void> => {
      (page.getByRole('button', { name: 'Next' }).element() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}');
    };
    await next();
    await expect.element(heading(2)).toHaveFocus();
    await next();
    await expect.element(heading(3)).toHaveFocus();
    await expect.element(page.getByText('Step 3 of 3')).toBeVisible();
    expect(page.getByRole('button', { name: 'Next' }).elements()).toEqual([]);
    (page.getByRole('button', { name: 'Back' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading(2)).toHaveFocus();
  });

  it('can be skipped, and lead to the mail and to the import', async () => {
    await draw({ step: 3 });
    const href = (name: string) => page.getByRole('link', { name }).element().getAttribute('href');
    expect(href('Skip the introduction')).toBe('/app.html');
    expect(href('Open Gmail')).toBe('https://mail.google.com/');
    expect(href('Open Outlook')).toBe('https://outlook.live.com/mail/');
    expect(href('Bring in emails you already have')).toBe('/app.html#/import');
  });

  it.each([
    ['Chrome', 'Press the pin beside Paperchain.'],
    ['Edge', /Press the eye beside Paperchain/],
    ['Firefox', /Press the cog beside Paperchain/],
  ] as const)('show how to pin the button in %s', async (browser, words) => {
    await draw({ step: 3, browser, width: 1280 });
    await expect.element(page.getByRole('heading', { name: `Pin the button in ${browser}` })).toBeVisible();
    await expect.element(page.getByText(words)).toBeVisible();
    await picture(`welcome-pin-${browser}`);
  });
});

describe('the permission for the mail sites', () => {
  const button = () => page.getByRole('button', { name: 'Allow Gmail and Outlook' });

  it('is not asked for where it is given', async () => {
    await draw({ step: 2 });
    await expect.element(page.getByText(/Allowed on Gmail and Outlook\. If/)).toBeVisible();
    expect(button().elements()).toEqual([]);
  });

  it('is asked for by a click, and said when given', async () => {
    await draw({ step: 2, browser: 'Firefox', isAllowed: false });
    await expect.element(page.getByText(/^Firefox asks you before/)).toBeVisible();
    await userEvent.click(button());
    await expect.element(page.getByText(/Allowed on Gmail and Outlook\. If/)).toBeVisible();
    expect(button().elements()).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'says what to do when it is refused, and asks again: %s',
    async (theme) => {
      await draw({ step: 2, browser: 'Firefox', isAllowed: false, answer: false, theme });
      await userEvent.click(button());
      await expect.element(page.getByText(/^Not allowed yet/)).toBeVisible();
      await expect.element(page.getByText(/Add-ons and themes, Paperchain, Permissions/)).toBeVisible();
      await expect.element(button()).toBeVisible();
      await picture(`welcome-refused-${theme}`);
      expect(await violations()).toEqual([]);
    },
  );
});

describe('the example', () => {
  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 400],
  ] as const)(
    'has the real button and panel, and says that nothing was kept: %s, %d px',
    async (theme, width) => {
      await draw({ step: 3, theme, width });
      keep()?.scrollIntoView({ block: 'center' });
      await pressKeep();
      await expect.poll(() => keep()?.getAttribute('aria-label')).toMatch(/^Kept in Paperchain/);
      const said = page.getByText('This is an example; nothing was kept.');
      expect(said.elements()).toHaveLength(2);
      await picture(`welcome-example-${theme}-${width}`);
      expect(await violations()).toEqual([]);
    },
  );

  it('answers everything its panel asks from memory', async () => {
    await draw({ step: 3 });
    await pressKeep();
    await userEvent.click(page.getByRole('button', { name: 'That’s right' }));
    await userEvent.click(page.getByRole('button', { name: 'Annual review', exact: true }));
    await expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Open timeline' }));
    await expect.element(page.getByText(/Keep an email of your own/)).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await expect.element(page.getByText(/Taken back/)).toBeVisible();
    expect(keep()?.getAttribute('aria-label')).toMatch(/^Keep this email/);
  });

  it('goes with its screen', async () => {
    await draw({ step: 3 });
    await pressKeep();
    await expect.poll(panel).not.toBeNull();
    await userEvent.click(page.getByRole('button', { name: 'Back', exact: true }));
    await expect.element(heading(2)).toBeVisible();
    expect([panel(), keep()]).toEqual([null, undefined]);
  });
});
