// Every form that can be made of a record, made of the sample mailbox as the app makes them, with words removed or not.
import { readAttachedMail } from '../../../../entrypoints/app/bundle/read-attached-mail.ts';
import { readBody } from '../../../../utils/capture/body.ts';
import { RULE_SETS } from '../../../../utils/clocks/rules/rule-sets.ts';
import type { BundlePlan, Redaction } from '../../../../utils/domain/bundle-plan.ts';
import { chooseByPlan } from '../../../../utils/domain/choose-by-plan.ts';
import { asClockId, type ClockRecords } from '../../../../utils/domain/clock.ts';
import {
  asEntryId,
  asPartyId,
  asTagId,
  BUILT_IN_TAGS,
  fail,
  type Entry,
  type NewEntry,
  type Original,
  type Party,
  type Tag,
} from '../../../../utils/domain/index.ts';
import { makeParts } from '../../../../utils/export/bundle/assemble/parts.ts';
import { bundleName } from '../../../../utils/export/bundle/assemble/bundle-name.ts';
import { writeBundle } from '../../../../utils/export/bundle/assemble/write-bundle.ts';
import { writeChronology } from '../../../../utils/export/chronology/pdf.ts';
import { gatherClocks } from '../../../../utils/export/clocks/gather.ts';
import { calendarOf } from '../../../../utils/export/forms/calendar.ts';
import { writeEditable } from '../../../../utils/export/forms/chronology-file.ts';
import { listCitations } from '../../../../utils/export/forms/citations.ts';
import type { PackedAt } from '../../../../utils/export/pack/packed.ts';
import { packName, writePack } from '../../../../utils/export/pack/pack.ts';
import type { ExportForm } from '../../../../components/services.tsx';
import type { PdfJobs } from '../../../../utils/export/pdf-jobs.ts';
import { planOf } from '../../../../utils/export/presets/index.ts';
import { redactSource, redactTexts } from '../../../../utils/export/redact/redact-source.ts';
import type { Redactor } from '../../../../utils/export/redact/redactor.ts';
import type { ExportSource } from '../../../../utils/export/source.ts';
import { chainLine } from '../../../../utils/store/journal-chain.ts';
import { keepSample } from '../../clocks/sample-mails.ts';
import { EVERYTHING } from '../clocks/story.ts';
import { loadFont } from '../load-font.ts';
import { making } from '../pack/sample.ts';

const MADE_AT = Date.parse('2026-11-17T20:00:00Z');
export const TITLE = 'Idris Whitlock: EHC plan';

/** Words of the user's own in every place that has some. */
const TAG: Tag = { id: asTagId('own'), label: 'About Gillian Pryce', confidential: false, builtIn: false };
const PARTY: Party = {
  id: asPartyId('council'),
  name: 'Northshire (Pryce, Gillian)',
  kind: 'council',
  addresses: ['gillian.pryce@northshire.gov.uk'],
  domains: ['northshire.gov.uk'],
};

const RECORDS: ClockRecords = {
  clocks: [
    {
      id: asClockId('c'),
      matterId: EVERYTHING.matterId,
      set: RULE_SETS.find(({ rules }) => rules.some(({ id }) => id === 'T1'))?.id ?? '',
      rule: 'T1',
      about: 'for Idris\nWhitlock',
      start: { day: '2026-11-10', entryId: null, reason: 'Pryce telephoned from 01632 960 210' },
      end: null,
      disputed: false,
      madeAt: 0,
    },
  ],
  refused: new Set(),
  watches: [],
  terms: [],
};

/** The sample as the store holds it. */
export interface SampleStore {
  readonly entries: readonly Entry[];
  readonly contents: ReadonlyMap<string, NewEntry['original'] | NewEntry['attachments'][number]>;
}

export async function readStore(): Promise<SampleStore> {
  const kept = await keepSample((_, at) => `entry-${at}`);
  const entries = kept
    .map(({ entry }): Entry => ({
      ...entry,
      tags: [...entry.tags.filter((tag) => tag !== asTagId('mediation')), TAG.id],
      partyId: PARTY.id,
      note: 'Ask Idris again',
      summary: entry.subject === '' ? '' : `Mr Whitlock: ${entry.subject}`,
    }))
    .toSorted((one, other) => one.happenedAt - other.happenedAt);
  const contents = kept.flatMap(({ original, attachments }) => [original, ...attachments]);
  return { entries, contents: new Map(contents.map((each) => [each.sha256, each])) };
}

function sourceOf({ entries, contents }: SampleStore, plan: BundlePlan): ExportSource {
  const tags = [...BUILT_IN_TAGS, TAG];
  const choice = chooseByPlan(entries, plan, tags);
  const base = { parties: [PARTY], tags };
  const counting = {
    ...base,
    records: RECORDS,
    ruleSets: RULE_SETS,
    entries,
    scope: EVERYTHING,
    choice,
    madeAt: MADE_AT,
  };
  const get = async (sha256: string) => contents.get(sha256) as never;
  return {
    ...base,
    matter: { id: EVERYTHING.matterId, title: TITLE, createdAt: 0 },
    title: plan.title,
    entries: choice.chosen,
    clocks: gatherClocks(counting),
    original: get,
    attachment: get,
  };
}

