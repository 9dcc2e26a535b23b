// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findOpenMessages } from '../../../../utils/mail-sites/outlook/conversation.ts';
import { refuseOriginal } from '../../../../utils/mail-sites/outlook/original.ts';
import { readShownDate } from '../../../../utils/capture/shown-date/shown-date.ts';
import { readPage } from '../../../../utils/mail-sites/outlook/reading.ts';
import type { PageReading } from '../../../../utils/domain/index.ts';
import type { OpenMessage, Reach } from '../../../../utils/mail-sites/types.ts';
import { loadPage, pick } from './load-page.ts';

function messageIn(page: Document, place = 0): OpenMessage {
  const found = findOpenMessages(page);
  const message = found.ok ? found.value[place] : undefined;
  if (!message) throw new Error('no message');
  return message;
}

const asked: string[] = [];
const reach = (fetch?: Reach['fetch'], wait?: Reach['wait']): Reach => ({
  fetch:
    fetch ??
    (async (address) => {
      asked.push(address);
      throw new Error('no network in this test');
    }),
  wait: wait ?? (async () => undefined),
  signal: new AbortController().signal,
});

async function read(page: Document, place = 0): Promise<PageReading> {
  const reading = await readPage(messageIn(page, place), reach());
  if (!reading.ok) throw new Error(reading.error.happened);
  // What the background makes of the page's words for the date.
  const languages = [page.documentElement.lang, ...(page.defaultView?.navigator.languages ?? [])];
  const shownAt = readShownDate(reading.value.dateText, languages);
  return { ...reading.value, ...(shownAt !== null && { shownAt }) };
}

