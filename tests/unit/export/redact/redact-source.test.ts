import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../../utils/export/redact/redactor.ts';
import { NO_CLOCKS } from '../../../../utils/export/clocks/shape.ts';
import { redactPlan, redactSource, redactTexts } from '../../../../utils/export/redact/redact-source.ts';
import { asMatterId, asTagId } from '../../../../utils/domain/index.ts';
import { sampleBox } from '../pack/sample.ts';
import { madePlan } from '../../../made/plan.ts';

const redactor = createRedactor([{ words: 'Ben Carter', reason: 'another child' }]);

/** Every string of a value with the path to it. */
function* stringsOf(value: unknown, path = ''): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* stringsOf(inner, `${path}.${key}`);
}

/** The same source with the words at the end of every text, but for the fields that the program reads. */
function soaked() {
  const box = sampleBox();
  box.add({
    attachments: [box.attach('Draft plan.docx', 'docx')],
    summary: 's',
    note: 'n',
    cc: [{ name: 'c', address: 'c@example.org' }],
    references: ['<r@example.org>'],
    inReplyTo: '<i@example.org>',
    sentAtText: 'd',
    tags: [asTagId('ben-carter')],
  });
  const kept = /(?:[iI]d|kind|fidelity|happenedFrom|site|method|version|[sS]ha256|mediaType|tags\.\d+)$/u;
  const soak = (value: unknown, path: string): unknown => {
    if (typeof value === 'string')
      return kept.test(path) && !path.endsWith('messageId') ? value : `${value} ben.carter`;
    if (Array.isArray(value)) return value.map((one, at) => soak(one, `${path}.${at}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, soak(one, `${path}.${key}`)]));
  };
  const { original, attachment, ...plain } = box.source;
  return { ...(soak(plain, '') as typeof plain), original, attachment };
}

describe('a redacted source', () => {
  const source = soaked();
  const redacted = redactSource(source, redactor);

  it('holds the words nowhere', () => {
    const before = [...stringsOf(source)].filter(([, text]) => redactor.find(text).length > 0);
    const after = [...stringsOf(redacted)].filter(([, text]) => redactor.find(text).length > 0);
    expect(before.length).toBeGreaterThan(15);
    expect(after).toEqual([['.entries.0.tags.0', 'ben-carter']]);
  });

  it('keeps what the program reads', () => {
    const [entry] = redacted.entries;
    const [was] = source.entries;
    expect(entry?.id).toBe(was?.id);
    expect(entry?.originalSha256).toBe(was?.originalSha256);
    expect(entry?.attachments[0]?.sha256).toBe(was?.attachments[0]?.sha256);
    expect(entry?.happenedAt).toBe(was?.happenedAt);
    expect(redacted.original).toBe(source.original);
  });

  it('is the source itself when nothing is to be redacted', () =>
    expect(redactSource(source, createRedactor([]))).toBe(source));
});

it('a plan is redacted in its titles, words and reasons, and keeps its list of what was redacted', () => {
  const plan = madePlan({
    matterId: asMatterId('m'),
    title: 'Ben Carter and Zoë',
    sections: [
      {
        id: 's',
        title: 'Letters about Ben Carter',
        documents: [
          { kind: 'words', id: 'w', title: 'x', day: null, leftOut: false, text: 'Ben Carter hit me.' },
        ],
      },
    ],
    redactions: [{ words: 'Ben Carter', reason: 'Ben Carter is another child' }],
  });
  const redacted = redactPlan(plan, redactor);
  expect(redacted.title).toBe('[redacted] and Zoë');
  expect(redacted.sections[0]).toMatchObject({
    title: 'Letters about [redacted]',
    documents: [{ text: '[redacted] hit me.' }],
  });
  expect(redacted.redactions).toEqual([{ words: 'Ben Carter', reason: '[redacted] is another child' }]);
});

it('words that only name and address make together are removed', () => {
  const [person] = redactTexts([{ name: 'Ben', address: 'carter@example.org' }], redactor);
  expect(person).toEqual({ name: '[redacted]', address: '[redacted]' });
  const other = { name: 'Ann', address: 'carter@example.org' };
  expect(redactTexts(other, redactor)).toEqual(other);
});

it('a calendar is redacted over its folded lines and written line ends', () => {
  const { clocks = NO_CLOCKS } = redactSource(
    { ...sampleBox().source, clocks: { ...NO_CLOCKS, calendar: 'A:Ben Car\r\n ter\r\nB:Ben\\nCarter, x' } },
    redactor,
  );
  expect(clocks.calendar).toBe('A:[redacted]\r\nB:[redacted], x');
});
