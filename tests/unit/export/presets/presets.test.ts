// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';
import { documentsOf, type BundlePlan } from '../../../../utils/domain/bundle-plan.ts';
import { asSha256, asTagId, type Entry } from '../../../../utils/domain/index.ts';
import { planOf, type PlanMaterial } from '../../../../utils/export/presets/index.ts';
import { unfilledIn } from '../../../../utils/domain/bundle-words.ts';
import { entryOf } from '../chronology/sample-entries.ts';
import { storyMaterial } from './story-material.ts';

let story: PlanMaterial;
beforeAll(async () => {
  story = await storyMaterial();
});

const PRESETS = ['plain', 'sendiass', 'ombudsman', 'tribunal', 'meeting'] as const;

function textOf(plan: BundlePlan, id: string): string {
  const document = [...documentsOf(plan)].map((each) => each.document).find((each) => each.id === id);
  if (document?.kind !== 'words') throw new Error(`No words ${id}`);
  return document.text;
}

const idsIn = (plan: BundlePlan, section: string): string[] =>
  plan.sections
    .find(({ id }) => id === section)
    ?.documents.filter(({ leftOut }) => !leftOut)
    .map(({ id }) => id) ?? [];

/** What stands under a heading. */
const under = (text: string, heading: string): string =>
  text.split(`## ${heading}\n\n`)[1]?.split('\n\n## ')[0] ?? '';

describe.each(PRESETS)('%s', (preset) => {
  it('holds every entry once, so that whatever is left out can come back', () => {
    const plan = planOf(preset, story);
    const ids = plan.sections.flatMap(({ documents }) => documents.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(story.entries.map(({ id }) => id)));
    expect(plan.preset).toBe(preset);
    expect(new Set(plan.sections.map(({ id }) => id)).size).toBe(plan.sections.length);
  });

  it('takes a record without anything, and one of a single mail', () => {
    expect(() => planOf(preset, { ...story, entries: [], clocks: undefined, parties: [] })).not.toThrow();
    expect(() => planOf(preset, { ...story, entries: [entryOf(0)] })).not.toThrow();
  });
});

it.each(PRESETS.slice(1))('%s says that it is not the official bundle and who makes that one', (preset) => {
  const plan = planOf(preset, story);
  const words = plan.sections
    .flatMap(({ documents }) => documents)
    .flatMap((each) => (each.kind === 'words' ? each.text : []));
  expect(words.join('\n')).toMatch(/official bundle/u);
  expect(words.join('\n')).toMatch(/local authority|Ombudsman makes its own/u);
  expect(words.join('\n')).toContain('not legal advice');
});

describe('sendiass', () => {
  it('tells key dates, what is late and what was asked, from the record', () => {
    const text = textOf(planOf('sendiass', story), 'summary');
    expect(text).toContain('- Council: Northshire County Council');
    expect(under(text, 'Key dates').split('\n').length).toBeLessThanOrEqual(14);
    expect(under(text, 'Key dates')).toContain(
      '29 April 2026, from Northshire County Council: Final EHC plan',
    );
    expect(under(text, 'Done late, or not recorded as done')).toContain('93 days late');
    expect(under(text, 'What has been asked, with no reply found in this record')).toMatch(
      /^- \d+ \w+ 2026, to Northshire County Council: /u,
    );
    expect(text.length).toBeLessThan(3600);
  });

  it('leaves the mass of correspondence out', () => {
    const plan = planOf('sendiass', story);
    expect(idsIn(plan, 'others')).toEqual([]);
    expect(idsIn(plan, 'letters')).toContain('final-plan');
  });

  it('claims nothing where nothing is counted', () => {
    const text = textOf(planOf('sendiass', { ...story, clocks: undefined, entries: [] }), 'summary');
    expect(under(text, 'Done late, or not recorded as done')).toBe('None recorded.');
  });
});

