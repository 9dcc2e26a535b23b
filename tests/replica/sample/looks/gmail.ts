import type { Thread } from '../mail.ts';
import { gmailDate } from '../mime/dates.ts';
import { escapeHtml, readBlocks, type BodyBlock } from './blocks.ts';
import { signatureLines } from './text.ts';

function blockHtml(block: BodyBlock): string {
  if (block.kind === 'paragraph') return `<div>${escapeHtml(block.text)}</div><div><br></div>`;
  if (block.kind === 'list')
    return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
  const rows = block.rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  );
  return `<table border="1" cellpadding="4" style="border-collapse:collapse"><tbody>${rows.join('')}</tbody></table><div><br></div>`;
}

/** What Gmail's composer writes: `div dir=ltr` and, under it, the quoted mail in `gmail_quote`. */
export function renderGmail(thread: Thread, older: (thread: Thread) => string): string {
  const { mail, answered } = thread;
  const signature = signatureLines(mail.from).map(escapeHtml).join('<br>');
  const own = `<div dir="ltr">${readBlocks(mail.body).map(blockHtml).join('')}<div>${signature}</div></div>`;
  if (!answered) return own;
  const { name, address } = answered.mail.from;
  const intro = `On ${gmailDate(answered.mail.at)}, ${escapeHtml(name)} &lt;<a href="mailto:${address}">${address}</a>&gt; wrote:<br>`;
  const style = 'margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex';
  return `${own}<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${intro}</div><blockquote class="gmail_quote" style="${style}">${older(answered)}</blockquote></div>\n`;
}
