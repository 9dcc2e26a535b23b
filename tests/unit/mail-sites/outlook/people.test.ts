// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../../utils/mail-sites/outlook/anatomy.ts';
import { parsePeople, readRecipients, readSender } from '../../../../utils/mail-sites/outlook/people.ts';
import { ANCHORS } from '../../../../utils/mail-sites/outlook/selectors.ts';
import { pick, showPage } from './load-page.ts';

const partsIn = (header: string) =>
  partsOf(
    pick(
      showPage(`<body><div role="main"><div id="m">${header}<div role="document">x</div></div></div></body>`),
      '#m',
    ),
  );
const to = (inner: string) => {
  const line = readRecipients(partsIn(`<div id="MSG_AAAAA_TO">${inner}</div>`), ANCHORS.to);
  if (!line) throw new Error('no line');
  return line;
};

describe('people in Outlook’s words', () => {
  it.each([
    ['Ada Sender<Ada@Example.com>', [{ name: 'Ada Sender', address: 'ada@example.com' }]],
    ['Ada Sender', [{ name: 'Ada Sender', address: '' }]],
    ['ada@example.com', [{ name: '', address: 'ada@example.com' }]],
    ['', []],
    [
      'A <a@example.com>; B <b@example.com>',
      [
        { name: 'A', address: 'a@example.com' },
        { name: 'B', address: 'b@example.com' },
      ],
    ],
  ])('%s', (text, people) => expect(parsePeople(text)).toEqual(people));

  it('has the sender’s address from the name’s title, when it tells one only', () => {
    const one = '<div id="MSG_AAAAA_FROM"><span title="ada@example.com">Ada</span></div>';
    expect(readSender(partsIn(one))).toEqual([{ name: 'Ada', address: 'ada@example.com' }]);
    const two = one.replace('<span', '<span title="b@example.com"></span><span');
    expect(readSender(partsIn(two))).toEqual([{ name: 'Ada', address: '' }]);
  });

  it('has the sender from a label in a language we know, without the label', () => {
    expect(readSender(partsIn('<span aria-label="Von: Ada"></span>'))).toEqual([
      { name: 'Ada', address: '' },
    ]);
  });

  it.each([
    ['<span>Para:</span><span>Bo</span>', ['Bo'], 0],
    ['<span>收件人：</span><span>李雷</span><span>；</span>', ['李雷', ''], 0],
    [
      '<span>To:</span><span>Reader, Bo;</span><span>Cy</span><button id="plusOthers_3">+12 others</button>',
      ['Reader, Bo', 'Cy'],
      12,
    ],
    ['<span>To:</span><span>Bo</span><button id="plusOthers_3">more</button>', ['Bo'], -1],
    ['<span>To:</span><span>Bo</span><span>&lt;bo@example.com&gt;</span>', ['Bo'], 0],
  ])('reads a line of recipients: %s', (html, names, folded) => {
    const line = to(html);
    expect(line.people.map(({ name }) => name)).toEqual(names.filter((name) => name !== ''));
    expect(line.folded).toBe(folded);
  });
});