describe('readPage', () => {
  it('reads Outlook’s own parts and leaves the sender’s forgeries in the body', async () => {
    const reading = await read(loadPage('2026-07-conversation'));
    expect(reading).toMatchObject({
      format: 'paperchain-page-reading/1',
      subject: 'Annual review of the plan',
      from: [{ name: 'Jo Tolland', address: 'jtolland@st-aldhelms.northshire.sch.uk' }],
      to: [
        { name: 'Nadia Whitlock', address: '' },
        { name: 'Office, St Aldhelm', address: '' },
      ],
      cc: [{ name: 'Sam Okafor', address: 'sokafor@northshire.gov.uk' }],
      dateText: 'Mon 3/2/2026 10:15 AM',
      shownAt: new Date(2026, 2, 2, 10, 15).getTime(),
      attachments: [
        { name: 'plan.pdf', sizeText: '205 KB' },
        { name: 'views.docx', sizeText: '' },
      ],
    });
    expect(reading.bodyHtml).toContain('x_MsoNormal');
    expect(reading.bodyHtml).toContain('forged inner body');
    expect(reading.bodyText).toContain('the plan is attached');
  });

  it('keeps pictures that lie in the page, asks nobody for others, and keeps no key of Outlook’s', async () => {
    asked.length = 0;
    const reading = await read(loadPage('2026-07-conversation'));
    expect(reading.bodyHtml).toContain('data:image/png;base64,iVBORw0KGgo=');
    expect(reading.bodyHtml).not.toContain('secret');
    expect(reading.bodyHtml).not.toContain('service.svc');
    expect(reading.bodyHtml).toContain('https://pictures.example.net/banner.png?token=theirs');
    expect(asked).toEqual([]);
    expect(reading.missing).toContain('2 pictures in the email are not here.');
  });

  it('says what it lacks', async () => {
    const { missing } = await read(loadPage('2026-07-conversation'));
    expect(missing).toEqual(
      expect.arrayContaining([
        'Outlook shows most recipients by name only; their addresses are not here.',
        '2 more recipients were folded away and are not here.',
        'The content of the attachments is not here, only their names.',
        'Earlier messages that Outlook folds away below this one are not here.',
        'Links lead through Microsoft’s Safe Links instead of straight to their pages.',
      ]),
    );
    expect(missing.join(' ')).not.toContain('protected');
  });

  it('takes the first body of two, the fuller date, and the address where the page shows one', async () => {
    const reading = await read(loadPage('2026-04-two-open'));
    expect(reading).toMatchObject({
      subject: 'Transport from September',
      from: [{ name: 'Sam Okafor', address: '' }],
      to: [{ name: 'Nadia Whitlock', address: 'nadia.whitlock@example.org' }],
      dateText: 'Thursday, 17 September 2026 14:52',
      shownAt: new Date(2026, 8, 17, 14, 52).getTime(),
    });
    expect(reading.bodyHtml).toContain('Answer of today.');
    expect(reading.bodyHtml).not.toContain('Quoted earlier words');
    expect(reading.missing).toContain(
      'Earlier messages that Outlook folds away below this one are not here.',
    );
    expect(reading.missing).toContain('The sender’s address was not on the page.');
  });

  it('reads the message that was clicked, not the first', async () => {
    const reading = await read(loadPage('2026-04-two-open'), 1);
    expect(reading.bodyText).toBe('Question of yesterday.');
    expect(reading.missing).toContain('It was also sent as a blind copy (Bcc) to Adviser.');
  });

  it('reads a German page, and a date by its weekday', async () => {
    expect(await read(loadPage('2025-11-german'))).toMatchObject({
      subject: 'Gutachten',
      from: [{ name: 'Änne Müller', address: 'amueller@example.com' }],
      to: [{ name: 'Nadia Whitlock', address: '' }],
      shownAt: new Date(2026, 2, 2, 10, 15).getTime(),
    });
  });

  it('names both when somebody wrote on behalf of another, and recipients that only the label tells', async () => {
    expect(await read(loadPage('2026-09-single-item'))).toMatchObject({
      subject: 'Decision on your request',
      from: [
        { name: 'Panel Clerk', address: 'clerk@northshire.gov.uk' },
        { name: 'on behalf of SEND Panel', address: 'panel@northshire.gov.uk' },
      ],
      to: [
        { name: 'Nadia Whitlock', address: '' },
        { name: 'Dev Whitlock', address: '' },
      ],
    });
  });

  it('gives no instant for a date that may be two days', async () => {
    const page = loadPage('2026-09-single-item');
    page.documentElement.lang = '';
    Object.defineProperty(page.defaultView?.navigator, 'languages', { value: ['en-US', 'en-GB'] });
    const reading = await read(page);
    expect(reading.dateText).toBe('03/02/2026 10:15');
    expect(reading).not.toHaveProperty('shownAt');
  });

  it('reads Outlook on premises as far as its page tells', async () => {
    const page = loadPage('2023-07-owa-on-premises');
    const reading = await read(page);
    expect(reading).toMatchObject({
      subject: 'Exclusion appeal',
      from: [{ name: 'Jo Tolland', address: 'jtolland@st-aldhelms.northshire.sch.uk' }],
      to: [{ name: 'Nadia Whitlock', address: 'nadia.whitlock@example.org' }],
      dateText: 'Tue 14/03/2023 16:20',
      shownAt: new Date(2023, 2, 14, 16, 20).getTime(),
    });
    pick(page, '[id="ItemHeader.DateReceivedLabel"]').remove();
    expect((await read(page)).missing).toContain('The date was not on the page.');
  });

  const NOT_PROVEN = 'The page does not prove that this was sent.';

  it.each([
    ['the account’s own', 'nadia.whitlock@example.org', true],
    ['without an address', '', true],
    ['somebody else', 'jtolland@st-aldhelms.northshire.sch.uk', false],
  ])('does not take for sent what may be a draft: the sender is %s', async (_, address, isUnproven) => {
    const page = loadPage('2026-11-unknown-build');
    pick(page, '.b').id = 'UniqueMessageBody_1';
    const account = '<div id="primaryMailboxRoot" title="Nadia.Whitlock@example.org"></div>';
    page.body.insertAdjacentHTML('beforeend', account);
    pick(page, '[id$="_FROM"]').textContent = address === '' ? 'Jo Tolland' : `Jo <${address}>`;
    expect((await read(page)).missing.includes(NOT_PROVEN)).toBe(isUnproven);
  });

  it('reads every line of recipients where none says what it is, and says so', async () => {
    const page = loadPage('2026-11-unknown-build');
    pick(page, '.b').id = 'UniqueMessageBody_1';
    const well = (names: string, more = ''): string =>
      `<div data-testid="RecipientWell"><span>An:</span><span>${names}</span>${more}</div>`;
    const date = pick(page, '[id$="_DATETIME"]');
    const together = 'Recipients shown together: the page does not tell To from Cc.';
    date.insertAdjacentHTML('beforebegin', well('Nadia Whitlock'));
    const one = await read(page);
    expect(one.to.map(({ name }) => name)).toEqual(['Nadia Whitlock']);
    expect(one.missing).not.toContain(together);
    date.insertAdjacentHTML('beforebegin', well('Sam Okafor', '<button id="plusOthers_1">+2</button>'));
    const both = await read(page);
    expect(both.to.map(({ name }) => name)).toEqual(['Nadia Whitlock', 'Sam Okafor']);
    expect(both).toMatchObject({ cc: [] });
    expect(both.missing).toEqual(
      expect.arrayContaining([together, '2 more recipients were folded away and are not here.']),
    );
    // Where the parts have ids, a line of copies is not one of To.
    date.insertAdjacentHTML('beforebegin', well('Adviser').replace('<div', '<div id="MSG_QAEIJBK8QAA_CC"'));
    expect(await read(page)).toMatchObject({ to: [], cc: [{ name: 'Adviser' }] });
  });

  it('says that pictures may be held back where a bar offers to show more', async () => {
    const words = 'Outlook may have held back pictures.';
    const page = loadPage('2026-11-unknown-build');
    pick(page, '.b').id = 'UniqueMessageBody_1';
    const bar = (inner: string) => `<div class="infoBarDivClass">${inner}</div>`;
    const date = pick(page, '[id$="_DATETIME"]');
    date.insertAdjacentHTML('beforebegin', bar('Sent with high importance.'));
    date.insertAdjacentHTML(
      'beforebegin',
      bar('<i data-icon-name="LockClosedRegular"></i><button>Leave</button>'),
    );
    expect((await read(page)).missing).not.toContain(words);
    date.insertAdjacentHTML('beforebegin', bar('<button>Show blocked content</button>'));
    expect((await read(page)).missing).toContain(words);
  });

  it('says that a mail is protected, and refuses one of which the page shows nothing', async () => {
    const page = loadPage('2026-08-protected');
    expect((await read(page)).missing).toContain(
      'This email is protected. Only what Outlook showed of it is here.',
    );
    pick(page, '[id^="UniqueMessageBody"]').replaceChildren();
    expect(await readPage(messageIn(page), reach())).toMatchObject({
      error: { code: 'not-supported', happened: expect.stringContaining('encrypted') },
    });
  });

  it('waits for a body that is being fetched, and gives up in time', async () => {
    const page = loadPage('2026-07-deeplink');
    const body = pick(page, '[id^="UniqueMessageBody"]');
    body.innerHTML = '<div>Wird abgerufen…</div>';
    const message = messageIn(page);
    let waits = 0;
    const arrives: Reach['wait'] = async () => {
      waits += 1;
      if (waits === 3) body.innerHTML = '<p>Arrived.</p>';
    };
    expect(await readPage(message, reach(undefined, arrives))).toMatchObject({
      value: { bodyText: 'Arrived.' },
    });
    body.innerHTML = '<div>Retrieving...</div>';
    expect(await readPage(message, reach())).toMatchObject({ error: { code: 'timed-out' } });
  });

  it('keeps a short mail that ends in dots', async () => {
    const page = loadPage('2026-07-deeplink');
    pick(page, '[id^="UniqueMessageBody"]').innerHTML = '<div class="rps_0a1b"><div>Well…</div></div>';
    expect((await read(page)).bodyText).toBe('Well…');
  });

  it('refuses when the page shows another message after the pictures came', async () => {
    const page = loadPage('2026-07-deeplink');
    pick(page, '[id^="UniqueMessageBody"]').innerHTML =
      '<p>x</p><img src="blob:https://outlook.office.com/1">';
    const switching: Reach['fetch'] = async () => {
      for (const part of page.querySelectorAll('[id^="MSG_"]')) part.id = part.id.replace('8QAA', '8AAA');
      return new Response('');
    };
    expect(await readPage(messageIn(page), reach(switching))).toMatchObject({
      error: { code: 'message-changed' },
    });
  });

  it('says that it was stopped', async () => {
    const page = loadPage('2026-07-deeplink');
    pick(page, '[id^="UniqueMessageBody"]').innerHTML = '<div>Retrieving…</div>';
    const stopped: Reach['wait'] = () => Promise.reject(new Error('stopped'));
    expect(await readPage(messageIn(page), reach(undefined, stopped))).toMatchObject({
      error: { code: 'cancelled' },
    });
  });
});

describe('the original', () => {
  it('is never given: calmly, with what to do', async () => {
    const refused = await refuseOriginal(messageIn(loadPage('2026-07-deeplink')));
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'not-supported',
        happened: 'Outlook does not hand over the original of an email.',
        next: 'You can add the original later, from Paperchain’s timeline.',
      },
    });
  });

  it('is another matter when the message has gone', async () => {
    const page = loadPage('2026-07-deeplink');
    const message = messageIn(page);
    message.element.remove();
    expect(await refuseOriginal(message)).toMatchObject({ error: { code: 'message-changed' } });
  });
});
