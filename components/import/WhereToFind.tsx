import type { ComponentChildren } from 'preact';

/** Where people's emails lie, in short steps. Checked November 2026; menus move, so each names what to look for. */
export function WhereToFind() {
  return (
    <details class="card where">
      <summary>Where do I find my emails?</summary>
      <div class="where__ways">
        <Way title="Gmail, all of it (Google Takeout)">
          <li>
            Open <strong>takeout.google.com</strong> and press <strong>Deselect all</strong>.
          </li>
          <li>
            Tick <strong>Mail</strong>. “All Mail data included” lets you take only some labels.
          </li>
          <li>Make the export. Google sends a link; it can take hours.</li>
          <li>Drop the ZIP file here as it is.</li>
        </Way>
        <Way title="Outlook">
          <li>
            On the web or in the new Outlook: open an email, then <strong>⋯</strong>, <strong>Save as</strong>{' '}
            or <strong>Download</strong>. You get an .eml or .msg file.
          </li>
          <li>
            In the older Outlook for Windows: select emails and drag them into a folder on your desktop. Then
            drop that folder here.
          </li>
          <li>Outlook’s own data files (.pst, .ost) cannot be read.</li>
        </Way>
        <Way title="Thunderbird">
          <li>
            Menu <strong>Help</strong>, then <strong>Troubleshooting Information</strong>. Next to “Profile
            Folder” press <strong>Open Folder</strong>.
          </li>
          <li>
            Drop the folder <strong>Mail</strong> or <strong>ImapMail</strong> here. Close Thunderbird first.
          </li>
        </Way>
        <Way title="Apple Mail">
          <li>
            Select a mailbox, then menu <strong>Mailbox</strong>, <strong>Export Mailbox…</strong>
          </li>
          <li>Drop the .mbox it makes here. It looks like a file and is a folder; both work.</li>
        </Way>
      </div>
    </details>
  );
}

function Way({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section>
      <h2 class="where__title">{title}</h2>
      <ol>{children}</ol>
    </section>
  );
}
