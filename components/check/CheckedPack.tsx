import type { FileFinding, FileVerdict, PackCheck } from '../../utils/domain/check.ts';
import { sayDay } from '../../utils/domain/dates.ts';
import { formatSize } from '../../utils/domain/format-size.ts';
import { counted } from '../../utils/domain/counted.ts';
import { CheckIcon, WarningIcon } from '../ui/icons.tsx';

/** One pack: the answer first, then what is not as it should be, then how far the answer reaches. */
export function CheckedPack({ pack }: { readonly pack: PackCheck }) {
  const isWhole = pack.findingCount === 0 && pack.problems.length === 0;
  return (
    <section class="card check__pack" aria-label={pack.name || 'Pack'}>
      <h2 class={`check__answer ${isWhole ? '' : 'check__answer--differs'}`}>
        {isWhole ? <CheckIcon /> : <WarningIcon />} {answerOf(pack)}
      </h2>
      <p>
        <bdi class="check__name">{pack.name || 'The pack'}</bdi>
        {pack.madeOn && <span class="pc-soft"> · says it was made on {sayDay(pack.madeOn)}</span>}
      </p>
      <p>{sumOf(pack)}</p>
      {pack.problems.map((problem) => (
        <p key={problem} class="check__problem">
          {problem}
        </p>
      ))}
      {GROUPS.map((group) => (
        <Findings key={group.verdict} {...group} pack={pack} />
      ))}
      {pack.findingCount > pack.findings.length && (
        <p>The first {pack.findings.length} are shown here. There are more.</p>
      )}
      <Reach pack={pack} />
    </section>
  );
}

function answerOf({ findingCount, problems }: PackCheck): string {
  if (findingCount === 1) return '1 file is not as the pack says';
  if (findingCount > 0) return `${findingCount} files are not as the pack says`;
  return problems.length > 0 ? 'This pack cannot be checked fully' : 'Every file is as the pack says';
}

function sumOf({ unchanged, bytes, findingCount }: PackCheck): string {
  if (findingCount === 0)
    return `All ${unchanged} files (${formatSize(bytes)}) are byte for byte what the pack’s own lists say.`;
  const rest = counted(unchanged, 'file is', 'files are');
  return `${rest} byte for byte what the pack’s own lists say.`;
}

interface Group {
  readonly verdict: FileVerdict;
  readonly title: string;
  readonly words: string;
}

const GROUPS: readonly Group[] = [
  {
    verdict: 'changed',
    title: 'Changed',
    words: 'The file or the list was changed after the pack was made. Ask for a fresh copy.',
  },
  {
    verdict: 'unreadable',
    title: 'Not readable',
    words: 'The file is damaged. Download or copy the pack again.',
  },
  { verdict: 'missing', title: 'Missing', words: 'The pack lists it, but it is not there.' },
  {
    verdict: 'extra',
    title: 'Not on the list',
    words: 'It was put there later, or does not belong to the pack.',
  },
];

function Findings({ verdict, title, words, pack }: Group & { readonly pack: PackCheck }) {
  const findings = pack.findings.filter((finding) => finding.verdict === verdict);
  if (findings.length === 0) return null;
  return (
    <section class="check__findings">
      <h3>
        {title} ({findings.length})
      </h3>
      <p class="pc-soft">{words}</p>
      <ul>
        {findings.map((finding) => (
          <li key={finding.path}>
            <bdi>{finding.path}</bdi>
            <Hashes {...finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Hashes({ expected, actual, verdict }: FileFinding) {
  if (verdict !== 'changed') return null;
  return (
    <dl class="check__hashes pc-small pc-soft">
      <dt>should be</dt>
      <dd>{expected}</dd>
      <dt>is</dt>
      <dd>{actual}</dd>
    </dl>
  );
}

function Reach({ pack }: { readonly pack: PackCheck }) {
  return (
    <details class="check__reach">
      <summary>What this shows, and what not</summary>
      <p>
        Every file was read and its SHA-256 compared with the pack’s own list. That shows whether files
        changed since the list was written. It does not show that what an email says is true, or who wrote it.
      </p>
      <p>
        Whoever can change a file can also write a new list. So compare with a copy that was handed over
        earlier: two copies of the same pack have the same fingerprint.
      </p>
      {pack.fingerprint && (
        <dl class="check__hashes pc-small">
          <dt>Fingerprint of this pack (SHA-256 of manifest-sha256.txt)</dt>
          <dd>{pack.fingerprint}</dd>
        </dl>
      )}
    </details>
  );
}
