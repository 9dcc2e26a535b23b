// @vitest-environment node
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { asEntryId, asTagId, DEFAULT_MATTER_ID } from '../../../../utils/domain/index.ts';
import { timelineJson } from '../../../../utils/export/pack/timeline-json.ts';
import { startPacking, type PackChoice } from '../../../../utils/export/pack/packed.ts';
import type { ExportMaking, ExportSource } from '../../../../utils/export/source.ts';
import { addLetter, COUNCIL, making, sampleBox } from './sample.ts';

const schema = JSON.parse(readFileSync('docs/schemas/timeline.schema.json', 'utf8'));
const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

function draw(source: ExportSource, more: Partial<ExportMaking> = {}, choice: PackChoice = {}) {
  const drawn = JSON.parse([...timelineJson(startPacking(source, making(more), choice))].join(''));
  expect(validate(drawn) ? [] : validate.errors).toEqual([]);
  return drawn;
}

function fullBox() {
  const box = sampleBox();
  box.add({ attachments: [box.attach('Plan.pdf', 'plan')], readingSha256: box.keep('earlier') });
  box.add({
    fidelity: 'as shown',
    fidelityReason: 'Gmail gave no source.',
    partyId: null,
    tags: [],
    sentAt: undefined,
    sentAtText: undefined,
    happenedFrom: 'captured',
    subject: '\ud83d lone "quote" \u2028',
  });
  return box;
}

describe('timeline.json', () => {
  it('follows its schema for an empty timeline and for a full one', () => {
    expect(draw(sampleBox().source).entries).toEqual([]);
    const scope = {
      matterId: DEFAULT_MATTER_ID,
      from: '2026-01-01',
      until: null,
      partyIds: [COUNCIL.id],
      tagIds: [],
      includeConfidential: false,
      includeNotes: true,
    };
    const leftOut = [{ entryId: asEntryId('x'), title: 'Mediation notes', reason: 'Confidential tag.' }];
    const drawn = draw(fullBox().source, { includeNotes: true }, { scope, leftOut });
    expect(drawn.scope.from).toBe('2026-01-01');
    expect(drawn.leftOut).toEqual([
      { id: null, reference: '', title: '1 entry', reason: 'Confidential tag.' },
    ]);
    expect(drawn.entries.map((entry: { note: string }) => entry.note)).toEqual([
      'private words',
      'private words',
    ]);
  });

  it('holds what the entry holds', () => {
    const { source } = fullBox();
    const [entry] = draw(source).entries;
    expect(entry).toMatchObject({
      id: 'entry-1',
      reference: 'E1',
      subject: 'Draft plan',
      sentAt: '2026-07-03T13:05:00.000Z',
      sentAtText: 'Fri, 3 Jul 2026 14:05:00 +0100',
      party: { name: 'Northshire County Council', kind: 'council' },
      tags: ['draft-plan'],
      original: { sha256: source.entries[0]?.originalSha256, mediaType: 'message/rfc822', file: null },
      attachments: [{ name: 'Plan.pdf', size: 4, sha256: source.entries[0]?.attachments[0]?.sha256 }],
      provenance: { site: 'gmail' },
    });
  });

  it('lists the files of a paper', () => {
    const box = sampleBox();
    const { papers = [] } = addLetter(box, ['one', 'two']);
    const [entry] = draw(box.source).entries;
    expect(entry).toMatchObject({
      kind: 'letter',
      happenedFrom: 'stated',
      isOwnPaper: false,
      original: { sha256: papers[0]?.sha256, mediaType: 'image/jpeg', file: null },
      papers: papers.map((paper) => ({ ...paper, file: null })),
    });
  });

  it('says of a note that the record keeper wrote it, and when', () => {
    const box = sampleBox();
    const capturedAt = Date.parse('2026-07-03T17:20:00Z');
    addLetter(box, ['one'], { kind: 'call', ownNote: { time: '' }, isOwnPaper: true, capturedAt });
    expect(draw(box.source).entries[0]).toMatchObject({
      kind: 'call',
      fidelity: 'original',
      fidelityReason: 'The record keeper’s own note of what happened, written down on 3 July 2026, 18:20.',
    });
  });

  it('tells neither notes nor parties and tags that nobody chose, nor an unknown account', () => {
    const box = fullBox();
    const text = [...timelineJson(startPacking(box.source, making(), {}))].join('');
    expect(text).not.toContain('private words');
    expect(text).not.toContain('Nobody’s business');
    expect(text).not.toContain('mediation');
    expect(text).not.toContain('unknown');
    expect(JSON.parse(text).tags.map((tag: { id: string }) => tag.id)).toEqual([asTagId('draft-plan')]);
  });

  it('has a schema that describes every property and allows no other', () => {
    const bare: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (node === null || typeof node !== 'object') return;
      const { type, properties, additionalProperties } = node as Record<string, unknown>;
      if (type === 'object' && additionalProperties !== false) bare.push(`${path} is open`);
      for (const [name, property] of Object.entries(
        (properties ?? {}) as Record<string, { description?: string }>,
      )) {
        if (!property.description) bare.push(`${path}.${name} has no description`);
      }
      for (const [name, child] of Object.entries(node)) walk(child, `${path}/${name}`);
    };
    walk(schema, '');
    expect(bare).toEqual([]);
    expect(validate({ ...draw(sampleBox().source), surprise: 1 })).toBe(false);
  });
});
