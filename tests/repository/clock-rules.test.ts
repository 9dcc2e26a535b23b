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

describe('clock rules', () => {
  it.each(files)('%s follows the schema and is named as its set', (file) => {
    const content = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as { id: string };
    expect(validate(content) ? [] : validate.errors).toEqual([]);
    expect(`${content.id}.json`).toBe(file);
  });

  it('are all loaded, each id once', () => {
    expect(RULE_SETS.map(({ id }) => `${id}.json`).toSorted()).toEqual(files.toSorted());
    const ids = rules.map(({ rule }) => rule.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(rules)('$name has a citation, a day on which it was checked and a plain sentence', ({ rule }) => {
    expect(rule.citation).toMatch(/\d{4}|policy|practice|standard/);
    expect(Number.isNaN(Date.parse(rule.checkedOn))).toBe(false);
    expect(rule.says).toMatch(/^[A-Z].+\.$/);
    expect(rule.says.length).toBeLessThan(240);
    // What the user reads about somebody else's duty can be said to that somebody; nobody writes to himself.
    expect(rule.sayThis === undefined).toBe(rule.actor === 'parent');
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

  it('say where advice is to be had', () => {
    for (const set of RULE_SETS.filter(({ id }) => id !== 'england-homelessness'))
      expect(set.advice.map(({ name }) => name)).toEqual(expect.arrayContaining(['SENDIASS', 'IPSEA']));
  });
});
