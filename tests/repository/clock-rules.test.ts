// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { RULE_SETS } from '../../utils/clocks/rules/rule-sets.ts';
import { BUILT_IN_TAGS } from '../../utils/domain/index.ts';

const FOLDER = 'utils/clocks/rules';
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const validate = new Ajv2020({ allErrors: true }).compile(
  JSON.parse(readFileSync('docs/schemas/clock-rules.schema.json', 'utf8')) as object,
);
const rules = RULE_SETS.flatMap((set) =>
  set.rules.map((rule) => ({ set, rule, name: `${set.id} ${rule.id}` })),
);

/** Every limit the collected law knows, by its own names; bare ceilings, such as 45 days of suspension, and what sets no day stand in the notes of others. */
const KNOWN = [
  'A1 A2 A3 A4 A5 A6 A7 A8 A9 R1 R2 R3 R4 R5 R6 R7 R8 R9 R10 R11 P1 P2 P3 S1 S2 S3 S4 S4C X1 M1 M1D M2 M3',
  'D1 D2 D3 D3H D4 D5 D6 D7 D7A D7D D7F D7S D8 T1 T1C T3 T4 T5 T6 T8 T8D T8U T9 T10 DD1 DD2 DD3 O1 O2 O3 O4 O5 O6 O7 O8 O9',
  'K1 K2 K3 K4 K5 K6 K6B K6N K6P K6R K6S K7 K8 K9 I1 I2 I2S I2W I3 I4 E1 E3 E3P E4 E5 E7 E8 E9 E10',
].flatMap((ids) => ids.split(' '));

/** Those whose wording or number could not be compared with the law itself when it was collected. */
const UNCONFIRMED =
  'A2 A6 R5 R6 R7 R9 S1 S4 X1 M3 D3 D4 D5 D6 T1 T1C T3 T4 T6 T8 T8D T8U O1 O2 O3 O4 O5 O6 O7 O8 O9 K5 K8 K9 I2S I3 E10'.split(
    ' ',
  );

/** Those the law itself gives a way out of, which the other side may claim. */
const WITH_CLAIMS = 'A1 A2 A3 A7 S3 O1 O3 O5 O7 K2 K4 I1 I2 I3'.split(' ');

describe('clock rules', () => {
  it.each(files)('%s follows the schema and is named as its set', (file) => {
    const content = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as { id: string };
    expect(validate(content) ? [] : validate.errors).toEqual([]);
    expect(`${content.id}.json`).toBe(file);
  });

  it('are all loaded, each id once', () => {
    expect(RULE_SETS.map(({ id }) => `${id}.json`).toSorted()).toEqual(files.toSorted());
    const names = rules.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(rules)('$name has a citation, a day on which it was checked and a plain sentence', ({ rule }) => {
    expect(rule.citation).toMatch(/\d{4}|policy|practice|standard/);
    expect(Number.isNaN(Date.parse(rule.checkedOn))).toBe(false);
    expect(rule.says).toMatch(/^[A-Z].+\.$/);
    expect(rule.says.length).toBeLessThan(240);
    // What the user reads about somebody else's duty can be said to that somebody; nobody writes to himself.
    expect(rule.sayThis === undefined).toBe(rule.actor === 'parent');
    // One sentence is pasted into a mail as it stands.
    expect(rule.sayThis ?? 'One.').toMatch(/^(?:(?![.?!]\s+[A-Z]).)+\.$/);
  });

  it.each(rules)('$name never reads as legal advice', ({ rule }) => {
    for (const words of [rule.says, rule.sayThis ?? ''])
      expect(words).not.toMatch(/\b(you should sue|illegal|unlawful|breach|you will win|liable|guarantee)/i);
  });

  it.each(rules)('$name names only rules and tags that are there', ({ set, rule }) => {
    for (const other of rule.with?.rules ?? []) expect(set.rules.map(({ id }) => id)).toContain(other);
    const known = BUILT_IN_TAGS.map(({ id }) => String(id));
    for (const sign of [...rule.starts, ...rule.ends])
      for (const tag of sign.tags) expect(known).toContain(tag);
    expect(rule.trigger.on === undefined).toBe(rule.trigger.date !== 'fixed');
  });

  it('name only rules that are there as the way of a process, and tell the first plan’s whole way', () => {
    for (const set of RULE_SETS)
      expect(set.rules.map(({ id }) => id)).toEqual(expect.arrayContaining([...(set.process?.rules ?? [])]));
    const way = RULE_SETS.find(({ id }) => id === 'england-assessment')?.process?.rules;
    expect([way?.[0], way?.includes('A7')]).toEqual(['A1', true]);
  });

  it('say in notes what is known of the law and sets no day', () => {
    const notes = rules.flatMap(({ rule }) => rule.notes ?? []).join(' ');
    for (const words of [
      '45 school days',
      'up to 5 days in a term',
      'may allow a late appeal',
      'day for the bundle',
    ])
      expect(notes).toContain(words);
  });

  it('call no duty due that is none', () => {
    const soft = rules.filter(({ rule }) => rule.force === 'marker' || rule.lasting);
    for (const { rule } of soft) expect(rule.sayThis ?? '').not.toContain('was due by');
    expect(rules.find(({ rule }) => rule.id === 'A4')?.rule.exceptions).toEqual([]);
  });

  it('are all that the law is known to have', () => {
    const ids = rules.map(({ rule }) => rule.id);
    expect(KNOWN.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('say it where something could not be confirmed', () => {
    const silent = rules.filter(({ rule }) => UNCONFIRMED.includes(rule.id) && !rule.unconfirmed);
    expect(silent.map(({ name }) => name)).toEqual([]);
    for (const { rule } of rules) expect(rule.unconfirmed ?? 'x.').toMatch(/\.$/);
  });

  it('tell what the other side may claim, each with its citation', () => {
    const bare = rules.filter(({ rule }) => WITH_CLAIMS.includes(rule.id) && rule.exceptions.length === 0);
    expect(bare.map(({ name }) => name)).toEqual([]);
    for (const { rule } of rules)
      for (const { says, citation } of rule.exceptions) expect([says, citation]).not.toContain('');
  });

  it('name both limits of an appeal, and that the later one governs', () => {
    const notice = rules.find(({ rule }) => rule.id === 'T1')?.rule;
    expect(notice?.with).toEqual({ rules: ['T1C'], governs: 'later', begun: 'within a year' });
  });

  // The schema asks every set for its own advisers; these are those of special educational needs in England.
  it.each(
    ['assessment', 'complaints', 'exclusion', 'information', 'mediation', 'orders', 'review', 'tribunal'].map(
      (name) => `england-${name}`,
    ),
  )('of %s say where advice is to be had', (id) => {
    for (const set of RULE_SETS.filter((each) => each.id === id))
      expect(set.advice.map(({ name }) => name)).toEqual(expect.arrayContaining(['SENDIASS', 'IPSEA']));
  });
});
