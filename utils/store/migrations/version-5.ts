/** 24 November 2026: plans of bundles, one a matter. Never change this file; write the next version instead. */
export const version5 = {
  version: 5,
  tables: {
    bundlePlans: 'matterId',
  },
};
