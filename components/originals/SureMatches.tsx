import { useState } from 'preact/hooks';
import { describeFailure } from '../../utils/domain/index.ts';
import { Button } from '../ui/Button.tsx';
import { CheckIcon } from '../ui/icons.tsx';
import { EntryLink, type EntryOf } from './EntryLink.tsx';
import type { OriginalItem, SettleItem } from './use-originals.ts';

interface SureMatchesProps {
  readonly items: readonly OriginalItem[];
  readonly entryOf: EntryOf;
  readonly settle: SettleItem;
}

/** Files that surely belong to an entry: looked over together, added by one click. */
export function SureMatches({ items, entryOf, settle }: SureMatchesProps) {
  const [isAdding, setAdding] = useState(false);
  if (items.length === 0) return null;
  const open = items.filter(({ settled }) => settled?.is !== 'added');
  const addAll = async () => {
    setAdding(true);
    for (const item of open) if (item.match.found === 'entry') await settle(item, item.match.entryId);
    setAdding(false);
  };
  return (
    <section class="card" aria-labelledby="originals-sure">
      <h2 id="originals-sure" class="card__title">
        {open.length === 0 ? 'Added' : 'Found'}
      </h2>
      <ul class="originals__sure">
        {items.map((item) => (
          <SureMatch key={item.key} item={item} entryOf={entryOf} />
        ))}
      </ul>
      {open.length > 0 && (
        <Button look="primary" class="originals__add" disabled={isAdding} onClick={() => void addAll()}>
          {open.length === 1 ? 'Add 1 original' : `Add ${open.length} originals`}
        </Button>
      )}
      {open.length === 0 && (
        <p class="pc-small pc-soft">What the page showed is kept beside each original.</p>
      )}
    </section>
  );
}

function SureMatch({ item, entryOf }: { readonly item: OriginalItem; readonly entryOf: EntryOf }) {
  const { match, settled } = item;
  if (match.found !== 'entry') return null;
  return (
    <li>
      <span class="originals__target">
        {settled?.is === 'added' ? (
          <>
            <CheckIcon size={18} /> Original added to{' '}
          </>
        ) : (
          'Add to '
        )}
        <EntryLink entry={entryOf(match.entryId)} />
      </span>
      <span class="pc-small pc-soft">
        from <bdi>{match.file.name}</bdi>
      </span>
      {settled?.is === 'failed' && <span class="originals__failed">{describeFailure(settled.failure)}</span>}
    </li>
  );
}
