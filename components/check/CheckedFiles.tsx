import type { KnownContent, LooseCheck } from '../../utils/domain/check.ts';
import { formatDay } from '../../utils/domain/dates.ts';
import { formatSize } from '../../utils/domain/format-size.ts';
import { subjectOf } from '../../utils/domain/subject.ts';
import { routeHref } from '../shell/routes.ts';
import { CheckIcon, InfoIcon, WarningIcon } from '../ui/icons.tsx';

/** Files that came alone: each held against this browser's record, and against a list dropped with it. */
export function CheckedFiles({ files }: { readonly files: readonly LooseCheck[] }) {
  return (
    <section class="card check__files" aria-label="Single files">
      <h2>{files.length === 1 ? 'One single file' : `${files.length} single files`}</h2>
      <ul>
        {files.map((file, at) => (
          <li key={at}>
            <CheckedFile file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function CheckedFile({ file }: { readonly file: LooseCheck }) {
  const isSame = file.known.length > 0 || file.listed === true;
  const Icon = file.sha256 === null || file.listed === false ? WarningIcon : isSame ? CheckIcon : InfoIcon;
  return (
    <>
      <p class="check__file">
        <Icon size={18} /> <bdi class="check__name">{file.name}</bdi>{' '}
        <span class="pc-soft">{formatSize(file.size)}</span>
      </p>
      {answersOn(file).map((answer) => (
        <p key={answer}>{answer}</p>
      ))}
      {file.known.map((known) => (
        <Known key={known.entryId} known={known} />
      ))}
      {file.sha256 && (
        <dl class="check__hashes pc-small pc-soft">
          <dt>SHA-256</dt>
          <dd>{file.sha256}</dd>
        </dl>
      )}
    </>
  );
}

function answersOn({ sha256, problem, known, listed }: LooseCheck): readonly string[] {
  if (sha256 === null) return [problem];
  if (listed === true) return ['It is byte for byte a file on the list that came with it.'];
  if (listed === false)
    return ['It is not on the list that came with it: it was changed, or is from elsewhere.'];
  if (known.length > 0) return [];
  return [
    'Your record here holds no file with exactly these bytes. To check it, look for its SHA-256 in the pack’s manifest-sha256.txt, or drop that list together with it.',
  ];
}

const AS: Readonly<Record<KnownContent['as'], string>> = {
  original: 'the original of',
  attachment: 'an attachment of',
  'page reading': 'the page reading of',
};

function Known({ known }: { readonly known: KnownContent }) {
  return (
    <p>
      It is byte for byte {AS[known.as]}{' '}
      <a href={routeHref({ view: 'entry', id: known.entryId })} dir="auto">
        {subjectOf(known)}
      </a>
      , {formatDay(known.happenedAt)}, as kept in this browser.
    </p>
  );
}