describe('ombudsman', () => {
  it('asks for fault, effect and remedy, and lists complaints and their answers', () => {
    const plan = planOf('ombudsman', story);
    expect(unfilledIn(plan)).toEqual(['summary', 'provision-log']);
    expect(idsIn(plan, 'complaints')).toContain('complaint-stage-1');
    expect(idsIn(plan, 'chronology')).toEqual(['chronology', 'clocks']);
  });

  it('gives the 12-month date of the clock that the family started', () => {
    expect(under(textOf(planOf('ombudsman', story), 'summary'), 'The 12 months')).toContain(
      'Counted from 18 March 2026, the last day is 17 March 2027.',
    );
  });

  it('computes it from the first limit missed where no such clock runs, and says so', () => {
    const clocks = story.clocks && {
      ...story.clocks,
      clocks: story.clocks.clocks.filter(({ rule }) => rule !== 'K7'),
    };
    const plan = planOf('ombudsman', { ...story, clocks });
    const text = under(textOf(plan, 'summary'), 'The 12 months');
    const told = 'fell due on 20 October 2025. If you first knew that day, the last day is 19 October 2026.';
    expect(text).toContain(told);
    expect(text).toContain('[Write here: ');
    // What it is known again by must not hold what the family is asked to write anew.
    const [summary] = plan.sections[0]?.documents ?? [];
    const noted =
      summary?.kind === 'words' ? summary.fromRecord?.filter((one) => one.text.includes(told)) : [];
    expect(noted?.map((one) => one.text.includes('[Write here'))).toEqual([false]);
  });

  it('prepares a log of provision missed from tagged entries', () => {
    const tagged = entryOf(1, { tags: [asTagId('provision-not-delivered')], summary: 'No therapy in May.' });
    const plan = planOf('ombudsman', { ...story, entries: [tagged] });
    expect(textOf(plan, 'provision-log')).toMatch(
      /- 8 September 2025: No therapy in May\.\. provision due: |- 8 September 2025: No therapy in May\. /u,
    );
    expect(idsIn(plan, 'provision')).toEqual(['provision-log', 'entry-1']);
  });
});

describe('tribunal', () => {
  const report = (changes: Partial<Entry>): Entry =>
    entryOf(1, {
      tags: [asTagId('advice-report')],
      attachments: [
        {
          name: 'EP report.pdf',
          mediaType: 'application/pdf',
          size: 9,
          sha256: asSha256('a'.repeat(64)),
          inline: false,
        },
      ],
      ...changes,
    });

  it('is short: reports, decision and plan in 12-point type; letters and chronology left out', () => {
    const plan = planOf('tribunal', story);
    expect(plan.textSize).toBe(12);
    expect(idsIn(plan, 'others')).toEqual([]);
    expect(idsIn(plan, 'chronology')).toEqual([]);
    expect(idsIn(plan, 'plan')).toContain('final-plan');
  });

  it('has no emails of the family, and those of others', () => {
    const plan = planOf('tribunal', story);
    expect(idsIn(plan, 'plan')).not.toContain('draft-comments');
    expect(idsIn(plan, 'plan')).toContain('draft-plan');
  });

  it('has a report without the email that only carried it, and once', () => {
    const plan = planOf('tribunal', {
      ...story,
      entries: [report({}), report({ id: entryOf(2).id, tags: [asTagId('annual-review')] })],
    });
    expect(idsIn(plan, 'reports')).toEqual([`entry-1/${'a'.repeat(16)}`]);
    expect(
      plan.sections.find(({ id }) => id === 'school')?.documents.filter(({ kind }) => kind === 'attachment'),
    ).toMatchObject([{ leftOut: true }]);
  });
});

describe('what a summary says of the record', () => {
  it.each(['sendiass', 'ombudsman', 'meeting'] as const)(
    'is noted line by line with its entries: %s',
    (preset) => {
      const document = [...documentsOf(planOf(preset, story))]
        .map((each) => each.document)
        .find(({ id }) => id === 'summary');
      if (document?.kind !== 'words') throw new Error('No summary.');
      const { text, fromRecord = [] } = document;
      expect(fromRecord.length).toBeGreaterThan(1);
      for (const words of fromRecord) expect(text).toContain(words.text);
      // Only a clock whose days were given by hand tells of no entry.
      const untold = fromRecord.filter(({ entryIds }) => entryIds.length === 0);
      const given = new Set(
        story.clocks?.clocks
          .filter(({ start, end }) => !start.entryId && !end?.entryId)
          .map(({ title }) => title),
      );
      expect(untold.filter((words) => ![...given].some((title) => words.text.startsWith(title)))).toEqual([]);
      const isOwn = (line: string): boolean =>
        line.includes('[Write here') || /^- (?:Child|School|Council)/u.test(line);
      const items = text.split('\n').filter((line) => line.startsWith('- ') && !isOwn(line));
      expect(items.filter((line) => !fromRecord.some((words) => line === `- ${words.text}`))).toEqual([]);
    },
  );
});

describe('meeting', () => {
  it('holds the last 90 days, the first of them too', () => {
    const at = (day: string, number: number): Entry =>
      entryOf(number, { happenedAt: Date.parse(`${day}T12:00:00Z`) });
    const entries = [at('2026-08-18', 1), at('2026-08-19', 2), at('2026-11-17', 3)];
    const plan = planOf('meeting', { ...story, entries });
    expect(idsIn(plan, 'recent')).toEqual(['entry-2', 'entry-3']);
    expect(plan.subtitle).toBe('For a meeting: 19 August 2026 to 17 November 2026');
  });
});
