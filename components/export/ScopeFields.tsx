import type { ExportScope } from '../../utils/domain/index.ts';
import type { TimelineState } from '../services.tsx';
import { toggle } from '../ui/toggle.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Chip } from '../ui/Chip.tsx';
import { PartyShape } from '../ui/PartyShape.tsx';
import { TextField } from '../ui/TextField.tsx';

interface ScopeFieldsProps {
  readonly state: TimelineState;
  readonly scope: ExportScope;
  readonly onScope: (scope: ExportScope) => void;
}

/** Which part of the timeline: dates, parties, tags, and what stays private unless asked for. */
export function ScopeFields({ state, scope, onScope }: ScopeFieldsProps) {
  return (
    <>
      <div class="scope__dates">
        <TextField
          label="From"
          hint="Empty: from the first email."
          type="date"
          value={scope.from ?? ''}
          onValue={(from) => onScope({ ...scope, from: from || null })}
        />
        <TextField
          label="Until"
          hint="Empty: to the last."
          type="date"
          value={scope.until ?? ''}
          onValue={(until) => onScope({ ...scope, until: until || null })}
        />
      </div>
      <ScopeChips state={state} scope={scope} onScope={onScope} />
      <div class="scope__private">
        <Checkbox
          label="Include confidential emails"
          hint="Mediation is confidential and legal advice is privileged. They stay out unless you tick this."
          checked={scope.includeConfidential}
          onCheck={(includeConfidential) => onScope({ ...scope, includeConfidential })}
        />
        <Checkbox
          label="Include my private notes"
          hint="Whoever gets the file can read them."
          checked={scope.includeNotes}
          onCheck={(includeNotes) => onScope({ ...scope, includeNotes })}
        />
      </div>
    </>
  );
}

function ScopeChips({ state, scope, onScope }: ScopeFieldsProps) {
  const used = new Set(state.entries.map(({ partyId }) => partyId));
  const parties = state.parties.filter(({ id }) => used.has(id));
  const tags = state.tags.filter(({ uses }) => uses > 0);
  return (
    <>
      {parties.length > 0 && (
        <fieldset class="filters__group">
          <legend>From or to (none chosen: everybody)</legend>
          <div class="pc-chips">
            {parties.map(({ id, name, kind }) => (
              <Chip
                key={id}
                pressed={scope.partyIds.includes(id)}
                onToggle={() => onScope({ ...scope, partyIds: toggle(scope.partyIds, id) })}
              >
                <PartyShape kind={kind} />
                {name}
              </Chip>
            ))}
          </div>
        </fieldset>
      )}
      {tags.length > 0 && (
        <fieldset class="filters__group">
          <legend>About (none chosen: everything)</legend>
          <div class="pc-chips">
            {tags.map(({ id, label }) => (
              <Chip
                key={id}
                pressed={scope.tagIds.includes(id)}
                onToggle={() => onScope({ ...scope, tagIds: toggle(scope.tagIds, id) })}
              >
                {label}
              </Chip>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
