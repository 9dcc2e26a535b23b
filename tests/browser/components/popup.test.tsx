import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PopupActions } from '../../../components/popup/actions.ts';
import { Popup } from '../../../components/popup/Popup.tsx';
import '../../../components/ui/base.css';
import '../../../components/popup/popup.css';
import { asEntryId, fail, ok } from '../../../utils/domain/index.ts';
import { NO_ORIGINAL } from '../../unit/components/invented-sheet.ts';
import { picture, settled, violations } from './look.ts';

const KEPT = { entryId: asEntryId('e1'), fidelity: 'original', size: 84_000 } as const;
const PAGE_CHANGED = {
  code: 'page-changed',
  happened: 'Paperchain did not find its way in this page.',
  safe: 'Nothing was changed.',
  next: 'Open one email and try again. If it stays so, Gmail may have changed its page.',
  missing: 'message toolbar',
} as const;
const NO_MAIL = {
  code: 'not-supported',
  happened: 'This tab is not a mail page.',
  safe: '',
  next: 'Open an email in Gmail.',
} as const;

const base: PopupActions = {
  checkTab: () => Promise.resolve(ok(null)),
  watchSites: (_, onAllowed) => onAllowed(true),
  allowSites: () => Promise.resolve(true),
  keep: () => Promise.resolve(ok({ subject: 'Request for an EHC needs assessment', kept: KEPT })),
  countKept: () => Promise.resolve(ok(1234)),
  openTimeline: () => Promise.resolve(ok(null)),
  allowHost: () => Promise.resolve(true),
  reloadTab: () => Promise.resolve(),
  diagnose: () =>
    Promise.resolve({ site: 'gmail', lines: ['view: thread', 'messages: 3', 'toolbar: none of 4 rungs'] }),
  copy: () => Promise.resolve(true),
};

const CASES: Readonly<Record<string, { readonly actions: Partial<PopupActions>; readonly press: boolean }>> =
  {
    ready: { actions: {}, press: false },
    kept: { actions: {}, press: true },
    'long subject': {
      actions: {
        keep: () => Promise.resolve(ok({ subject: `Re: ${'Donaudampfschifffahrt'.repeat(20)}`, kept: KEPT })),
      },
      press: true,
    },
    'not a mail page': { actions: { checkTab: () => Promise.resolve(fail(NO_MAIL)) }, press: false },
    'sites withheld': {
      actions: {
        checkTab: () => Promise.resolve(fail(NO_MAIL)),
        watchSites: (_, onAllowed) => onAllowed(false),
      },
      press: false,
    },
    'page changed': { actions: { keep: () => Promise.resolve(fail(PAGE_CHANGED)) }, press: true },
    'no original': { actions: { keep: () => Promise.resolve(fail(NO_ORIGINAL)) }, press: true },
  };

async function draw(name: string): Promise<void> {
  const { actions, press } = CASES[name] as (typeof CASES)[string];
  render(<Popup actions={{ ...base, ...actions }} shortcut="Alt+Shift+K" />, document.body);
  await page.getByText('1,234 emails kept').findElement();
  if (press) await userEvent.click(page.getByRole('button', { name: 'Keep this email' }));
  await settled();
}

beforeEach(async () => {
  await page.viewport(360, 520);
});

afterEach(() => {
  render(null, document.body);
  delete document.documentElement.dataset.theme;
});

describe('the popup', () => {
  for (const theme of ['light', 'dark']) {
    for (const name of Object.keys(CASES)) {
      it(`has no axe violations: ${name}, ${theme}`, async () => {
        document.documentElement.dataset.theme = theme;
        await draw(name);
        for (const details of document.querySelectorAll('details')) details.open = true;
        await picture(`popup-${name.replaceAll(' ', '-')}-${theme}`);
        expect(await violations()).toEqual([]);
      });
    }
  }

  it.each([180, 360])(
    'needs no sideways scrolling at %d px, the width at 200 %% zoom being 180',
    async (width) => {
      await page.viewport(width, 520);
      await draw('page changed');
      for (const details of document.querySelectorAll('details')) details.open = true;
      await picture(`popup-${width}`);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    },
  );

  it('can be used by keyboard alone', async () => {
    await draw('ready');
    const order: string[] = [];
    for (let step = 0; step < 2; step++) {
      await userEvent.keyboard('{Tab}');
      order.push(document.activeElement?.textContent ?? '');
    }
    expect(order).toEqual(['Keep this email', 'Open the timeline']);
  });
});
