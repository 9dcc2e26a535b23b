// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readSelection } from '../../../../../utils/mail-sites/gmail/bulk/selection.ts';
import { loadPage, pick } from '../load-page.ts';

const TICKED = '2022-10-list-ticked';

describe('what is ticked in the list', () => {
  it('is nothing when nothing is', () => {
    expect(readSelection(loadPage('2022-10-list'))).toBeNull();
    expect(readSelection(loadPage('2025-11-thread-material-toolbar'))).toBeNull();
  });

  it('gives each ticked row of the visible list, never a hidden or an advertisement one', () => {
    const selection = readSelection(loadPage(TICKED));
    expect(selection?.conversations.map(({ subject }) => subject)).toEqual([
      'Timetable 📅',
      'Draft plan',
      'An unsent draft',
      'Our request',
      'No numbers',
    ]);
    expect(selection?.wholePage).toBe(false);
  });

  it('tells the one message of a row without a count, with who and when', () => {
    expect(readSelection(loadPage(TICKED))?.conversations[0]).toEqual({
      threadId: '183a93e432529a4f',
      subject: 'Timetable 📅',
      count: 1,
      known: [
        {
          messageId: '183a93e432529a4f',
          otherIds: [],
          toldBy: 'list row',
          people: ['jtolland@st-aldhelms.northshire.sch.uk'],
          dateText: 'Thu, 6 Oct 2022, 22:54',
        },
      ],
    });
  });

  it('takes the last message that is no draft, and a count in any numerals', () => {
    const row = readSelection(loadPage(TICKED))?.conversations[1];
    expect(row).toMatchObject({ count: 3, known: [{ messageId: '183a93e432529a5f' }] });
    expect(row?.known[0]?.people).toEqual(['send.assessments@northshire.gov.uk', 'alex@example.org']);
  });

  it('refuses a draft that was never sent', () => {
    const draft = readSelection(loadPage(TICKED))?.conversations[2];
    expect(draft).toMatchObject({ known: [], refusal: { code: 'not-supported' } });
  });

  it.each(['#drafts', '#scheduled', '#scheduled/p2'])(
    'refuses the only message of a row under %s',
    (hash) => {
      const page = loadPage(TICKED, `https://mail.google.com/mail/u/1/${hash}`);
      const [single, many] = readSelection(page)?.conversations ?? [];
      expect(single).toMatchObject({ count: 1, known: [], refusal: { code: 'not-supported' } });
      expect(many?.refusal).toBeUndefined();
      expect(many?.known).toHaveLength(1);
    },
  );

  it('says that it does not know a count it cannot read, and believes no broken id or address', () => {
    expect(readSelection(loadPage(TICKED))?.conversations[4]).toEqual({
      threadId: '183a93e432529a54',
      subject: 'No numbers',
      count: 0,
      known: [],
    });
  });

  it('knows a tick by the box alone, where Gmail no longer marks rows', () => {
    const page = loadPage(TICKED);
    for (const row of page.querySelectorAll('.x7')) row.classList.remove('x7');
    expect(readSelection(page)?.conversations).toHaveLength(5);
  });

  it('knows when everything in the visible list is ticked', () => {
    const page = loadPage(TICKED);
    for (const row of page.querySelectorAll('[role=main] tr.zA')) row.classList.add('x7');
    expect(readSelection(page)).toMatchObject({ wholePage: true });
    expect(readSelection(page)?.conversations).toHaveLength(6);
  });

  it('reads the rows of the vertical split as one mail each', () => {
    const selection = readSelection(loadPage('2025-12-list-vertical-split'));
    expect(selection?.conversations).toMatchObject([
      { threadId: '183a93e432529a50', subject: 'Ticked', count: 2, known: [{ people: ['kim@example.org'] }] },
    ]);
    expect(selection?.placement).toBeNull();
  });

  it('puts the button after the last section of the visible toolbar', () => {
    const page = loadPage(TICKED);
    const placement = readSelection(page)?.placement;
    expect(placement?.parent).toBe(pick(page, '.sections'));
    expect(placement?.before).toBeNull();
  });
});
