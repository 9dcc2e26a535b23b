// The ways to bring in what was not kept by a click: one card each, leading to a view of its own.
import { AttachmentIcon, EditIcon, PackIcon, PageIcon } from '../ui/icons.tsx';

const WAYS = [
  {
    href: '#/import',
    Icon: PackIcon,
    title: 'Emails in files',
    words: 'A folder, an mbox from Gmail, Thunderbird or Apple Mail, or single .eml and .msg files.',
  },
  {
    href: '#/paper',
    Icon: PageIcon,
    title: 'A letter or paper',
    words: 'A PDF, a Word file, a scan, or photographs of a letter.',
  },
  {
    href: '#/note',
    Icon: EditIcon,
    title: 'A call, meeting or incident',
    words: 'What was said or happened, written down in your own words.',
  },
  {
    href: '#/originals',
    Icon: AttachmentIcon,
    title: 'Originals from Outlook',
    words: 'Files downloaded from Outlook, for emails that were kept as shown.',
  },
] as const;

/** Where everything that is not a click in a mail page is added. */
export function AddView() {
  return (
    <div class="add">
      <h1 tabIndex={-1}>Add to the timeline</h1>
      <ul class="add__ways">
        {WAYS.map(({ href, Icon, title, words }) => (
          <li key={href}>
            <a class="add__way" href={href}>
              <Icon size={28} />
              <strong>{title}</strong>
              <span class="pc-soft">{words}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
