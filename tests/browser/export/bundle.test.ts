import { afterEach, expect, it } from 'vitest';
import { makeBundleServices } from '../../../entrypoints/app/services/bundle-services.ts';
import { runExport } from '../../../entrypoints/app/export/run-export.ts';
import { DEFAULT_MATTER_ID, type ExportScope } from '../../../utils/domain/index.ts';
import { DATABASE_NAME, openDatabase } from '../../../utils/store/database.ts';
import { createReader } from '../../../utils/store/reader.ts';
import type { Database } from '../../../utils/store/schema.ts';
import { mailText, sourceRequest } from '../../setup/made-mail.ts';
import { keep } from '../store/keeping.ts';

const NEVER = new AbortController().signal;
const MAILS = 6;
const SCOPE: ExportScope = {
  matterId: DEFAULT_MATTER_ID,
  from: null,
  until: null,
  partyIds: [],
  tagIds: [],
  includeConfidential: false,
  includeNotes: false,
};

/** Letters that pack badly, so that volumes have something to hold. */
function letter(number: number): string {
  const words = Array.from({ length: 4_000 }, () => crypto.randomUUID().slice(0, 8));
  const headers = { 'Message-ID': `<${number}@example.org>`, Subject: `Letter ${number}` };
  return mailText(headers, `Dear Ms Cole,\n\n${words.join(' ')}\n`);
}

let database: Database | null = null;

async function record(): Promise<Database> {
  database = await openDatabase();
  for (let number = 0; number < MAILS; number += 1) {
    const kept = await keep(database, sourceRequest(letter(number), { siteMessageId: String(number) }));
    if (!kept.ok) throw new Error(JSON.stringify(kept.error));
  }
  return database;
}

afterEach(async () => {
  database?.close();
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => resolve());
  });
});

/** The value, or the failure as an error. */
function value<Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Share of a picture's pixels that are not white. */
async function ink(picture: Blob): Promise<number> {
  const bitmap = await createImageBitmap(picture);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 200) dark += 1;
  return dark / (data.length / 4);
}

it('is proposed, saved, counted, looked at page by page, and written as volumes', async () => {
  const store = await record();
  const services = makeBundleServices(store, 'test');
  const plan = value(await services.propose({ preset: 'plain', scope: SCOPE, title: 'Sam' }));
  expect(plan.sections.map(({ documents }) => documents.length)).toEqual([1, MAILS]);
  value(await services.savePlan(plan));
  expect(await services.readPlan(DEFAULT_MATTER_ID)).toEqual(plan);

  const passwords = new Map<string, string>();
  const stages = new Set<string>();
  const measured = value(
    await services.measure({ plan, passwords }, NEVER, ({ stage }) => void stages.add(stage)),
  );
  expect(stages).toContain('Reading documents');
  expect(measured.documents.map(({ from }) => from)).toEqual(
    measured.documents.map((_, at) =>
      measured.documents
        .slice(0, at)
        .reduce((page, { pages }) => page + pages, measured.documents[0]?.from ?? 0),
    ),
  );
  expect(measured.volumes).toBe(1);

  const id = plan.sections[1]?.documents[0]?.id ?? '';
  const preview = value(await services.preview({ plan, passwords, id, page: 2 }, NEVER));
  expect(preview.type).toBe('image/png');
  expect(await ink(preview)).toBeGreaterThan(0.02);
  const beyond = await services.preview({ plan, passwords, id, page: 99 }, NEVER);
  expect(beyond.ok).toBe(false);

  const request = { form: 'bundle', scope: SCOPE, title: 'Sam' } as const;
  const bundle = { plan: { ...plan, volumeBytes: 160_000 }, passwords, chosen: [] };
  const job = { request: { ...request, bundle }, madeAt: Date.UTC(2026, 10, 24), version: 'test' };
  const made = value(await runExport(job, NEVER, () => undefined));
  const volumes = made.volumes ?? [];
  expect(volumes.length).toBeGreaterThan(1);
  expect(made.fileName).toBe(`2026-11-24 Bundle - Sam vol 1 of ${volumes.length}.pdf`);
  for (const { file, pages } of volumes) {
    expect(file.size).toBeLessThanOrEqual(160_000);
    expect(pages).toBeGreaterThan(2);
    expect(await file.slice(0, 5).text()).toBe('%PDF-');
    expect((await file.slice(-6).text()).trim()).toBe('%%EOF');
  }
  expect(made.size).toBe(volumes.reduce((sum, { file }) => sum + file.size, 0));
  const lines = await createReader(store).journal();
  expect(lines.map(({ action }) => action)).toContain('bundle plan saved');
});
