import { expect, it } from 'vitest';
import { endingOfPaper, isShownPicture } from '../../../utils/domain/paper-endings.ts';

it.each([
  ['image/jpeg', '.jpg', true],
  ['image/heic', '.heic', false],
  ['application/pdf', '.pdf', false],
  ['image/svg+xml', '.bin', false],
  ['constructor', '.bin', false],
])('%s: %s, shown: %s', (mediaType, ending, isShown) => {
  expect(endingOfPaper(mediaType)).toBe(ending);
  expect(isShownPicture(mediaType)).toBe(isShown);
});
