// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { countChosen } from '../../../../utils/domain/count-chosen.ts';
import { openSources } from '../../../../utils/import/open-sources.ts';
import { makePreview } from '../../../../utils/import/preview/make-preview.ts';
import { makeChooser } from '../../../../utils/import/run/choose.ts';
import { HeadReader } from '../../../../utils/import/preview/read-head.ts';
import { findAll } from '../find-all.ts';

const mail = (to: string, date: string, from = 'jo.parent@example.org') =>
  `From: ${from}\r\nTo: ${to}\r\nDate: ${date}\r\nSubject: x\r\n\r\nHello\r\n`;

const FILES = {
  '1.eml': mail('a@northshire.gov.uk, b@oak.northshire.sch.uk', 'Mon, 2 Mar 2026 10:00:00 +0000'),
  '2.eml': mail('b@oak.northshire.sch.uk', 'Tue, 31 Mar 2026 23:30:00 +0100'),
  '3.eml': mail('jo.parent@example.org', 'Wed, 1 Apr 2026 00:30:00 +0100', 'A <a@northshire.gov.uk>'),
  '4.eml': mail('gran@example.com', 'no date'),
  '5.eml': mail('jo.parent@example.org', 'Fri, 3 Apr 2026 10:00:00 +0000'),
};

describe('what the first pass notes of each message', () => {
  it('counts every choice as the import itself chooses', async () => {
    const { signal } = new AbortController();
    const named = Object.entries(FILES).map(([path, text]) => ({ path, file: new File([text], path) }));
    const preview = await makePreview(await openSources(named, signal), signal, () => undefined);
    const heads = new HeadReader();
    const { mails } = await findAll(FILES);
    const read = await Promise.all(mails.map((each) => heads.read(each)));
    const keys = preview.groups.map(({ key }) => key);
    expect(keys).toContain('northshire.gov.uk');
    for (const groups of [null, [], ...keys.map((key) => [key]), keys]) {
      for (const [from, until] of [
        [null, null],
        ['2026-03-31', '2026-03-31'],
        ['2026-04-01', null],
      ] as const) {
        const choice = { groups, from, until };
        const chosen = read.filter(makeChooser(choice) ?? (() => true)).length;
        expect(countChosen(preview, choice), JSON.stringify(choice)).toEqual({
          messages: chosen,
          exact: true,
        });
      }
    }
  });
});
