// @vitest-environment node
// index.html, certificate and journal extract: judged by parse5 for their HTML and by node:crypto for their hashes.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree, type ParserError } from 'parse5';
import { describe, expect, it } from 'vitest';
import {
  asEntryId,
  fail,
  ok,
  type Entry,
  type JournalLine,
  type MessageBody,
} from '../../../../utils/domain/index.ts';
import { chainLine, hashLine } from '../../../../utils/store/journal-chain.ts';
import { checkBag } from '../../../setup/check-bag.ts';
import { packToDisk } from './packed-bag.ts';
import { addLetter, hashOf, sampleBox } from './sample.ts';

interface Page {
  readonly errors: readonly ParserError[];
  readonly elements: readonly Tree.Element[];
}

function readPage(text: string): Page {
  const errors: ParserError[] = [];
  const elements: Tree.Element[] = [];
  const walk = (node: Tree.Node): void => {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(text, { onParseError: (error) => errors.push(error) }));
  return { errors, elements };
}

const attribute = (element: Tree.Element, name: string): string =>
  element.attrs.find((each) => each.name === name)?.value ?? '';
const hrefs = ({ elements }: Page): string[] =>
  elements.filter(({ tagName }) => tagName === 'a').map((element) => attribute(element, 'href'));

const wordsOf = (node: Tree.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : '';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(2)> ' & \u0000\u001b\uFFFF\u202E`;

function hostileBox() {
  const box = sampleBox();
  box.add({
    subject: HOSTILE,
    summary: HOSTILE,
    snippet: HOSTILE,
    warnings: [HOSTILE],
    from: [{ name: HOSTILE, address: 'x"@example.org' }],
    attachments: [
      box.attach('Draft plan.docx', 'docx'),
      box.attach('page.html', '<script>'),
      box.attach(`${HOSTILE}.svg`, '<svg onload="x">'),
      box.attach('100% of #1 ?.pdf', 'pdf'),
    ],
  });
  addLetter(box, ['page one', 'page two']);
  return box;
}

describe('index.html', () => {
  it('is HTML without an error, runs and loads nothing, and holds mail text as text', async () => {
    const { read, bag } = await packToDisk({ ...hostileBox().source, title: HOSTILE });
    const text = read('data/index.html');
    const { errors, elements } = readPage(text);
    expect(errors).toEqual([]);
    const articles = elements.filter(({ tagName }) => tagName === 'article');
    expect(articles.map(({ parentNode }) => parentNode?.nodeName)).toEqual(['main', 'main']);
    const tags = new Set(elements.map(({ tagName }) => tagName));
    for (const tag of ['script', 'img', 'iframe', 'link', 'object', 'svg']) expect(tags).not.toContain(tag);
    expect(elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on')))).toEqual([]);
    expect(text).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    const policy = elements.find((each) => attribute(each, 'http-equiv') === 'Content-Security-Policy');
    expect(attribute(policy!, 'content')).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/u);
    expect(await checkBag(bag)).toEqual([]);
  });

  it('holds each letter whole, as text, to be read without any other program', async () => {
    const body = (text: string, html = ''): MessageBody => ({ text, html, headers: [] });
    const bodies = [
      body(`Dear Ms Cole,\n\n${HOSTILE} ${'word '.repeat(200)}the very end`),
      body('', `<p>Only <b>HTML</b></p><script>alert(3)</script>`),
      body('x'.repeat(300_000)),
    ];
    const box = sampleBox();
    for (const subject of ['text', 'html', 'long', 'gone']) box.add({ subject, snippet: 'its beginning' });
    const { read } = await packToDisk(
      box.source,
      {},
      {
        readBody: async ({ subject }) => {
          const found = bodies[['text', 'html', 'long'].indexOf(subject)];
          return found ? ok(found) : fail({ code: 'not-found', happened: '', safe: '', next: '' });
        },
      },
    );
    const { errors, elements } = readPage(read('data/index.html'));
    expect(errors).toEqual([]);
    const letters = elements.filter(({ tagName }) => tagName === 'pre').map(wordsOf);
    expect(letters[0]).toMatch(/^Dear Ms Cole,\n\n.*the very end$/su);
    expect(letters[1]).toBe('Only HTML');
    expect(letters[2]).toMatch(/^x{200000}\n\n\[The rest is in the email itself\.\]$/u);
    expect(elements.filter(({ tagName }) => tagName === 'blockquote').map(wordsOf)).toEqual([
      'its beginning',
    ]);
    expect(elements.some(({ tagName }) => tagName === 'script')).toBe(false);
  });

  it('links every file that is there and none that would run', async () => {
    const { read, bag } = await packToDisk(hostileBox().source);
    const links = hrefs(readPage(read('data/index.html')));
    const files = links.filter((href) => !href.includes('#')).map(decodeURIComponent);
    for (const file of files) expect(existsSync(join(bag, 'data', file)), file).toBe(true);
    const kept = ['originals', 'attachments'].flatMap((folder) =>
      readdirSync(join(bag, 'data', folder)).map((name) => `${folder}/${name}`),
    );
    const safe = kept.filter((name) => !/\.(?:html|svg)$/u.test(name));
    expect(safe).toHaveLength(5);
    expect(files.toSorted()).toEqual(
      [...safe, 'certificate.txt', 'chronology.pdf', 'timeline.csv', 'timeline.json'].toSorted(),
    );
  });

  it(
    'gives a page to each year when there are many entries, with no link that goes nowhere',
    { timeout: 60_000 },
    async () => {
      const box = sampleBox();
      for (let at = 0; at < 1600; at += 1)
        box.add({ happenedAt: Date.UTC(2024 + (at % 2), Math.floor(at / 150), 1, 12) });
      const entries = box.source.entries.toSorted((one, other) => one.happenedAt - other.happenedAt);
      const { read, list } = await packToDisk({ ...box.source, entries });
      const names = list('data').filter((name) => name.startsWith('index'));
      expect(names).toEqual(['index-2024.html', 'index-2025.html', 'index.html']);
      const pages = new Map(names.map((name) => [name, readPage(read(`data/${name}`))]));
      for (const [name, page] of pages) {
        expect(page.errors).toEqual([]);
        for (const href of hrefs(page).filter((each) => each.includes('#'))) {
          const [file, anchor] = href.split('#');
          const target = pages.get(file || name);
          expect(target?.elements.some((each) => attribute(each, 'id') === anchor)).toBe(true);
        }
      }
      const articles = [...pages.values()].flatMap(({ elements }) =>
        elements.filter(({ tagName }) => tagName === 'article'),
      );
      expect(new Set(articles.map((each) => attribute(each, 'id'))).size).toBe(1600);
    },
  );
});

function sampleJournal(entries: readonly Entry[]): JournalLine[] {
  const ids = [...entries.map(({ id }) => id), asEntryId('mediation'), null];
  const lines: JournalLine[] = [];
  for (const entryId of ids)
    lines.push(chainLine(lines.at(-1), { action: 'kept', entryId, facts: { site: 'gmail' } }, 1000));
  return lines;
}

describe('journal and certificate', () => {
  it('holds whole lines of the chosen entries, and of others number and hashes only', async () => {
    const box = hostileBox();
    const lines = sampleJournal(box.source.entries);
    const { read } = await packToDisk(box.source, {}, { journal: async () => lines });
    const found = JSON.parse(read('data/journal.json'));
    expect(found.head).toEqual({ number: 4, hash: lines[3]!.hash });
    expect(found.lines.slice(0, 2)).toEqual(lines.slice(0, 2));
    expect(hashLine(found.lines[0])).toBe(lines[0]!.hash);
    for (const at of [2, 3])
      expect(Object.keys(found.lines[at]).toSorted()).toEqual(['hash', 'number', 'previousHash']);
    expect(read('data/journal.json')).not.toContain('mediation');
  });

  it('certifies what was written, with hashes that others find too', async () => {
    const box = hostileBox();
    const lines = sampleJournal(box.source.entries);
    const { read, bag } = await packToDisk(box.source, {}, { journal: async () => lines });
    const text = read('data/certificate.txt');
    for (const name of ['timeline.json', 'chronology.pdf', 'journal.json'])
      expect(text).toContain(
        createHash('sha256')
          .update(read(`data/${name}`))
          .digest('hex'),
      );
    expect(text).toContain(lines.at(-1)!.hash);
    expect(text).toContain('Entries:      2');
    expect(await checkBag(bag)).toEqual([]);
  });

  it('carries the bundle and its plan when asked, and says when it could not be made', async () => {
    const box = hostileBox();
    const plan = { shape: 1, title: 'Plan', sections: [], redactions: [] } as never;
    const made = await packToDisk(
      box.source,
      {},
      { bundle: { plan, draw: async () => ({ pdf: new Blob(['%PDF-b']), pages: 7 }) } },
    );
    expect(made.read('data/bundle.pdf')).toBe('%PDF-b');
    expect(JSON.parse(made.read('data/bundle-plan.json'))).toMatchObject({ plan, pages: 7 });
    expect(made.read('data/certificate.txt')).toContain(hashOf('%PDF-b'));
    expect(made.read('data/index.html')).toContain('href="bundle.pdf"');
    const failed = await packToDisk(
      box.source,
      {},
      { bundle: { plan, draw: () => Promise.reject(new Error('no paper')) } },
    );
    expect(failed.list('data')).not.toContain('bundle.pdf');
    expect(failed.facts.problems).toMatchObject([{ entryId: null, title: 'bundle.pdf' }]);
  });
});
