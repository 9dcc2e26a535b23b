import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { PopupActions } from '../../../../components/popup/actions.ts';
import { countWords, Popup } from '../../../../components/popup/Popup.tsx';
import { asEntryId, fail, ok } from '../../../../utils/domain/index.ts';
import { NO_ORIGINAL } from '../invented-sheet.ts';

afterEach(cleanup);

const KEPT = { entryId: asEntryId('e1'), fidelity: 'original', size: 84_000 } as const;
const CHANGED = {
  code: 'page-changed',
  happened: 'Gmail’s page has changed.',
  safe: 'Nothing was changed.',
  next: 'Copy the details for us.',
  detail: 'rung none',
  missing: 'message toolbar',
} as const;

function draw(replace: Partial<PopupActions> = {}, shortcut = 'Alt+Shift+K') {
  const asked: unknown[] = [];
  let kept = 11;
  const actions: PopupActions = {
    checkTab: () => Promise.resolve(ok(null)),
    watchSites: (_, onAllowed) => onAllowed(true),
    allowSites: () => Promise.resolve(true),
    allowHost: () => Promise.resolve(true),
    reloadTab: () => Promise.resolve(),
    keep: () => {
      kept += 1;
      return Promise.resolve(ok({ subject: 'Annual review', kept: KEPT }));
    },
    countKept: () => Promise.resolve(ok(kept)),
    openTimeline: (id) => {
      asked.push(['openTimeline', id]);
      return Promise.resolve(ok(null));
    },
    diagnose: () => Promise.resolve({ site: 'gmail', lines: ['view: thread'] }),
    copy: (text) => {
      asked.push(['copy', text]);
      return Promise.resolve(true);
    },
    ...replace,
  };
  return { asked, ...render(<Popup actions={actions} shortcut={shortcut} />) };
}

const main = () => screen.getByRole('button', { name: /^Keep/ });
const ready = () => waitFor(() => expect(main().getAttribute('aria-disabled')).toBe('false'));

describe('Popup', () => {
  it('keeps the email, says which, and counts anew', async () => {
    draw();
    await screen.findByText('11 emails kept');
    await ready();
    fireEvent.click(main());
    expect(main().textContent).toBe('Keeping…');
    await screen.findByText('12 emails kept');
    expect(screen.getByRole('status').textContent).toBe('Kept · Annual review');
  });

  it('says as shown where it is, and gives a mail without a subject a name', async () => {
    draw({ keep: () => Promise.resolve(ok({ subject: '', kept: { ...KEPT, fidelity: 'as shown' } })) });
    await ready();
    fireEvent.click(main());
    await screen.findByText('Kept as shown');
    expect(screen.getByRole('status').textContent).toContain('(no subject)');
  });

  it('can’t be pressed where there is no mail page, and says why', async () => {
    const kept: true[] = [];
    draw({
      checkTab: () => Promise.resolve(fail({ ...NO_ORIGINAL, happened: 'This tab is not a mail page.' })),
      keep: () => {
        kept.push(true);
        return Promise.resolve(fail(NO_ORIGINAL));
      },
    });
    await screen.findByText(/^This tab is not a mail page\./);
    const described = document.getElementById(main().getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toContain(NO_ORIGINAL.next);
    fireEvent.click(main());
    expect(kept).toEqual([]);
  });

  it('names what was not found and shows the details before they are copied', async () => {
    const { asked } = draw({ keep: () => Promise.resolve(fail(CHANGED)) });
    await ready();
    fireEvent.click(main());
    expect((await screen.findByText('message toolbar')).localName).toBe('strong');
    const shown = await waitFor(() => document.querySelector('details pre')?.textContent ?? expect.fail());
    fireEvent.click(screen.getByRole('button', { name: 'Copy details for a bug report' }));
    await screen.findByText('Copied.');
    expect(asked).toEqual([['copy', shown]]);
    expect(shown.split('\n').slice(1)).toEqual([
      'what: page-changed',
      'not found: message toolbar',
      'detail: rung none',
      'site: gmail',
      'view: thread',
    ]);
  });

  it('says when the browser refused to copy', async () => {
    draw({ keep: () => Promise.resolve(fail(CHANGED)), copy: () => Promise.resolve(false) });
    await ready();
    fireEvent.click(main());
    await waitFor(() => expect(document.querySelector('details')).not.toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Copy details for a bug report' }));
    await screen.findByText(/Select the text instead/);
  });

  it('opens the timeline, at the email just kept', async () => {
    const { asked } = draw();
    await ready();
    const open = screen.getByRole('button', { name: 'Open the timeline' });
    fireEvent.click(open);
    fireEvent.click(main());
    await screen.findByText('12 emails kept');
    fireEvent.click(open);
    expect(asked).toEqual([
      ['openTimeline', null],
      ['openTimeline', 'e1'],
    ]);
  });

  it('shows the shortcut where there is one', async () => {
    const { container } = draw();
    await ready();
    expect(container.textContent).toContain('Alt+Shift+K');
    cleanup();
    expect(draw({}, '').container.textContent).not.toContain('Or press');
  });
});

describe('countWords', () => {
  it.each([
    [0, 'No emails kept yet'],
    [1, '1 email kept'],
    [12, '12 emails kept'],
    [50_000, '50,000 emails kept'],
  ])('%d', (count, words) => expect(countWords(count)).toBe(words));

  it('asks for the mail sites where the browser withholds them, and follows the answer', async () => {
    let tell: (isAllowed: boolean) => void = () => undefined;
    const answers = [false, true];
    draw({
      checkTab: () => Promise.resolve(fail(CHANGED)),
      watchSites: (_, onAllowed) => {
        tell = onAllowed;
        onAllowed(false);
      },
      allowSites: async () => {
        const answer = answers.shift() ?? true;
        tell(answer);
        return answer;
      },
    });
    const allow = await screen.findByRole('button', { name: 'Allow Gmail and Outlook' });
    fireEvent.click(allow);
    await screen.findByText(/Not allowed yet/);
    fireEvent.click(allow);
    await waitFor(() => expect(screen.queryByText(/may not show its button/)).toBeNull());
  });

  it('does not ask where the open mail can be kept', async () => {
    draw({ watchSites: (_, onAllowed) => onAllowed(false) });
    await ready();
    expect(screen.queryByRole('button', { name: 'Allow Gmail and Outlook' })).toBeNull();
  });
});
