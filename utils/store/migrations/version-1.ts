/** 23 November 2026: the first schema. Never change this file; write the next version instead. */
export const version1 = {
  version: 1,
  tables: {
    matters: 'id',
    entries:
      'id, &[matterId+originalSha256], [matterId+happenedAt], removedAt, messageId, *siteKeys, *holds, *tags',
    originals: 'sha256',
    attachments: 'sha256',
    searchTexts: 'entryId, matterId',
    parties: 'id',
    tags: 'id',
    journal: 'number, entryId',
    exports: 'id, at',
    settings: 'key',
  },
};
