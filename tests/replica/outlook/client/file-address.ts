import { boot } from './boot.ts';
import type { FileCard, Message } from './model.ts';

/** Address of a file of a mail on the host for attachments. */
export function fileAddress(
  { id }: FileCard,
  service: 'GetFileAttachment' | 'GetAttachmentThumbnail',
): string {
  const query = new URLSearchParams({ id, thumbnailType: '2', token: boot.fileToken });
  const base = boot.layout.pictures === 'attachment-host' ? boot.fileBase : '/owa/service.svc/s/';
  return `${base}${service}?${query}`;
}

/** Address of the whole mail as a file: `outputFormat` 0 is EML. */
export function downloadAddress({ itemId }: Message): string {
  const query = new URLSearchParams({ id: itemId, outputFormat: '0', token: boot.fileToken });
  return `${boot.fileBase}DownloadMessage?${query}`;
}
