import { describe, expect, it } from 'vitest';
import { schoolDays } from '../../../utils/clocks/calendars/calendars.ts';
import { computeDue } from '../../../utils/clocks/compute-due.ts';
import { ALL_RULES, ruleNamed } from './rule-named.ts';

// Rules of England, from Tuesday 1 September 2026, worked out by hand from the law's own length: what a rule's data says
// cannot be its own witness. Monday 31 August was a bank holiday; term runs without a break here.
const START = '2026-09-01';
const school = schoolDays([{ from: '2026-09-01', until: '2027-07-20', closed: [] }]);

const DUE: readonly (readonly [due: string, length: string, rules: string])[] = [
  ['2026-09-01', 'at once', 'A9 O9 E1 T5 M1D'],
  ['2026-09-04', '3 working days', 'D2 D4 D5 D6'],
  ['2026-09-08', '5 working days', 'K1 K3 K6R'],
  ['2026-09-08', '6 school days, the first counted', 'E3 E3P'],
  ['2026-09-15', '2 weeks', 'R5 D8 O1 O6 O8 D7 D7S'],
  ['2026-09-15', '10 working or school days', 'T3 K2 E9'],
  ['2026-09-15', '15 days, the first counted', 'A5 R8 S4C'],
  ['2026-09-16', '15 days', 'A6 S1'],
  ['2026-09-21', '15 working or school days, or 21 days, the first counted', 'M1 E10 H1'],
  ['2026-09-22', '15 school days, or 21 days', 'I4 E4 E7 E8 H2 K6S'],
  ['2026-09-29', '4 weeks, 28 days, 20 working or school days', 'R6 R7 K4 K5 K6 K6N I2 I2S I3 T8 T8D'],
  ['2026-10-01', '30 days or a month', 'D3 D3H K9 I1 T1C T8U'],
  ['2026-10-06', '5 weeks', 'O4 O7 T10 D7D D7A'],
  ['2026-10-13', '6 weeks', 'A1 A2 M2'],
  ['2026-10-13', '30 working days', 'K6P'],
  ['2026-10-13', '30 working days with neither August nor Christmas in them', 'T4'],
  ['2026-10-27', '8 weeks', 'R9 S4'],
  ['2026-11-01', '2 months', 'D1'],
  ['2026-11-02', '2 months, and 1 November is a Sunday', 'T1 X1'],
  ['2026-11-10', '10 weeks, 50 school days', 'O2 E5'],
  ['2026-11-17', '11 weeks', 'O5 D7F'],
  ['2026-11-24', '12 weeks, 60 working days', 'R10 K8 I2W'],
  ['2026-12-01', '3 months, 65 working days', 'M3 T9 K6B'],
  ['2026-12-08', '14 weeks', 'S3 O3 A8'],
  ['2026-12-22', '16 weeks', 'A3 A4'],
  ['2027-01-19', '20 weeks', 'A7'],
  ['2027-02-28', '6 months, the first day counted', 'DD1 DD3'],
  ['2027-03-01', '6 months', 'R11 S2'],
  ['2027-05-31', '9 months, the first day counted', 'DD2'],
  ['2027-08-31', '12 months, the first day counted', 'R1 R2 K7'],
  ['2026-08-31', 'the day before', 'P1 P2'],
  ['2026-08-18', '2 weeks before', 'R3 R4'],
  ['2026-08-17', '10 working days before', 'T6'],
  ['2026-04-01', '5 months before', 'P3'],
];

const ROWS = DUE.flatMap(([due, length, rules]) =>
  rules.split(' ').map((rule) => [rule, length, due] as const),
);

describe('each rule, from 1 September 2026', () => {
  it.each(ROWS)('%s: %s is %s', (rule, _length, due) => {
    expect(computeDue(ruleNamed(rule), START, { school }).dueOn).toBe(due);
  });
});

// A set that is added brings its own examples, worked out by whoever writes it; no line here needs to change for it.
describe('the example of each rule', () => {
  it.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('%s is counted so', (_id, rule) => {
    expect(computeDue(rule, rule.example.from, { school }).dueOn).toBe(rule.example.due);
  });
});
