// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { gmailFailure, pageChanged } from '../../../../utils/mail-sites/gmail/failures.ts';

describe('gmailFailure', () => {
  it('says what happened, what is safe and what to do, in whole sentences', () => {
    const codes = [
      'not-found',
      'signed-out',
      'too-many-requests',
      'not-a-mail',
      'cut-off',
      'unreadable',
    ] as const;
    for (const code of codes)
      for (const sentence of Object.values(gmailFailure(code)).slice(1))
        expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  it('names the element that is missing', () => {
    expect(pageChanged('message toolbar')).toMatchObject({
      code: 'page-changed',
      missing: 'message toolbar',
      happened: 'Gmail’s page is not laid out as expected: the message toolbar was not found.',
    });
  });
});
