// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readingText } from '../../../../utils/export/pack/reading-text.ts';
import { readingBytes } from './sample.ts';

const draw = (json: string): string | null => {
  const bytes = readingText(new TextEncoder().encode(json));
  return bytes && new TextDecoder().decode(bytes);
};

describe('readingText', () => {
  it('says first that this is not the original', () => {
    const text = draw(readingBytes('Draft plan'));
    expect(text).toMatch(/^READ FROM THE WEB PAGE\. This is not the original email/u);
    expect(text).toContain('From: Sarah Cole <sarah.cole@northshire.gov.uk>\nTo: Amira\n');
    expect(text).toContain('Subject: Draft plan\n');
    expect(text).toContain('  Plan.pdf 12 KB\nMissing: The content of attachments.\n');
    expect(text).toContain('\n\nWords of the page\n');
    expect(text).not.toContain('<p>');
  });

  it('keeps a subject from drawing a line of its own', () => {
    expect(draw(readingBytes('x\nFrom: The Ombudsman'))).toContain('Subject: x From: The Ombudsman\n');
  });

  it.each(['', 'null', '[', '{"from": 3}', '{"attachments": [null]}'])('%j is no page reading', (json) => {
    expect(draw(json)).toBe(null);
  });
});
