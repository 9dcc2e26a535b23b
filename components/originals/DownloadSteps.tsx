import type { ComponentChildren } from 'preact';

interface Step {
  readonly words: string;
  /** What the picture shows, for those who do not see it. */
  readonly picture: string;
  readonly menu: readonly string[];
  /** The line of the menu to press; -1 for the button above it. */
  readonly pressed: number;
}

const OUTLOOK: readonly Step[] = [
  {
    words: 'Open the email in Outlook and press the three dots, “More actions”.',
    picture: 'The head of an email. At its right end the button with three dots is ringed.',
    menu: [],
    pressed: -1,
  },
  {
    words: 'In the menu, choose “Download”.',
    picture: 'The menu below the three dots. The line “Download” is ringed.',
    menu: ['Reply', 'Forward', 'Print', 'Download'],
    pressed: 3,
  },
  {
    words: 'Choose “Download as EML”. The file goes to your downloads.',
    picture: 'A second menu with two lines. “Download as EML” is ringed.',
    menu: ['Download as EML', 'Download as MSG'],
    pressed: 0,
  },
];

const GMAIL: readonly Step[] = [
  {
    words: 'Open the email in Gmail and press the three dots, “More”.',
    picture: 'The head of an email. At its right end the button with three dots is ringed.',
    menu: [],
    pressed: -1,
  },
  {
    words: 'Choose “Download message”. The file goes to your downloads.',
    picture: 'The menu below the three dots. The line “Download message” is ringed.',
    menu: ['Reply', 'Forward', 'Print', 'Download message'],
    pressed: 3,
  },
];

/** Sites whose own way of downloading is known. */
export type DownloadSite = 'outlook' | 'gmail';

/** How to have the mail site save an email as a file, in pictures drawn by us. */
export function DownloadSteps({ site }: { readonly site: DownloadSite }) {
  const isGmail = site === 'gmail';
  return (
    <section class="steps" aria-labelledby={`steps-${site}`}>
      <h2 id={`steps-${site}`}>How to download an email from {isGmail ? 'Gmail' : 'Outlook'}</h2>
      <ol class="steps__list">
        {(isGmail ? GMAIL : OUTLOOK).map((step, at) => (
          <li key={step.words} class="steps__step">
            <StepPicture step={step} />
            <p>
              <span class="steps__number" aria-hidden="true">
                {at + 1}
              </span>
              {step.words}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const LINE = 24;

function StepPicture({ step: { menu, pressed, picture } }: { readonly step: Step }) {
  const top = 52;
  return (
    <svg class="steps__picture" viewBox="7 7 226 146" role="img" aria-label={picture}>
      <rect class="steps__card" x="8" y="8" width="224" height="144" rx="6" />
      <circle class="steps__faint" cx="30" cy="30" r="10" />
      <rect class="steps__faint" x="48" y="22" width="74" height="6" rx="3" />
      <rect class="steps__faint" x="48" y="33" width="50" height="5" rx="2.5" />
      <Dots />
      {menu.length === 0 && <Lines />}
      {menu.length > 0 && (
        <rect class="steps__menu" x="88" y={top - 6} width="136" height={menu.length * LINE + 8} rx="4" />
      )}
      {menu.map((text, at) => (
        <text key={text} class="steps__text" x="100" y={top + at * LINE + 14}>
          {text}
        </text>
      ))}
      {pressed < 0 ? (
        <Ring x={190} y={16} width={34} height={28} />
      ) : (
        <Ring x={91} y={top - 3 + pressed * LINE} width={130} height={LINE + 1} />
      )}
    </svg>
  );
}

function Dots(): ComponentChildren {
  return (
    <>
      <circle class="steps__ink" cx="200" cy="30" r="2" />
      <circle class="steps__ink" cx="207" cy="30" r="2" />
      <circle class="steps__ink" cx="214" cy="30" r="2" />
    </>
  );
}

function Lines(): ComponentChildren {
  return (
    <>
      {[190, 176, 196, 120].map((width, at) => (
        <rect key={width} class="steps__faint" x="22" y={62 + at * 18} width={width} height="6" rx="3" />
      ))}
    </>
  );
}

function Ring(box: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}) {
  return <rect class="steps__ring" {...box} rx="6" />;
}
