import type { BundleDocument } from '../../../domain/bundle-plan.ts';
import type { Redactor } from '../../redact/redactor.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Block } from '../blocks.ts';
import type { BundlePart } from '../part.ts';
import { TEXT } from './measures.ts';
import { ownWordsBlocks } from './own-words.ts';
import { redactBlocks } from './redact-blocks.ts';
import { setBlocks } from './set-blocks.ts';
import { setFacts } from './set-facts.ts';
import { partOf, textsIn } from './set-part.ts';

type WordsDocument = Extract<BundleDocument, { kind: 'words' }>;

/** Text of the user's own as pages: its title, its words, and who signs it. */
export function createWordsPart(document: WordsDocument, redactor: Redactor): BundlePart {
  return partOf(document.id, (setting) => {
    const title = redactor.redact(cleanLine(document.title)) || 'Notes';
    const { blocks, notices } = redactBlocks(
      [...ownWordsBlocks(document.text), ...signature(document)],
      redactor,
    );
    return Promise.resolve({
      notices,
      texts: { bold: [title, ...textsIn(blocks, 'bold')], regular: ['•', ...textsIn(blocks, 'regular')] },
      *boxes(setter) {
        yield* setFacts(title, [], { setter, pages: setting });
        yield* setBlocks(blocks, { column: TEXT, path: [], bars: [], depth: 0 }, setter);
      },
    });
  });
}

function signature({ signedBy }: WordsDocument): readonly Block[] {
  const name = cleanLine(signedBy ?? '');
  return name === ''
    ? []
    : [{ kind: 'paragraph', spans: [{ text: `Signed by ${name}` }], direction: 'auto' }];
}
