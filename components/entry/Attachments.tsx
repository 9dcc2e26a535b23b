import type { AttachmentFacts, Entry } from '../../utils/domain/index.ts';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { formatSize } from '../../utils/domain/format-size.ts';
import { counted } from '../../utils/domain/counted.ts';
import { AttachmentIcon, DownloadIcon } from '../ui/icons.tsx';
import { safeName } from './save-names.ts';

/** What was enclosed, each with a way to save it; the pictures of the text come last. */
export function Attachments({ entry }: { readonly entry: Entry }) {
  if (entry.attachments.length === 0) return null;
  const files = entry.attachments.toSorted((one, other) => Number(one.inline) - Number(other.inline));
  return (
    <section class="files" aria-label="Attachments">
      <h2 class="files__title">{counted(files.length, 'attachment')}</h2>
      <ul class="files__list">
        {files.map((file, at) => (
          <Attachment key={`${at} ${file.sha256}`} file={file} />
        ))}
      </ul>
    </section>
  );
}

function Attachment({ file }: { readonly file: AttachmentFacts }) {
  const save = useSaveAttachment(file);
  const name = file.name || '(no name)';
  return (
    <li class="file">
      <AttachmentIcon size={18} />
      <span class="file__words">
        <bdi class="file__name">{name}</bdi>
        <span class="pc-small pc-soft">
          {formatSize(file.size)} · <bdi>{file.mediaType || 'unknown kind'}</bdi>
          {file.inline && ' · shown in the text'}
        </span>
      </span>
      <Button onClick={() => void save()}>
        <DownloadIcon size={18} /> Save<span class="pc-hidden"> {name}</span>
      </Button>
    </li>
  );
}

function useSaveAttachment(file: AttachmentFacts): () => Promise<void> {
  const services = useServices();
  const answer = useAnswer();
  return async () => {
    const content = await services.readAttachment(file.sha256);
    if (tellFailure(content, answer))
      tellFailure(await services.saveFile(content.value, safeName(file.name, 'attachment')), answer);
  };
}
