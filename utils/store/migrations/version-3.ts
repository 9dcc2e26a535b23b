/** 24 November 2026: clocks, proposals that were refused, and sent mails that wait for an answer. Never change this file; write the next version instead. */
export const version3 = {
  version: 3,
  tables: {
    clocks: 'id, matterId',
    refusedProposals: 'key, matterId',
    watches: 'entryId, matterId',
  },
};
