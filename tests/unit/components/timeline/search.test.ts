import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asEntryId, type Entry, type EntryId } from '../../../../utils/domain/index.ts';
import { foldText } from '../../../../utils/domain/fold-text.ts';
import { parseQuery } from '../../../../utils/domain/parse-query.ts';
import { TimelineSearch } from '../../../../components/timeline/search.ts';
import { searchableText } from '../../../../utils/domain/search-text.ts';
import { inventedEntry } from '../invented-entry.ts';

const entries: readonly Entry[] = [
  inventedEntry('a', { subject: 'Re: Draft plan for Zoë', summary: 'The council sent the draft plan.' }),
  inventedEntry('b', { from: [{ name: 'José Núñez', address: 'j.nunez@school.northshire.sch.uk' }] }),
  inventedEntry('c', { note: 'ask IPSEA', attachments: [fileCalled('Annual review report.docx')] }),
];
const texts = new Map<EntryId, string>([[asEntryId('c'), 'The school won’t\nfund speech therapy']]);

function fileCalled(name: string) {
  return { name, mediaType: '', size: 1, sha256: entriesHash(), inline: false };
}
function entriesHash() {
  return inventedEntry('x').originalSha256;
}
function found(query: string): string {
  const search = new TimelineSearch();
  search.update(entries, texts);
  search.prepareSome(Infinity);
  const hits = search.find(query);
  return hits
    ? entries
        .filter((_, at) => hits[at] === 1)
        .map(({ id }) => id)
        .join('')
    : 'all';
}

describe('searching the timeline', () => {
  it.each([
    ['', 'all'],
    ['  ', 'all'],
    ['draft', 'a'],
    ['DRAFT zoe', 'a'],
    ['nunez', 'b'],
    ['Núñez', 'b'],
    ['northshire.sch.uk', 'b'],
    ['ipsea', 'c'],
    ['annual docx', 'c'],
    ["won't fund", 'c'],
    ['"won’t fund"', 'c'],
    ['"fund won’t"', ''],
    ['draft ipsea', ''],
    ['amina', 'abc'],
    ['"draft pl', 'a'],
  ])('%s finds %s', (query, expected) => {
    expect(found(query)).toBe(expected);
  });

  it('forgets old words of an entry that was changed, and entries that went', () => {
    const search = new TimelineSearch();
    const update = (next: readonly Entry[]) => {
      search.update(next, texts);
      search.prepareSome(Infinity);
    };
    update(entries);
    expect(search.find('ipsea')?.join('')).toBe('001');
    const changed = [entries[0] as Entry, { ...(entries[2] as Entry), note: 'ask SENDIASS' }];
    update(changed);
    expect(search.find('ipsea')?.join('')).toBe('00');
    expect(search.find('sendiass')?.join('')).toBe('01');
    update([...changed.slice(0, 1), { ...(changed[1] as Entry), note: 'ask nobody' }, entries[1] as Entry]);
    expect(search.find('sendiass')?.join('')).toBe('000');
    expect(search.find('nobody')?.join('')).toBe('010');
    expect(search.find('nunez')?.join('')).toBe('001');
    update([]);
    expect(search.find('nobody')?.join('')).toBe('');
  });

  it('takes the full text when it comes after the entries', () => {
    const search = new TimelineSearch();
    expect(search.update(entries, new Map())).toBe(true);
    search.prepareSome(Infinity);
    expect(search.find('therapy')?.join('')).toBe('000');
    expect(search.update(entries, texts)).toBe(true);
    expect(search.update(entries, texts)).toBe(false);
    search.prepareSome(Infinity);
    expect(search.find('therapy')?.join('')).toBe('001');
  });

  it('finds what is ready while the rest is being made ready, and the rest after', () => {
    const search = new TimelineSearch();
    search.update(entries, texts);
    expect(search.find('okafor')?.join('')).toBe('000');
    expect(search.prepareSome(1)).toBe(true);
    expect([search.find('okafor')?.join(''), search.isReady]).toEqual(['100', false]);
    expect(search.prepareSome(1)).toBe(true);
    expect([search.find('okafor')?.join(''), search.isReady]).toEqual(['110', false]);
    expect(search.prepareSome(1)).toBe(false);
    expect([search.find('okafor')?.join(''), search.isReady]).toEqual(['111', true]);
  });

  it('answers as a plain look at every text would, typed letter by letter, with words changed in between', () => {
    const letter = fc.constantFrom('a', 'b', 'e', 'é', 'E', ' ', '"', 't', '\n', 'n');
    const text = fc.string({ unit: letter, maxLength: 25 });
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 12 }),
        fc.array(fc.string({ unit: letter, maxLength: 6 })),
        (bodies, queries) => {
          const many = bodies.map((snippet, at) =>
            inventedEntry(`e${at}`, { subject: '', snippet, from: [], to: [] }),
          );
          const search = new TimelineSearch();
          search.update(many, new Map());
          for (const query of queries.flatMap((whole) => [...whole].map((_, at) => whole.slice(0, at + 1)))) {
            const words = parseQuery(query);
            search.prepareSome(20);
            if (!search.isReady) search.find(query);
            search.prepareSome(Infinity);
            const hits = search.find(query);
            const plain = many.map((entry) => foldText(searchableText(entry, '')).replace(/ {2,}/g, ' '));
            const expected = plain.map((each) => Number(words.every((word) => each.includes(word))));
            expect(hits ? [...hits] : many.map(() => 1)).toEqual(expected);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
