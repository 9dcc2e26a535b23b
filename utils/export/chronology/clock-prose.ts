import { longDay } from '../clocks/days.ts';
import type { ChronologyClocks } from './model.ts';
import type { Section } from './prose.ts';

/** What stands above the table of clocks: how to read it, and that it is no advice. */
export function describeClockPage(clocks: ChronologyClocks): Section {
  const states = new Set(clocks.words.map(({ clock }) => clock.state));
  const isDisputed = clocks.words.some(({ clock }) => clock.disputed);
  const isOwn = clocks.words.some(({ clock }) => clock.who === 'the family');
  return {
    heading: 'Clocks: what was due, when, and under which rule',
    paragraphs: [
      [
        'Each clock counts a time limit from a date in this record. E1, E2 … are the references of the chronology; ' +
          'C1, C2 … number the clocks. Days late are counted from the day after the due day.',
        states.has('overdue')
          ? `“So far” means up to ${longDay(clocks.asOf)}, the day of this export. “None recorded” says only that ` +
            'this record holds nothing that shows it done.'
          : '',
        isDisputed ? '“Alleged” marks what the other side disputes.' : '',
        isOwn ? 'In a rule, “you” is the parent or young person.' : '',
        sayLeftOut(clocks.leftOut),
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
      sayAdvice(clocks),
    ],
  };
}

function sayLeftOut(count: number): string {
  if (count === 0) return '';
  const are = count === 1 ? 'One clock or wait is' : `${count} clocks or waits are`;
  return `${are} not shown, because what they begin with is not in this export.`;
}

function sayAdvice({ advisers }: ChronologyClocks): string {
  const all = advisers.map(({ name, does }) => `${name}: ${does}.`).join(' ');
  return `This is information, not legal advice. ${all}`.trim();
}
