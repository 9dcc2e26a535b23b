import { openFontSet, type FontSet } from '../../../../utils/export/text/fonts.ts';
import { SCRIPT_SUBJECTS } from '../chronology/sample-entries.ts';
import { loadFont } from '../load-font.ts';

/** A set with every family open. */
export async function everyFont(): Promise<FontSet> {
  const fonts = openFontSet(loadFont);
  await fonts.prepare('Regular', SCRIPT_SUBJECTS);
  return fonts;
}
