/** 24 November 2026: originals that lie together in one blob. Never change this file; write the next version instead. */
export const version4 = {
  version: 4,
  tables: {
    lots: 'id',
  },
};
