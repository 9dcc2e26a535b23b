import type { MessageBody } from '../../domain/index.ts';
import { readHtmlTexts } from './search-words.ts';

/** The words of an email: its text, or else what its HTML says. */
export function textOfBody({ text, html }: MessageBody): string {
  return text.trim() === '' ? (readHtmlTexts(html)?.text ?? '') : text;
}
