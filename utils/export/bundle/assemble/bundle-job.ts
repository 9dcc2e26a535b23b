import type { BundlePlan, DocumentId } from '../../../domain/bundle-plan.ts';
import type { LeftOut } from '../../../domain/index.ts';
import type { ExportMaking, LoadFont } from '../../source.ts';
import type { FontSet } from '../../text/fonts.ts';
import type { BundlePart } from '../part.ts';
import type { NumberedDocument, Numbering } from './number.ts';

/** The documents of a plan as parts with pages. */
export type Parts = ReadonlyMap<DocumentId, BundlePart>;

/** Which of several files. */
export interface Volume {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** What a bundle is made from. */
export interface BundleJob {
  /** Already redacted, as everything the parts hold. */
  readonly plan: BundlePlan;
  readonly parts: Parts;
  /** What choosing left out. */
  readonly leftOut: readonly LeftOut[];
  readonly making: ExportMaking;
  readonly loadFont: LoadFont;
}

/** What a written file holds. */
export interface BundleFacts {
  readonly pages: number;
  readonly bytes: number;
  /** Of the whole bundle, whichever file they are in. */
  readonly documents: readonly NumberedDocument[];
  /** Characters drawn as a box because no font has them, each once. */
  readonly unshownCharacters: readonly string[];
}

/** A measured bundle: everything about it but the file. */
export interface MeasuredBundle {
  readonly numbering: Numbering;
  readonly fonts: FontSet;
  /** The same documents over several files. `oversized`: how many of them alone make a file too large; every cover says so. */
  readonly numberVolumes: (
    volumeOf: ReadonlyMap<DocumentId, number>,
    oversized: number,
  ) => Promise<Numbering>;
}
