import { describe, expect, it } from 'vitest';
import { sayAction, sayFacts } from '../../../../components/entry/journal-words.ts';

describe('the facts of a journal line', () => {
  it('tell what was kept, from where and how, in words', () => {
    const facts = {
      fidelity: 'original',
      sha256: 'abc',
      size: 84_000,
      attachments: ['d1', 'd2'],
      site: 'gmail',
      method: 'message source',
      version: '0.1.0',
    };
    expect(sayFacts({ facts })).toEqual([
      'the original',
      'original: abc (SHA-256)',
      '84 kB',
      'attachments: d1, d2 (SHA-256)',
      'from Gmail',
      'taken as the message’s own source',
      'by Paperchain 0.1.0',
    ]);
    expect(sayFacts({ facts: { attachments: [], papers: ['e1'], site: 'paper' } })).toEqual([
      'file: e1 (SHA-256)',
      'added by hand',
    ]);
  });

  it('name the fields as the page does, and days as people say them', () => {
    expect(sayFacts({ facts: { fields: ['partyId', 'summary'] } })).toEqual([
      'changed: from or to, for the chronology',
    ]);
    expect(sayFacts({ facts: { fields: ['day'], day: '2026-03-03' } })).toEqual(['day: 3 March 2026']);
  });

  it('tell what stood there before it was corrected', () => {
    const titles = { title: 'Refusal', titleBefore: 'Letter' };
    const facts = { fields: ['title', 'day', 'isOwn'], ...titles, day: '', dayBefore: '2026-03-03' };
    expect(sayFacts({ facts: { ...facts, isOwn: false, isOwnBefore: true } })).toEqual([
      'title: “Refusal” (before: “Letter”)',
      'day: not known (before: 3 March 2026)',
      'who sent it: the other side (before: you)',
    ]);
  });

  it('keep the code of a rule that is not known here', () => {
    expect(sayFacts({ facts: { set: 'elsewhere', rule: 'Z9' } })).toEqual(['rule Z9']);
  });

  it('stand under what was done, in words', () => {
    expect(sayAction({ action: 'upgraded' })).toBe('its original was added');
    expect(sayAction({ action: 'watch saved' })).toBe('waiting for an answer');
    expect(sayAction({ action: 'edited' })).toBe('edited');
  });

  it('tell of clocks and waits without ids', () => {
    const clock = { clockId: 'x1', set: 'england-assessment', rule: 'A1', startDay: '2026-09-01' };
    expect(sayFacts({ facts: { ...clock, endDay: null, disputed: false } })).toEqual([
      '“Decision whether to assess” (rule A1)',
      'starts 1 September 2026',
    ]);
    expect(sayFacts({ facts: { ...clock, endDay: '2026-10-01', disputed: true } }).slice(2)).toEqual([
      'done 1 October 2026',
      'the other side says otherwise',
    ]);
    expect(sayFacts({ facts: { by: '2026-10-01', answeredBy: 'x2' } })).toEqual([
      'answer wanted by 1 October 2026',
      'the answer is named',
    ]);
  });

  it('leave nothing out that they do not know', () => {
    expect(sayFacts({ facts: { colour: ['red', 'blue'] } })).toEqual(['colour: red, blue']);
  });
});
