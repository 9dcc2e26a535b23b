// @vitest-environment node
// What the family removes must be in no byte of anything that leaves: the whole sample mailbox, in every form, searched as
// somebody would who wants the words. The same search must find each of them where one way of removing them is shut.
import { beforeAll, describe, expect, it } from 'vitest';
import type { PdfJobs } from '../../../../utils/export/pdf-jobs.ts';
import { createRedactor } from '../../../../utils/export/redact/redactor.ts';
import { findWords, type Leak } from '../../../setup/find-words.ts';
import { startJobs } from '../bundle/attached/test-sheet.ts';
import { formsOf, readStore, samplePlan, type Run, type SampleStore } from './sample-exports.ts';

/** In subjects, bodies, quotations, signatures, PDF and Word files, names of files, and the user's own words. */
const WORDS = ['Idris', 'Whitlock', 'Pryce', 'Fenwick', '01632 960 210', 'Mill Lane', 'نادیہ'] as const;
const REDACTIONS = WORDS.map((words) => ({ words, reason: `so that ${words} is not named` }));
const SLOW = 600_000;

let store: SampleStore;
let pdf: PdfJobs;
beforeAll(async () => {
  [store, pdf] = await Promise.all([readStore(), startJobs()]);
}, SLOW);

type Form = keyof ReturnType<typeof formsOf>;
const ALL: readonly Form[] = ['bundle', 'chronology', 'calendar', 'docx', 'xlsx', 'csv', 'pack'];

/** Makes forms with the words removed, but for what a proof changes, and searches them. */
async function leaksOf(forms: readonly Form[], change: Partial<Run> = {}): Promise<Leak[]> {
  const plan = samplePlan(change.store ?? store, REDACTIONS);
  const made = formsOf({ store, plan, redactor: createRedactor(REDACTIONS), pdf, ...change });
  const leaks: Leak[] = [];
  for (const form of forms) for (const file of await made[form]()) leaks.push(...findWords(file, WORDS));
  return leaks;
}

/** Without the emails that carry films: searching what is packed as it is costs time, and they hold no words. */
const withoutGiants = (): SampleStore => ({
  ...store,
  entries: store.entries.filter(({ originalSize }) => originalSize < 500_000),
});

const wordsOf = (leaks: readonly Leak[]): string[] => [...new Set(leaks.map(({ word }) => word))].toSorted();
const NOTHING = createRedactor([]);

describe('words that were removed', { timeout: SLOW }, () => {
  it('are in no byte of any form', async () => expect(await leaksOf(ALL)).toEqual([]));

  it('would be found where only the pack keeps originals as they are', async () => {
    const leaks = await leaksOf(['pack'], { packRedactor: NOTHING, store: withoutGiants() });
    expect(wordsOf(leaks)).toEqual([...WORDS].toSorted());
    const places = leaks.map(({ where }) => where);
    for (const [inside, how] of [
      ['originals', 'UTF-8'],
      ['originals', 'base64'],
      ['originals', 'quoted-printable'],
      ['.pdf > text', 'UTF-8'],
      ['.docx > word/document.xml', 'markup'],
    ] as const)
      expect(
        places.some((where) => where.includes(inside) && where.endsWith(`(${how})`)),
        `${inside} ${how}`,
      ).toBe(true);
    expect(places.filter((where) => where.includes('bundle.pdf'))).toEqual([]);
  });

  it('would be found where only the bundle does not remove them', async () => {
    const leaks = await leaksOf(['bundle'], { plan: samplePlan(store, []) });
    expect(wordsOf(leaks)).toEqual([...WORDS].toSorted());
    for (const how of ['qdf', 'json', 'text', 'info', 'citations.txt'])
      expect(
        leaks.some(({ where }) => where.includes(how)),
        how,
      ).toBe(true);
  });

  it('would be found where only the record is handed on as it is', async () => {
    const forms = ['chronology', 'calendar', 'docx', 'xlsx', 'csv'] as const;
    const leaks = await leaksOf(forms, { redactor: NOTHING });
    for (const name of [
      'chronology.pdf',
      'clocks.ics',
      'chronology.docx',
      'chronology.xlsx',
      'chronology.csv',
    ])
      expect(
        leaks.some(({ where }) => where.startsWith(name)),
        name,
      ).toBe(true);
  });
});
