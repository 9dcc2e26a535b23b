import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry, PaperFacts, Party } from '../../utils/domain/index.ts';
import { formatDay, formatWeekday } from '../../utils/domain/dates.ts';
import { formatSize } from '../../utils/domain/format-size.ts';
import { isShownPicture } from '../../utils/domain/paper-endings.ts';
import type { PaperEntry } from '../../utils/domain/paper-details.ts';
import { paperWords } from '../../utils/domain/paper-words.ts';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Tabs, type Tab } from '../ui/Tabs.tsx';
import { DownloadIcon, OpenIcon, PageIcon } from '../ui/icons.tsx';
import { useObjectUrl } from '../ui/use-object-url.ts';
import { CorrectPaper } from './CorrectPaper.tsx';
import { PlainText } from './PlainText.tsx';
import { JournalPanel } from './JournalPanel.tsx';
import { paperName } from './save-names.ts';
import { useAnswered } from './use-answered.ts';

interface PaperProps {
  readonly entry: PaperEntry;
  readonly party: Party | undefined;
}

type View = 'files' | 'journal';

const VIEWS: readonly Tab<View>[] = [
  { name: 'files', label: 'Files' },
  { name: 'journal', label: 'Journal' },
];

/** A letter or another paper: what it is, its day, and its files in reading order. */
export function Paper({ entry, party }: PaperProps) {
  const [view, setView] = useState<View>('files');
  const papers = entry.papers ?? [];
  return (
    <section class="letter" aria-label="The paper">
      <dl class="letter__head">
        <dt>What</dt>
        <dd dir="auto">{paperWords(entry, party?.name ?? '')}</dd>
        <dt>{entry.ownNote ? 'When' : 'Day on it'}</dt>
        <dd>
          {formatWeekday(entry.happenedAt)} {formatDay(entry.happenedAt)}
          {entry.ownNote?.time && `, ${entry.ownNote.time}`}
        </dd>
      </dl>
      {entry.removedAt === undefined && <Correction entry={entry} />}
      <Tabs label="Ways to look at it" tabs={VIEWS} open={view} onOpen={setView}>
        {view === 'journal' ? (
          <JournalPanel entry={entry} />
        ) : (
          <ol class="paper-files">
            {papers.map((paper, at) => (
              <PaperFile key={paper.sha256} entry={entry} paper={paper} at={at} />
            ))}
          </ol>
        )}
      </Tabs>
    </section>
  );
}

/** The way to what may be corrected; the focus goes along, there and back. */
function Correction({ entry }: { readonly entry: PaperEntry }) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) place.current?.querySelector<HTMLElement>('select, button')?.focus();
    isFirst.current = false;
  }, [isOpen]);
  return (
    <div ref={place}>
      {isOpen ? (
        <CorrectPaper entry={entry} onClose={() => setOpen(false)} />
      ) : (
        <Button class="letter__correct" onClick={() => setOpen(true)}>
          Correct title, day or sender
        </Button>
      )}
    </div>
  );
}

interface PaperFileProps {
  readonly entry: Entry;
  readonly paper: PaperFacts;
  readonly at: number;
}

function PaperFile({ entry, paper, at }: PaperFileProps) {
  const services = useServices();
  const answer = useAnswer();
  const content = useAnswered(paper.sha256, async () =>
    typed(await services.readOriginal(paper.sha256), paper),
  );
  const url = useObjectUrl(content?.ok ? content.value : null);
  const save = async () => {
    if (content && tellFailure(content, answer))
      tellFailure(await services.saveFile(content.value, paperName(entry, at)), answer);
  };
  return (
    <li class="paper-file">
      {content && !content.ok && <Notice {...content.error} />}
      {url && isShownPicture(paper.mediaType) && (
        <img class="paper-file__picture" src={url} alt={`File ${at + 1}: ${paper.name}`} loading="lazy" />
      )}
      {paper.mediaType === 'text/plain' && content?.ok && (
        <PaperText hash={paper.sha256} blob={content.value} />
      )}
      <div class="file">
        <PageIcon size={18} />
        <span class="file__words">
          <bdi class="file__name">{paper.name}</bdi>
          <span class="pc-small pc-soft">
            {formatSize(paper.size)} · {paper.mediaType}
          </span>
        </span>
        <span class="paper-file__actions">
          {url && canOpen(paper) && (
            <a class="pc-button pc-button--secondary" href={url} target="_blank" rel="noreferrer">
              <OpenIcon size={18} /> Open<span class="pc-hidden"> {paper.name} in a new tab</span>
            </a>
          )}
          <Button disabled={!content?.ok} onClick={() => void save()}>
            <DownloadIcon size={18} /> Save<span class="pc-hidden"> {paper.name}</span>
          </Button>
        </span>
      </div>
    </li>
  );
}

/** More than this is not drawn: the file can be opened. */
const MOST_SHOWN_BYTES = 200_000;

/** The words of a text file, as they stand. */
function PaperText({ hash, blob }: { readonly hash: string; readonly blob: Blob }) {
  const text = useAnswered(hash, () => blob.slice(0, MOST_SHOWN_BYTES).text());
  return text === null ? null : <PlainText text={text} />;
}

type Content = Awaited<ReturnType<ReturnType<typeof useServices>['readOriginal']>>;

/** The kept bytes under the type that they were told by, never one that could run anything (paper-endings.ts). */
function typed(content: Content, { mediaType }: PaperFacts): Content {
  return content.ok ? { ok: true, value: content.value.slice(0, content.value.size, mediaType) } : content;
}

/** Browsers show pictures, PDFs and text by themselves; anything else would only be saved. */
function canOpen({ mediaType }: PaperFacts): boolean {
  return isShownPicture(mediaType) || mediaType === 'application/pdf' || mediaType === 'text/plain';
}
