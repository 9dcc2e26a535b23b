// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';
import { createPdf } from '../../../../utils/export/pdfkit.ts';
import { digestLine } from '../../../../utils/export/text/digest-line.ts';
import type { FontSet } from '../../../../utils/export/text/fonts.ts';
import { breakLines, type Line } from '../../../../utils/export/text/lines.ts';
import { lineWriter } from '../../../../utils/export/text/write-line.ts';
import { everyFont } from './font-set.ts';

let fonts: FontSet;
beforeAll(async () => {
  fonts = await everyFont();
});

function lineOf(text: string): Line {
  const [line] = breakLines(text, fonts, { weight: 'Regular', direction: 'ltr', width: 90_000 });
  if (!line) throw new Error('no line');
  return line;
}

/** The operators that are written for lines. */
function operatorsOf(...lines: readonly Line[]): string {
  const pdf = createPdf({ title: 't', author: 'a', subject: 's', madeAt: 0, program: 'p' });
  const written: string[] = [];
  pdf.addPage();
  pdf.addContent = (data: string) => {
    written.push(data);
    return pdf;
  };
  const writer = lineWriter(pdf);
  for (const line of lines) writer.write(line, { x: 50, y: 100.12345, size: 10, ink: '#0b6b6b' });
  return written.join('\n');
}

const codes = (text: string): string => /<([0-9a-f]+)>/.exec(text)?.[1] ?? '';

describe('lineWriter', () => {
  it('writes one text object with ink, upright letters and one font', () => {
    const written = operatorsOf(lineOf('plan'));
    expect(written).toMatch(
      /^BT 0\.043 0\.42 0\.42 rg 1 0 0 -1 50 100\.123 Tm\n\/F1 10 Tf\n\[<[0-9a-f<>-]+\] TJ\nET$/,
    );
  });

  it('writes nothing for an empty line', () => {
    expect(operatorsOf(lineOf(''))).toBe('');
  });

  it('uses the same codes when a word comes again', () => {
    const [first = '', second = ''] = operatorsOf(lineOf('noon'), lineOf('noon')).split('ET\n');
    expect(codes(first)).toHaveLength(16);
    expect(codes(second)).toBe(codes(first));
  });

  it('gives one glyph that stands for two characters two codes', () => {
    const written = operatorsOf(lineOf('東京'));
    const codes = [...written.matchAll(/<([0-9a-f]{4})([0-9a-f]{4})?>/g)].flatMap(([, one, two]) => [
      one,
      two,
    ]);
    expect(new Set(codes.filter(Boolean)).size).toBe(2);
  });

  it('wraps what the glyphs alone do not spell in its text, with as many ends as beginnings', () => {
    const written = operatorsOf(lineOf('शिक्षा तقييم'));
    expect(written).toContain(
      `/ActualText <FEFF${Buffer.from('शिक्षा', 'utf16le').swap16().toString('hex')}>`,
    );
    expect(written.match(/BDC/g)?.length).toBe(written.match(/EMC/g)?.length);
  });

  it('reads a hash as one word although it is drawn in groups', () => {
    const digest = '0123456789abcdef'.repeat(4);
    const written = operatorsOf(digestLine(digest, fonts));
    expect(written).toContain(Buffer.from(digest, 'utf16le').swap16().toString('hex'));
    expect(written.match(/-320/g)).toHaveLength(7);
  });
});
