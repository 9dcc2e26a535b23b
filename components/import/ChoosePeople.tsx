import { useState } from 'preact/hooks';
import type { FoundGroup, ImportPreview } from '../../utils/domain/import.ts';
import { Button } from '../ui/Button.tsx';
import { PartyShape } from '../ui/PartyShape.tsx';
import { TextField } from '../ui/TextField.tsx';
import { findGroups, withTicks, type Draft } from './choice.ts';
import { countEmails, formatCount } from './words.ts';

interface ChoosePeopleProps {
  readonly preview: ImportPreview;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

/** Private people stand open, but not so many that they push away what follows. */
const FEW_PERSONS = 6;

/** The other side of every email found: likely ones first and ticked, private people next, firms and shops below. */
export function ChoosePeople({ preview, draft, onDraft }: ChoosePeopleProps) {
  const suggested = preview.groups.filter((group) => group.suggested);
  const isPrivate = ({ key }: FoundGroup) => suggested.length > 0 && key.includes('@');
  const persons = preview.groups.filter((group) => !group.suggested && isPrivate(group));
  const others = preview.groups.filter((group) => !group.suggested && !isPrivate(group));
  const tick = (groups: readonly FoundGroup[], on: boolean) => onDraft(withTicks(draft, groups, on));
  return (
    <>
      {suggested.length > 0 && (
        <GroupList
          title="Councils, schools, NHS and the like"
          hint="Emails with those you tick stand under these names on your timeline. You can change a name later."
          groups={suggested}
          draft={draft}
          onTick={tick}
        />
      )}
      {persons.length > 0 && (
        <GroupList
          title="People with a private address"
          hint="Your advocate, a relative, or a professional who writes from home? Tick whose emails belong here too."
          groups={persons}
          draft={draft}
          onTick={tick}
          first={FEW_PERSONS}
        />
      )}
      {others.length > 0 && suggested.length > 0 && (
        <details class="who__others">
          <summary>{describeOthers(others, draft)}</summary>
          <GroupList title="Other people and firms" groups={others} draft={draft} onTick={tick} />
        </details>
      )}
      {others.length > 0 && suggested.length === 0 && (
        <GroupList
          title="Everybody"
          hint="No council, school or NHS address was recognised among them. Tick whose emails belong on your timeline."
          groups={others}
          draft={draft}
          onTick={tick}
        />
      )}
    </>
  );
}

/** They are many and mostly newsletters: shown when asked for. */
function describeOthers(others: readonly FoundGroup[], { keys }: Draft): string {
  const ticked = others.filter(({ key }) => keys.has(key)).length;
  const chosen = ticked === 0 ? 'none chosen' : `${formatCount(ticked)} chosen`;
  return `Other people and firms: ${formatCount(others.length)} found, ${chosen}`;
}

/** A list this long gets a search field. */
const SEARCHABLE = 12;

/** Drawn at once; the rest comes by the button below. */
const STEP = 20;

interface GroupListProps {
  readonly title: string;
  readonly hint?: string;
  /** Drawn at first. */
  readonly first?: number;
  readonly groups: readonly FoundGroup[];
  readonly draft: Draft;
  readonly onTick: (groups: readonly FoundGroup[], on: boolean) => void;
}

function GroupList({ title, hint, first = STEP, groups, draft, onTick }: GroupListProps) {
  const [query, setQuery] = useState('');
  const [most, setMost] = useState(first);
  const found = findGroups(groups, query);
  const isAll = found.every(({ key }) => draft.keys.has(key));
  const isNone = found.every(({ key }) => !draft.keys.has(key));
  return (
    <fieldset class="who">
      <legend>{title}</legend>
      {hint && <p class="pc-soft pc-small">{hint}</p>}
      {groups.length > SEARCHABLE && (
        <TextField type="search" label={`Find in “${title}”`} value={query} onValue={setQuery} />
      )}
      <div class="who__all">
        <Button look="plain" disabled={isAll} onClick={() => onTick(found, true)}>
          Select all
        </Button>
        <Button look="plain" disabled={isNone} onClick={() => onTick(found, false)}>
          Select none
        </Button>
      </div>
      <ul class="who__list">
        {found.slice(0, most).map((group) => (
          <GroupRow
            key={group.key}
            group={group}
            ticked={draft.keys.has(group.key)}
            onTick={(on) => onTick([group], on)}
          />
        ))}
      </ul>
      {found.length === 0 && <p class="pc-soft">Nobody here fits these words.</p>}
      {found.length > most && (
        <Button onClick={() => setMost(most + STEP)}>
          Show more ({formatCount(found.length - most)} left)
        </Button>
      )}
    </fieldset>
  );
}

interface GroupRowProps {
  readonly group: FoundGroup;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
}

/** People are shown up to here; a newsletter's hundred senders help nobody. */
const MOST_PEOPLE = 30;

function GroupRow({ group, ticked, onTick }: GroupRowProps) {
  const { key, name, kind, messages, people } = group;
  const isOne = people.length === 1 && people[0]?.address === key;
  return (
    <li>
      <label class="who__tick">
        <input type="checkbox" checked={ticked} onChange={(event) => onTick(event.currentTarget.checked)} />
        <PartyShape kind={kind} />
        <span class="who__name">
          <bdi>{name}</bdi>
          {name !== key && <bdi class="pc-soft pc-small">{key}</bdi>}
        </span>
        <span class="who__count">{countEmails(messages)}</span>
      </label>
      {!isOne && (
        <details class="who__people">
          <summary>
            {people.length === 1 ? '1 person' : `${formatCount(people.length)} people`}
            <span class="pc-hidden"> at {name}</span>
          </summary>
          <ul>
            {people.slice(0, MOST_PEOPLE).map((person) => (
              <li key={person.address}>
                <bdi>{person.name || person.address}</bdi>{' '}
                {person.name && <bdi class="pc-soft">{person.address}</bdi>}{' '}
                <span class="pc-soft">{countEmails(person.messages)}</span>
              </li>
            ))}
            {people.length > MOST_PEOPLE && <li>and {formatCount(people.length - MOST_PEOPLE)} more</li>}
          </ul>
        </details>
      )}
    </li>
  );
}
