import { useId, useState } from 'preact/hooks';
import { TextField } from './TextField.tsx';

export interface PickOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A second, quieter line. */
  readonly detail?: string;
}

export interface PickGroup<Value extends string> {
  /** Empty for a list without groups. */
  readonly title: string;
  readonly options: readonly PickOption<Value>[];
}

export interface PickListProps<Value extends string> {
  /** Heard, not seen: the words around the list or its search field say the same. */
  readonly label: string;
  readonly searchLabel: string;
  /** What is found for some words; everything, or the first part of it, for none. */
  readonly find: (words: string) => readonly PickGroup<Value>[];
  readonly value: Value | null;
  readonly onValue: (value: Value) => void;
}

/**
 * One of many: a search field above a scrolling list of native radio buttons, so that arrows, Tab and screen readers work
 * as everywhere. Enter in the search field takes the first found.
 */
export function PickList<Value extends string>(props: PickListProps<Value>) {
  const { label, searchLabel, find, value, onValue } = props;
  const [words, setWords] = useState('');
  const name = useId();
  const groups = find(words).filter(({ options }) => options.length > 0);
  const first = groups[0]?.options[0];
  return (
    <fieldset class="pc-pick">
      <legend class="pc-hidden">{label}</legend>
      <TextField
        label={searchLabel}
        type="search"
        value={words}
        onValue={setWords}
        onEnter={() => first && onValue(first.value)}
      />
      <div class="pc-pick__list">
        {groups.length === 0 && <p class="pc-soft">Nothing found.</p>}
        {groups.map((group) => (
          <Group key={group.title} group={group} name={name} value={value} onValue={onValue} />
        ))}
      </div>
    </fieldset>
  );
}

interface GroupProps<Value extends string> extends Pick<PickListProps<Value>, 'value' | 'onValue'> {
  readonly group: PickGroup<Value>;
  readonly name: string;
}

function Group<Value extends string>({ group, name, value, onValue }: GroupProps<Value>) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={group.title ? id : undefined}>
      {group.title && (
        <p id={id} class="pc-pick__group">
          {group.title}
        </p>
      )}
      {group.options.map((option) => (
        <label key={option.value} class="pc-pick__option">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValue(option.value)}
          />
          <span dir="auto">
            {option.label}
            {option.detail && <span class="pc-pick__detail">{option.detail}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
