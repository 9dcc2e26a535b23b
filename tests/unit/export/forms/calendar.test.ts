// @vitest-environment node
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../../utils/export/forms/calendar.ts';
import { storySource } from '../clocks/story.ts';

/** Events as another library reads them: id and day. */
function readEvents(text: string): (readonly [uid: string, day: string])[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((each) => {
    const event = new ICAL.Event(each);
    return [event.uid, event.startDate.toString()] as const;
  });
}

async function textOf(): Promise<string> {
  const calendar = calendarOf(await storySource());
  if (!calendar.ok) throw new Error(calendar.error.happened);
  return calendar.value;
}

describe('calendarOf', () => {
  it('has an event on the due day of every running clock that no other one governs, as another reader reads it', async () => {
    const source = await storySource();
    const running =
      source.clocks?.clocks.filter(
        ({ end, dueOn, state }) => end === null && dueOn !== null && state !== 'set aside',
      ) ?? [];
    const events = readEvents(await textOf());
    expect(running.length).toBeGreaterThan(5);
    const due = running.flatMap(({ dueOn }) => dueOn ?? []);
    expect(events.map(([, day]) => day).toSorted()).toEqual(due.toSorted());
  });

  it('keeps the ids of its events from one export to the next', async () => {
    const [one, other] = [readEvents(await textOf()), readEvents(await textOf())];
    expect(one).toEqual(other);
    expect(new Set(one.map(([uid]) => uid)).size).toBe(one.length);
  });

  it('says what to do when no clock runs', () => {
    expect(calendarOf({})).toMatchObject({
      ok: false,
      error: { next: expect.stringContaining('Start a clock') },
    });
  });
});
