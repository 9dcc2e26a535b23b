import { useState } from 'preact/hooks';
import { formatDay, formatWeekday, londonDay, londonNoon } from '../../utils/domain/dates.ts';
import type { Entry } from '../../utils/domain/index.ts';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';

/** The day of an email that has none of its own: asked for, because nobody else can know it. */
export function StateDay({ entry }: { readonly entry: Entry }) {
  const services = useServices();
  const answer = useAnswer();
  const isStated = entry.happenedFrom === 'stated';
  const before = isStated ? londonDay(entry.happenedAt) : '';
  const [day, setDay] = useState(before);
  const save = async () => {
    if (!tellFailure(await services.stateDay(entry.id, day), answer)) return;
    answer({ message: day === '' ? 'It counts as not known again.' : 'The day is set.' });
  };
  const noon = londonNoon(day);
  return (
    <form
      class="facts__day"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="Day of this email"
        type="date"
        min="1990-01-01"
        max="2199-12-31"
        hint={
          noon === null
            ? 'Its date is not known. Give the day here if you know it.'
            : sayDay(noon, day === before)
        }
        value={day}
        onValue={setDay}
      />
      {day !== before && (day === '' || noon !== null) && (
        <Button type="submit">{day === '' ? 'Not known after all' : 'Set this day'}</Button>
      )}
    </form>
  );
}

/** In words: a date field may show the month before the day. */
function sayDay(noon: number, isSaved: boolean): string {
  return `${formatWeekday(noon)} ${formatDay(noon)}${isSaved ? ', as you gave it' : ''}.`;
}
