import type { PictureBlock } from '../blocks.ts';
import type { Column } from '../../chronology/page-measures.ts';
import type { FontSet } from '../../text/fonts.ts';
import type { Node, TextBox } from './boxes.ts';
import type { Styles } from './measures.ts';
import type { SizedPicture } from './pictures.ts';

/** What setting blocks needs. Fonts are prepared and pictures opened beforehand. */
export interface Setter {
  readonly fonts: FontSet;
  readonly styles: Styles;
  readonly pictures: ReadonlyMap<PictureBlock, SizedPicture | null>;
}

/** Where blocks stand. */
export interface Standing {
  readonly column: Column;
  readonly path: readonly Node[];
  readonly bars: readonly number[];
  /** How many quotes and lists they are in. */
  readonly depth: number;
  /** Number or bullet of the item that begins with them; the first box takes it. */
  readonly label?: TextBox['label'];
}
