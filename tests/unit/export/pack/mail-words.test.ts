import { describe, expect, it } from 'vitest';
import type { MessageBody } from '../../../../utils/domain/index.ts';
import { mailWords } from '../../../../utils/export/pack/mail-words.ts';
import { createRedactor } from '../../../../utils/export/redact/redactor.ts';
import { entryOf } from '../chronology/sample-entries.ts';

const bodyOf = (html: string, text = ''): MessageBody => ({ html, text, headers: [] });
const STRUCK = '<p>We offer <s>15 hours</s> 10 hours.</p>';
const SAID = 'We offer [struck out: 15 hours] 10 hours.';

describe('the words of an email in a pack', () => {
  it.each([
    ['by an element', STRUCK, ''],
    [
      'by a style',
      STRUCK.replace('<s>15 hours</s>', '<i style="text-decoration: line-through">15 hours</i>'),
      '',
    ],
    ['where its text has them as if they were meant', STRUCK, 'We offer 15 hours 10 hours.'],
  ])('say which are struck out: %s', async (_, html, text) => {
    expect(await mailWords(entryOf(1), bodyOf(html, text), {})).toBe(SAID);
  });

  it('lose what must not leave, also where a line through its half parts it', async () => {
    const redactor = createRedactor([{ words: 'Ben Carter', reason: 'another child' }]);
    const words = await mailWords(entryOf(1), bodyOf('<p>For <del>Ben</del> Carter</p>'), {
      redaction: { redactor },
    });
    expect(words).not.toMatch(/Ben|Carter/u);
  });

  it('are its text where nothing is struck out', async () => {
    const html = '<style>.old { text-decoration: line-through }</style><p>We offer <b>10</b> hours.</p>';
    expect(await mailWords(entryOf(1), bodyOf(html, 'We offer *10* hours.'), {})).toBe(
      'We offer *10* hours.',
    );
  });
});
