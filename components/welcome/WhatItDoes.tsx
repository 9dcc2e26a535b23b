import { MailPicture, PaperPicture, TimelinePicture } from './story-pictures.tsx';

const STORY = [
  { picture: <MailPicture />, words: 'Press Keep on an email that matters, in Gmail or Outlook.' },
  { picture: <TimelinePicture />, words: 'It joins a private timeline on this computer, in order of date.' },
  {
    picture: <PaperPicture />,
    words: 'When it counts, take it out as a dated PDF, with the originals beside it.',
  },
] as const;

/** First screen: what it does, in one picture of three parts with a sentence each. */
export function WhatItDoes() {
  return (
    <>
      <h1 tabIndex={-1}>Keep the emails that matter</h1>
      <ol class="welcome__story">
        {STORY.map(({ picture, words }) => (
          <li key={words}>
            {picture}
            <p>{words}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
