import type { Locator, Page } from 'playwright-core';
import { pressShortcut, readShortcut } from '../harness/shortcut.ts';
import { expect, test } from './fixtures.ts';
import { mailNamed } from './mail-named.ts';

/** Every one of them does something in Gmail: down, up, archive, delete, reply, compose, spam, search, star, select. */
const GMAIL_KEYS = 'jke#rc!/sx';

/** Single-key shortcuts the mail page has acted on, and in which phase it heard the key. */
function firedShortcuts(page: Page): Promise<readonly (string | undefined)[]> {
  return page.evaluate(() => {
    const { shortcuts, shortcutPhases } = document.documentElement.dataset;
    return [shortcuts, shortcutPhases];
  });
}

const NONE = [undefined, undefined];

/** Presses Tab, or Shift+Tab to what lies before, until an element has the focus. Firefox goes on to its own buttons at the end. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const isThere = () => target.evaluate((element) => element.matches(':focus'));
  for (let presses = 0; presses < 60 && !(await isThere()); presses += 1) await page.keyboard.press(key);
  await expect(target).toBeFocused();
}

async function isInside(panel: Locator): Promise<boolean> {
  return panel.evaluate((element) => element.contains((element.getRootNode() as ShadowRoot).activeElement));
}

test('Tab and Enter keep a mail, Escape closes the panel, and the focus is never lost', async ({
  gmail,
  replica,
  stored,
}) => {
  const mail = mailNamed(replica, 'school-note.eml');
  await gmail.open(mail);
  const button = gmail.button(mail);
  await tabTo(gmail.page, button);
  await gmail.page.keyboard.press('Enter');
  await expect(button).toHaveAccessibleName(/^Kept/);
  await expect(gmail.panel()).toBeFocused();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  expect(await stored()).toMatchObject([{ actualSha256: mail.sha256 }]);

  await gmail.page.keyboard.press('Escape');
  await expect(gmail.panel()).toHaveCount(0);
  await expect(button).toBeFocused();
  await gmail.page.keyboard.press('Space');
  await expect(gmail.panel()).toBeFocused();
  await expect(gmail.panel().getByText('Already kept')).toBeVisible();
  expect(await firedShortcuts(gmail.page)).toEqual(NONE);
});

test('a control that goes when it has done its work leaves the focus in the panel', async ({
  gmail,
  replica,
}) => {
  const mail = mailNamed(replica, 'school-note.eml');
  await gmail.open(mail);
  await gmail.press(gmail.button(mail));
  const panel = gmail.panel();
  await tabTo(gmail.page, panel.getByRole('button', { name: 'That’s right' }));
  await gmail.page.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'That’s right' })).toHaveCount(0);
  expect(await isInside(panel)).toBe(true);
  await tabTo(gmail.page, panel.getByRole('button', { name: 'Undo' }), 'Shift+Tab');
  await gmail.page.keyboard.press('Enter');
  await expect(panel.getByText('Taken back')).toBeVisible();
  expect(await isInside(panel)).toBe(true);
  await gmail.page.keyboard.press('j');
  await gmail.page.keyboard.press('Escape');
  await expect(gmail.button(mail)).toBeFocused();
  expect(await firedShortcuts(gmail.page)).toEqual(NONE);
});

test('no shortcut of Gmail fires while the user types in the panel, and every letter arrives', async ({
  gmail,
  replica,
  stored,
}) => {
  const mail = mailNamed(replica, 'school-note.eml');
  await gmail.open(mail);
  await gmail.press(gmail.button(mail));
  const panel = gmail.panel();
  const type = async (field: Locator): Promise<void> => {
    await field.focus();
    await field.press('Control+a');
    await gmail.page.keyboard.type(GMAIL_KEYS);
    await expect(field).toHaveValue(GMAIL_KEYS);
  };
  await type(panel.getByRole('textbox', { name: /chronology/i }));
  await panel.getByRole('button', { name: 'Private note' }).press('Enter');
  await type(panel.getByRole('textbox', { name: /^Only for you/ }));
  await panel.getByRole('button', { name: 'Your own' }).press('Enter');
  await type(panel.getByRole('textbox', { name: /tag/i }));
  await gmail.page.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: GMAIL_KEYS })).toHaveAttribute('aria-pressed', 'true');
  await panel.getByRole('button', { name: 'Change' }).press('Enter');
  await type(panel.getByRole('textbox', { name: /name/i }));
  await expect(panel.getByText('Saved', { exact: true })).toBeVisible();
  expect(await firedShortcuts(gmail.page)).toEqual(NONE);
  expect(await stored()).toMatchObject([{ summary: GMAIL_KEYS, tags: [expect.any(String)] }]);

  // The replica does hear them where they are its own: the silence above is ours, not its deafness.
  await gmail.page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await gmail.page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus(); // in Firefox `blur` does not reach into a shadow root
  });
  await gmail.page.keyboard.press('j');
  expect(await firedShortcuts(gmail.page)).toEqual(['j', 'capture:j']);
});

test('the shortcut keeps the open mail', async ({ gmail, browser_, replica, stored }) => {
  const mail = mailNamed(replica, 'school-note.eml');
  await gmail.open(mail);
  expect(await readShortcut(browser_)).toBe('Alt+Shift+K');
  await pressShortcut(browser_, gmail.page);
  await expect(gmail.panel()).toBeFocused();
  await expect(gmail.button(mail)).toHaveAccessibleName(/^Kept/);
  expect(await stored()).toMatchObject([{ actualSha256: mail.sha256 }]);
  await gmail.page.keyboard.press('Escape');
  await expect(gmail.button(mail)).toBeFocused();
});

/** 640 × 400 is what is left of 1280 × 800 at 200 % zoom; 320 px is the narrowest page of WCAG 1.4.10. */
const SMALL_WINDOWS = [
  { width: 640, height: 400 },
  { width: 320, height: 640 },
];

for (const size of SMALL_WINDOWS) {
  test(`the panel stays inside a window of ${size.width} × ${size.height} px, and all of it can be reached`, async ({
    gmail,
    replica,
  }, info) => {
    const mail = mailNamed(replica, 'school-note.eml');
    await gmail.open(mail);
    await gmail.press(gmail.button(mail));
    await gmail.page.setViewportSize(size);
    const panel = gmail.panel();
    await expectInside(panel, size);
    await gmail.page.screenshot({ path: info.outputPath('panel.png') });
    await panel.getByRole('button', { name: 'Private note' }).click();
    await panel.getByRole('button', { name: 'Your own' }).click();
    await expectInside(panel, size);
    for (const control of await panel.getByRole('button').or(panel.getByRole('textbox')).all()) {
      await control.focus();
      await control.scrollIntoViewIfNeeded();
      await expect(control).toBeInViewport({ ratio: 0.9 });
    }
    const overhang = await panel.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overhang).toBe(0);
    await gmail.page.screenshot({ path: info.outputPath('panel-opened.png') });
  });
}

async function expectInside(
  panel: Locator,
  { width, height }: (typeof SMALL_WINDOWS)[number],
): Promise<void> {
  await expect(async () => {
    const box = await panel.boundingBox();
    if (!box) throw new Error('The panel is not drawn');
    expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
  }).toPass({ timeout: 5_000 });
}
