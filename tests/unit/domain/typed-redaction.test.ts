import { describe, expect, it } from 'vitest';
import { redactionOf, USUAL_REASON } from '../../../utils/domain/typed-redaction.ts';

describe('words that are typed', () => {
  it('are trimmed, with the usual reason where none is given', () => {
    expect(redactionOf({ words: ' Rowan ', reason: ' ' })).toEqual({ words: 'Rowan', reason: USUAL_REASON });
    expect(redactionOf({ words: 'Rowan', reason: 'a name' })?.reason).toBe('a name');
  });

  it.each(['', ' ', '. .', 'J.'])('are none yet: “%s”', (words) => {
    expect(redactionOf({ words, reason: '' })).toBeNull();
  });
});
