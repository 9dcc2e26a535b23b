import { LockIcon, NoteIcon, PageIcon } from '../ui/icons.tsx';
import { AllowSites, type AllowSitesProps } from './AllowSites.tsx';

const FACTS = [
  {
    Icon: PageIcon,
    title: 'Only your mail pages',
    words: 'Gmail and Outlook, because its button sits beside each email. It sees no other website.',
  },
  {
    Icon: NoteIcon,
    title: 'Only the email you press Keep on',
    words: 'It looks at an open email to place its button. It takes nothing until you press it.',
  },
  {
    Icon: LockIcon,
    title: 'Nothing leaves this computer',
    words: 'There is no account and no server. The original of that email comes from your own mailbox.',
  },
] as const;

/** Second screen: what it may see, and why; and the browser's permission where it is still missing. */
export function WhatItSees(props: AllowSitesProps) {
  return (
    <>
      <h1 tabIndex={-1}>What it may see, and why</h1>
      <ul class="welcome__facts">
        {FACTS.map(({ Icon, title, words }) => (
          <li key={title}>
            <Icon size={24} />
            <div>
              <h2>{title}</h2>
              <p class="pc-soft">{words}</p>
            </div>
          </li>
        ))}
      </ul>
      <AllowSites {...props} />
    </>
  );
}
