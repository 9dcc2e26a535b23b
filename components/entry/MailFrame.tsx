// An entry's own page: the letter, its facts, and the user's words about it. Content is asked for through services; a mail's HTML
// passes utils/safe-html and is drawn in MailFrame and nowhere else.
import { useEffect, useRef, useState } from 'preact/hooks';
import { mailDocument } from '../../utils/safe-html/index.ts';

export interface MailFrameProps {
  /** From `sanitiseMailHtml`. */
  readonly safeHtml: string;
  readonly title: string;
}

const FIRST_HEIGHT_PX = 240;
/** A taller mail scrolls in its frame: some browsers draw nothing in frames of millions of pixels. */
const TALLEST_PX = 100_000;

/**
 * The only place where a sender's HTML is drawn. Three walls: the HTML is sanitised; the frame's policy loads nothing and
 * runs nothing; the sandbox forbids scripts, forms, popups and leaving the page. `allow-same-origin` is there so that we
 * can measure the height from outside. It grants rights to code in the frame, and without `allow-scripts` there is none:
 * no script, handler or javascript: address runs there (HTML standard, "sandboxed scripts browsing context flag").
 */
export function MailFrame({ safeHtml, title }: MailFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(FIRST_HEIGHT_PX);
  useEffect(() => {
    const drawn = frame.current;
    if (!drawn) return undefined;
    let frameId = 0;
    const measure = () => setHeight((before) => contentHeight(drawn) ?? before);
    // In the next frame: a new height in the observer's own turn would make it call again at once.
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frameId);
      frameId = requestAnimationFrame(measure);
    });
    observer.observe(drawn);
    drawn.addEventListener('load', measure);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frameId);
      drawn.removeEventListener('load', measure);
    };
  }, []);
  return (
    <iframe
      ref={frame}
      class="mail-frame"
      title={title}
      sandbox="allow-same-origin"
      referrerpolicy="no-referrer"
      srcdoc={mailDocument(safeHtml)}
      style={{ height: `${height}px` }}
    />
  );
}

/** Height of the drawn mail with room for a sideways scrollbar; null before there is a page. */
function contentHeight(frame: HTMLIFrameElement): number | null {
  const page = frame.contentDocument;
  if (!page?.body) return null;
  const root = page.documentElement;
  const bar = root.scrollWidth > root.clientWidth ? 18 : 0;
  return Math.min(TALLEST_PX, Math.ceil(page.body.getBoundingClientRect().height) + bar);
}
