// The words of Paperchain as types and pure rules: entry, original, party, tag, matter, journal, scope.
// Nothing here knows a browser, a store or a mail site; every other room may import it, it imports nothing.
export * from './result.ts';
export * from './failure.ts';
export * from './ids.ts';
export * from './matter.ts';
export * from './party.ts';
export * from './tag.ts';
export * from './entry.ts';
export * from './page-reading.ts';
export * from './capture.ts';
export * from './journal.ts';
export * from './scope.ts';
