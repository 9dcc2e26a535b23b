/** 23 November 2026: imports, captures in bulk and rules that suggest. Never change this file; write the next version instead. */
export const version2 = {
  version: 2,
  tables: {
    imports: 'id, at',
    bulks: 'id, startedAt',
    suggestionRules: 'sender',
  },
};
