import type { Chronology } from '../chronology/model.ts';
import { describeMaking } from '../chronology/prose.ts';
import type { Sheet } from './sheet.ts';

/** Who made the file, of what, and what its reader must know to weigh it: the PDF's own sentences. */
export function aboutSheet(chronology: Chronology): Sheet {
  const { heading, paragraphs } = describeMaking(chronology);
  const facts = [
    chronology.title,
    chronology.period,
    `Prepared on ${chronology.preparedOn} with Paperchain ${chronology.version}.`,
  ];
  return {
    name: 'About',
    columns: [{ title: heading, width: 110 }],
    rows: [...facts, ...paragraphs].filter((text) => text !== '').map((text) => [text]),
  };
}