export function samplePlan({ entries }: SampleStore, redactions: readonly Redaction[]): BundlePlan {
  const material = { entries, parties: [PARTY], tags: BUILT_IN_TAGS, title: TITLE, today: '2026-11-17' };
  const plan = planOf('plain', { ...material, scope: EVERYTHING });
  const words = {
    kind: 'words',
    id: 'w',
    title: 'About Idris',
    day: null,
    leftOut: false,
    text: 'Idris\n\nWhitlock was at Mill\n- Lane',
    signedBy: 'Samina Whitlock',
  } as const;
  const sections = [{ id: 'own', title: 'From Samina Whitlock', documents: [words] }, ...plan.sections];
  return { ...plan, subtitle: 'For Rosalind Fenwick', includeNotes: true, sections, redactions };
}

/** A file of an export. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function collected() {
  const chunks: Uint8Array[] = [];
  return {
    write: (chunk: Uint8Array) => void chunks.push(chunk.slice()),
    bytes: () => Buffer.concat(chunks),
  };
}

/** What is made, and of what. */
export interface Run {
  readonly store: SampleStore;
  readonly plan: BundlePlan;
  readonly redactor: Redactor;
  readonly pdf: PdfJobs;
  /** For proofs: what the pack removes words with; else the same. */
  readonly packRedactor?: Redactor;
}

/** Every form by its name, made when it is asked for. */
export function formsOf({ store, plan, redactor, pdf, packRedactor = redactor }: Run) {
  const whole = sourceOf(store, plan);
  const source = redactSource(whole, redactor);
  const made = making({ madeAt: MADE_AT, includeNotes: true });
  const { leftOut, out } = chooseByPlan(store.entries, plan, whole.tags);
  const said = redactTexts(leftOut, redactor);
  const body = async (entry: Entry) => {
    const original = await whole.original(entry.originalSha256);
    return original ? readBody(original as Original) : fail({ code: 'not-found' } as never);
  };
  const drawBundle = async (packPath: PackedAt = () => null) => {
    const pictures = { decodeImage: async () => null, encodeJpeg: async () => null };
    const attached = { ...pictures, pdf, readMail: readAttachedMail };
    const job = {
      plan,
      source: whole,
      making: made,
      leftOut,
      readBody: body,
      attached,
      passwords: new Map(),
    };
    const ready = makeParts({ ...job, packPath });
    const file = collected();
    const facts = await writeBundle({ ...ready, leftOut, making: made, loadFont }, file.write);
    const pageOf = new Map(facts.documents.map(({ document, from }) => [document.id, from]));
    return { bytes: file.bytes(), pages: facts.pages, citations: listCitations(ready.plan, pageOf) };
  };
  const drawChronology = async () => {
    const file = collected();
    await writeChronology(source, made, { loadFont, write: file.write, leftOut: said });
    return file.bytes();
  };
  const drawPack = async () => {
    const file = collected();
    await writePack(source, made, {
      write: file.write,
      leftOut: said,
      out,
      readBody: body,
      redaction: { redactor: packRedactor, pdf },
      journal: async () => JOURNAL,
      chronology: async () => blobOf(await drawChronology()),
      bundle: {
        plan,
        draw: async (pathOf) => {
          const { bytes, pages } = await drawBundle(pathOf);
          return { pdf: blobOf(bytes), pages };
        },
      },
    });
    return file.bytes();
  };
  const editable = async (form: 'docx' | 'xlsx' | 'csv'): Promise<MadeFile[]> => {
    const file = await writeEditable(form, source, { making: made, leftOut: said });
    return [{ name: `chronology.${form}`, bytes: new Uint8Array(await file.arrayBuffer()) }];
  };
  return {
    bundle: async () => {
      const { bytes, citations } = await drawBundle();
      return [
        { name: bundleName(source.title, MADE_AT), bytes },
        { name: 'citations.txt', bytes: Buffer.from(citations) },
      ];
    },
    chronology: async () => [{ name: 'chronology.pdf', bytes: await drawChronology() }],
    calendar: async () => {
      const calendar = calendarOf(source);
      return [{ name: 'clocks.ics', bytes: Buffer.from(calendar.ok ? calendar.value : '') }];
    },
    docx: () => editable('docx'),
    xlsx: () => editable('xlsx'),
    csv: () => editable('csv'),
    pack: async () => [{ name: `${packName(source.title, MADE_AT)}.zip`, bytes: await drawPack() }],
  } satisfies Record<ExportForm, () => Promise<readonly MadeFile[]>>;
}

const blobOf = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)]);

/** No line of the journal holds words; should one ever. */
const JOURNAL = [
  chainLine(undefined, { action: 'kept', entryId: asEntryId('entry-1'), facts: { word: 'Idris' } }, 1),
];
