import type { Party, PartyId } from '../../utils/domain/index.ts';
import type { TimelineState } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { PartyShape } from '../ui/PartyShape.tsx';
import { TextField } from '../ui/TextField.tsx';
import { countFilters, WHOLE_TIMELINE, type TimelineFilter } from './timeline-filter.ts';
import { toggle } from '../ui/toggle.ts';

interface FilterPanelProps {
  readonly state: TimelineState;
  readonly filter: TimelineFilter;
  readonly onFilter: (filter: TimelineFilter) => void;
}

/** Who, what about, and when. */
export function FilterPanel({ state, filter, onFilter }: FilterPanelProps) {
  const used = state.tags.filter(({ uses, id }) => uses > 0 || filter.tagIds.includes(id));
  const clear = () => onFilter({ ...WHOLE_TIMELINE, query: filter.query, newestFirst: filter.newestFirst });
  return (
    <div class="filters" id="timeline-filters">
      <PartyChips state={state} filter={filter} onFilter={onFilter} />
      {used.length > 0 && (
        <fieldset class="filters__group">
          <legend>About</legend>
          <div class="pc-chips">
            {used.map((tag) => (
              <Chip
                key={tag.id}
                pressed={filter.tagIds.includes(tag.id)}
                onToggle={() => onFilter({ ...filter, tagIds: toggle(filter.tagIds, tag.id) })}
              >
                {tag.label}
              </Chip>
            ))}
          </div>
        </fieldset>
      )}
      <div class="filters__dates">
        <TextField
          label="From"
          type="date"
          value={filter.from}
          onValue={(from) => onFilter({ ...filter, from })}
        />
        <TextField
          label="Until"
          type="date"
          value={filter.until}
          onValue={(until) => onFilter({ ...filter, until })}
        />
        {countFilters(filter) > 0 && (
          <Button look="plain" onClick={clear}>
            Clear filters
          </Button>
        )}
      </div>
    </div>
  );
}

/** Parties that some entry is under, and those entries without one. */
function PartyChips({ state, filter, onFilter }: FilterPanelProps) {
  const used = new Set(state.entries.map(({ partyId }) => partyId));
  const parties = state.parties.filter(({ id }) => used.has(id) || filter.partyIds.includes(id));
  const flip = (id: PartyId | null) => onFilter({ ...filter, partyIds: toggle(filter.partyIds, id) });
  const chip = (party: Party) => (
    <Chip key={party.id} pressed={filter.partyIds.includes(party.id)} onToggle={() => flip(party.id)}>
      <PartyShape kind={party.kind} />
      {party.name}
    </Chip>
  );
  if (parties.length === 0) return null;
  return (
    <fieldset class="filters__group">
      <legend>From or to</legend>
      <div class="pc-chips">
        {parties.map(chip)}
        {used.has(null) && (
          <Chip pressed={filter.partyIds.includes(null)} onToggle={() => flip(null)}>
            No party yet
          </Chip>
        )}
      </div>
    </fieldset>
  );
}
