// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findThread, story } from '../../replica/sample/build.ts';
import { composeMail } from '../../replica/sample/compose.ts';

const DAY = 86_400_000;
// GOV.UK bank holidays that fall inside the story; the second set counts for Freedom of Information only.
const ENGLAND = new Set(
  '2025-12-25 2025-12-26 2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28'.split(
    ' ',
  ),
);
const UK = new Set([
  ...ENGLAND,
  '2025-12-01',
  '2026-01-02',
  '2026-03-17',
  '2026-06-15',
  '2026-07-13',
  '2026-08-03',
  '2026-11-30',
]);

const toMs = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const toIso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const isWorkingDay = (iso: string, holidays: Set<string>): boolean =>
  ![0, 6].includes(new Date(toMs(iso)).getUTCDay()) && !holidays.has(iso);

function addDays(iso: string, days: number): string {
  return toIso(toMs(iso) + days * DAY);
}

function addWorkingDays(iso: string, days: number, holidays: Set<string>): string {
  let day = iso;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

function addMonths(iso: string, months: number): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return toIso(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
}

/** Works out a due date from the words of the Arithmetic column. */
function computeDue(start: string, arithmetic: string): string {
  const number = Number(/-?\d+/.exec(arithmetic)?.[0]);
  if (/^[+-]\d+ days$/.test(arithmetic)) return addDays(start, number);
  if (/^day \d+ beginning with$/.test(arithmetic)) return addDays(start, number - 1);
  if (/^\+\d+ working days$/.test(arithmetic)) return addWorkingDays(start, number, ENGLAND);
  if (/^\+\d+ working days \(UK\)$/.test(arithmetic)) return addWorkingDays(start, number, UK);
  if (/^\+\d+ months?$/.test(arithmetic)) return addMonths(start, number);
  if (/^\d+ months beginning with$/.test(arithmetic)) return addDays(addMonths(start, number), -1);
  if (!/^\+\d+ months?, next working day$/.test(arithmetic))
    throw new Error(`Unknown arithmetic: ${arithmetic}`);
  const day = addMonths(start, number);
  return isWorkingDay(day, ENGLAND) ? day : addWorkingDays(day, 1, ENGLAND);
}

interface Row {
  readonly rule: string;
  readonly what: string;
  readonly starts: string;
  readonly arithmetic: string;
  readonly due: string;
  readonly done: string;
  readonly late: string;
}

function readRows(): Row[] {
  const text = readFileSync(new URL('../../replica/sample/STORY.md', import.meta.url), 'utf8');
  const section = text.split('## Clocks')[1]?.split('\n## ')[0] ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('| ') && !/^\| (Rule|---)/.test(line));
  return lines.map((line) => {
    const [rule = '', what = '', starts = '', arithmetic = '', due = '', done = '', late = ''] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    return { rule, what, starts, arithmetic, due, done, late };
  });
}

/** The day in England of a mail's Date header, read from the bytes that are served. */
async function dayOfMail(id: string): Promise<string> {
  const head =
    Buffer.from(await composeMail(findThread(id)))
      .toString('latin1')
      .split('\r\n\r\n')[0] ?? '';
  const date = /^Date: (.*)$/m.exec(head)?.[1] ?? '';
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date(date));
}

const rows = readRows();
const dayIn = (cell: string): string => cell.slice(0, 10);
const mailIn = (cell: string): string | undefined => /`([^`]+)`/.exec(cell)?.[1];

describe('the story of the sample mailbox', () => {
  it('has clocks that are met, missed, open and unused', () => {
    expect(rows.length).toBeGreaterThan(25);
    const lates = rows.map((row) => row.late);
    expect(lates.filter((late) => late === '0').length).toBeGreaterThan(8);
    expect(lates.filter((late) => Number(late) > 0).length).toBeGreaterThan(6);
    expect(lates).toContain('open');
    expect(lates).toContain('unused');
  });

  it.each(rows.map((row) => [`${row.rule} ${row.what}`, row] as const))(
    '%s: due and late are right',
    (_name, row) => {
      expect(computeDue(dayIn(row.starts), row.arithmetic)).toBe(row.due);
      if (/^\d/.test(row.done)) {
        const late = (toMs(dayIn(row.done)) - toMs(row.due)) / DAY;
        expect(String(Math.max(0, late))).toBe(row.late);
      } else expect(row.late).toBe(row.done);
    },
  );

  const cells = rows.flatMap((row) => [row.starts, row.done]).filter((cell) => mailIn(cell) !== undefined);
  it.each([...new Set(cells)])('%s has that date in its header', async (cell) => {
    expect(await dayOfMail(mailIn(cell) ?? '')).toBe(dayIn(cell));
  });

  it('writes every sender’s clock as England’s was', () => {
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' });
    for (const mail of story) {
      const zone = clock.formatToParts(new Date(mail.at)).find((part) => part.type === 'timeZoneName')?.value;
      expect(zone === 'GMT' ? '+00:00' : zone?.replace('GMT', ''), mail.id).toBe(mail.at.slice(-6));
    }
  });

  it('never answers a mail before it was sent', () => {
    for (const mail of story.filter((one) => one.answers !== undefined)) {
      expect(Date.parse(findThread(mail.answers ?? '').mail.at), mail.id).toBeLessThan(Date.parse(mail.at));
    }
  });
});
