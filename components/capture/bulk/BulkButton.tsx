import { ChainMark } from '../../ui/ChainMark.tsx';
import type { BulkItem } from '../../../utils/domain/bulk-view.ts';
import { nameButton } from './bulk-words.ts';

export interface BulkButtonProps {
  readonly item: BulkItem;
  readonly onPress: () => void;
}

/** `Keep 12 conversations`, in the list's toolbar; quieter above an open conversation. Floats where there is no place. */
export function BulkButton({ item, onPress }: BulkButtonProps) {
  const isList = item.wish === 'keep selection';
  const looks = `pc-keep ${isList ? 'pc-keep--kept' : ''} ${item.placement ? '' : 'pc-keep--floating'}`;
  return (
    <button
      type="button"
      class={looks}
      title={isList ? 'Keep every email of the ticked conversations in Paperchain' : undefined}
      onClick={onPress}
    >
      <ChainMark look="outline" />
      {nameButton(item)}
    </button>
  );
}
