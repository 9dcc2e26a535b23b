import { useRef, useState } from 'preact/hooks';
import { formatSize } from '../../utils/domain/format-size.ts';
import { isShownPicture } from '../../utils/domain/paper-endings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon, MoveDownIcon, MoveUpIcon, PageIcon } from '../ui/icons.tsx';
import { useObjectUrl } from '../ui/use-object-url.ts';
import type { PaperPage } from './use-paper.ts';

interface PaperPagesProps {
  readonly pages: readonly PaperPage[];
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (at: number) => void;
}

/** The files in reading order, moved by dragging or by their buttons. */
export function PaperPages({ pages, onMove, onRemove }: PaperPagesProps) {
  const [said, setSaid] = useState('');
  const dragged = useRef<number | null>(null);
  const move = (from: number, to: number) => {
    onMove(from, to);
    setSaid(`${pages[from]?.file.name ?? ''} is now file ${to + 1} of ${pages.length}.`);
  };
  return (
    <section class="card" aria-labelledby="paper-files">
      <h2 id="paper-files" class="card__title">
        {pages.length === 1 ? '1 file' : `${pages.length} files, in reading order`}
      </h2>
      <ol class="paper__pages">
        {pages.map((page, at) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging; buttons do the same
          <li
            key={page.key}
            class="paper__page"
            draggable={pages.length > 1}
            onDragStart={() => (dragged.current = at)}
            onDragEnd={() => (dragged.current = null)}
            onDragOver={(event) => dragged.current !== null && event.preventDefault()}
            onDrop={(event) => {
              const from = dragged.current;
              if (from === null) return;
              event.preventDefault();
              if (from !== at) move(from, at);
            }}
          >
            <Thumbnail file={page.file} />
            <span class="paper__file">
              <bdi class="paper__name">{page.file.name}</bdi>
              <span class="pc-small pc-soft">
                File {at + 1} of {pages.length} · {formatSize(page.file.size)}
              </span>
            </span>
            <PageButtons page={page} at={at} count={pages.length} onMove={move} onRemove={onRemove} />
          </li>
        ))}
      </ol>
      <p class="pc-hidden" role="status">
        {said}
      </p>
    </section>
  );
}

interface PageButtonsProps extends Pick<PaperPagesProps, 'onMove' | 'onRemove'> {
  readonly page: PaperPage;
  readonly at: number;
  readonly count: number;
}

/** A button that cannot move further stays in its place, so that the focus does too. */
function PageButtons({ page, at, count, onMove, onRemove }: PageButtonsProps) {
  const { name } = page.file;
  const moveTo = (to: number) => to >= 0 && to < count && onMove(at, to);
  return (
    <span class="paper__buttons">
      {count > 1 && (
        <>
          <IconButton label={`Move ${name} up`} aria-disabled={at === 0} onClick={() => moveTo(at - 1)}>
            <MoveUpIcon />
          </IconButton>
          <IconButton
            label={`Move ${name} down`}
            aria-disabled={at === count - 1}
            onClick={() => moveTo(at + 1)}
          >
            <MoveDownIcon />
          </IconButton>
        </>
      )}
      <IconButton label={`Take ${name} out`} onClick={() => onRemove(at)}>
        <CloseIcon />
      </IconButton>
    </span>
  );
}

/** A small picture, upright as the camera was held: browsers follow the photograph's own orientation. */
function Thumbnail({ file }: { readonly file: File }) {
  const [isBroken, setBroken] = useState(false);
  const url = useObjectUrl(isShownPicture(file.type) ? file : null);
  if (!url || isBroken)
    return (
      <span class="paper__thumb paper__thumb--icon">
        <PageIcon size={28} />
      </span>
    );
  return <img class="paper__thumb" src={url} alt="" draggable={false} onError={() => setBroken(true)} />;
}
