import { boot, isOlderBuild } from './boot.ts';
import { make } from './build.ts';
import { fileAddress } from './file-address.ts';
import type { FileCard, Message } from './model.ts';

/** The well of files; null when there are none but pictures of the body. */
export function fileWell({ files, suffix }: Message): HTMLElement | null {
  const shown = files.filter(({ inline }) => !inline);
  if (shown.length === 0) return null;
  const label = isOlderBuild ? boot.labels.filesBefore : boot.labels.files;
  const list = make('div.rp-files', { role: 'listbox', 'aria-label': label }, ...shown.map(tile));
  return make('div', { role: 'heading', 'aria-level': '3', id: `MSG_${suffix}_ATTACHMENTS` }, list);
}

function tile(file: FileCard): HTMLElement {
  const element = make(
    'div.rp-file',
    {
      role: 'option',
      tabindex: '-1',
      draggable: 'true',
      'aria-label': `${file.name} ${boot.labels.openFile} ${file.size}`,
    },
    make('div.rp-file-name', { title: file.name }, file.name),
    make('div.rp-soft', { title: file.size }, file.size),
  );
  element.addEventListener('click', (event) => {
    event.stopPropagation();
    window.open(fileAddress(file, 'GetFileAttachment'), '_blank', 'noopener');
  });
  return element;
}
