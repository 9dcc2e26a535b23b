// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  choiceOf,
  findGroups,
  partiesToSave,
  type Draft,
  firstDraft,
  runOfFiles,
  withTicks,
} from '../../../../components/import/choice.ts';
import {
  groupProblems,
  problemFileName,
  problemsAsText,
  problemsAsZip,
} from '../../../../components/import/problems.ts';
import { countEmails, fileName } from '../../../../components/import/words.ts';
import type { FoundGroup, ImportPreview, ImportProblem, ImportRun } from '../../../../utils/domain/import.ts';

const group = (key: string, suggested: boolean): FoundGroup => ({
  key,
  name: `Name of ${key}`,
  kind: 'other',
  suggested,
  messages: 1,
  people: [{ name: 'Sarah Cole', address: `sarah@${key}`, messages: 1 }],
});
const preview = (groups: readonly FoundGroup[]): ImportPreview => ({
  messages: 9,
  groups,
  ownAddresses: [],
  undated: 0,
  drafts: 0,
  problems: [],
});
const COUNCIL = group('northshire.gov.uk', true);
const SHOP = group('shop.example.net', false);

describe('whom one wants', () => {
  it('is at first the suggested ones, or everybody where none is suggested and they are few', () => {
    expect([...firstDraft(preview([COUNCIL, SHOP])).keys]).toEqual([COUNCIL.key]);
    expect([...firstDraft(preview([SHOP])).keys]).toEqual([SHOP.key]);
    const many = Array.from({ length: 40 }, (_, at) => group(`shop-${at}.example.net`, false));
    expect([...firstDraft(preview(many)).keys]).toEqual([]);
    expect([...firstDraft(preview([COUNCIL, ...many])).keys]).toEqual([COUNCIL.key]);
  });

  it('names the bodies among those chosen as parties, and only them', () => {
    const school = { ...group('oakfield.sch.uk', true), kind: 'school' as const };
    const found = preview([COUNCIL, school, SHOP]);
    const domains = (draft: Draft) =>
      partiesToSave(found, choiceOf(draft, found)).flatMap((party) => party.domains);
    expect(domains(firstDraft(found))).toEqual([COUNCIL.key, school.key]);
    expect(domains(withTicks(firstDraft(found), [COUNCIL], false))).toEqual([school.key]);
    expect(domains(withTicks(firstDraft(found), [SHOP], true))).toEqual([COUNCIL.key, school.key]);
  });

  it('is everybody when all are ticked, and nobody when none is', () => {
    const both = preview([COUNCIL, SHOP]);
    const all = withTicks(firstDraft(both), [SHOP], true);
    expect(choiceOf(all, both)).toEqual({ groups: null, from: null, until: null });
    expect(choiceOf(withTicks(all, [SHOP, COUNCIL], false), both).groups).toEqual([]);
    expect(choiceOf({ ...all, from: '2026-01-01' }, both).from).toBe('2026-01-01');
  });

  it('is found by name, domain or person', () => {
    const groups = [COUNCIL, SHOP];
    expect(findGroups(groups, '  ')).toEqual(groups);
    expect(findGroups(groups, 'GOV sarah')).toEqual([COUNCIL]);
    expect(findGroups(groups, 'sarah gov shop')).toEqual([]);
  });
});

describe('the files of a broken-off import', () => {
  const file = new File(['abc'], 'a.mbox', { lastModified: 5 });
  const run = { files: [{ path: 'a.mbox', size: 3, lastModified: 5 }] } as unknown as ImportRun;

  it('are known by path, size and time of change, all of them', () => {
    expect(runOfFiles([run], [{ path: 'a.mbox', file }])).toBe(run);
    expect(runOfFiles([run], [{ path: 'b.mbox', file }])).toBeNull();
    const longer = new File(['abcd'], 'a.mbox', { lastModified: 5 });
    expect(runOfFiles([run], [{ path: 'a.mbox', file: longer }])).toBeNull();
    const two = [
      { path: 'a.mbox', file },
      { path: 'b.mbox', file },
    ];
    expect(runOfFiles([run], two)).toBeNull();
  });
});

describe('what could not be read', () => {
  const problem = (file: string, reason: string, position = ''): ImportProblem => ({
    file,
    reason,
    position,
    offset: 12,
    length: 3,
  });

  it('stands together by reason, rare ones first', () => {
    const all = [problem('a.png', 'no mail'), problem('b.png', 'no mail'), problem('c.mbox', 'broken', 'x')];
    expect(groupProblems(all).map(({ reason, problems }) => [reason, problems.length])).toEqual([
      ['broken', 1],
      ['no mail', 2],
    ]);
  });

  it('is saved under a safe name that says where it lay', () => {
    expect(problemFileName(problem('x.zip › a/../b.mbox', '', 'message 2'))).toBe('b.mbox from byte 12.eml');
    expect(problemFileName(problem('folder/letter.msg', ''))).toBe('letter.msg');
    expect(problemFileName(problem('evil\u202Egpj.msg', ''))).toBe('evil gpj.msg');
  });

  it('goes into one ZIP, with a list of all and one of what cannot be read any more', async () => {
    const all = [problem('a.eml', 'no header'), problem('b.eml', 'cut off')];
    const zip = await problemsAsZip(all, [new Blob(['bytes of a']), null]);
    const text = zip.ok ? await zip.value.text() : '';
    expect(text).toContain('1 a.eml');
    expect(text).toContain('bytes of a');
    expect(text).not.toContain('2 b.eml');
    expect(text).toContain('Could not be saved any more: 1\r\n\r\nb.eml\r\n  cut off');
    expect((await problemsAsZip(all, [null, null])).ok).toBe(false);
  });

  it('is listed as text, all of it', async () => {
    const many = Array.from({ length: 150 }, (_, at) => problem(`${at}.eml`, 'cut off', `message ${at}`));
    const text = await problemsAsText('Could not be read', many).text();
    expect(text.split('cut off')).toHaveLength(151);
    expect(text).toContain('149.eml\r\n  message 149\r\n  cut off');
  });
});

describe('words', () => {
  it('count emails and name files', () => {
    expect([countEmails(1), countEmails(5310)]).toEqual(['1 email', '5,310 emails']);
    expect(fileName('a.zip › Takeout/Mail/All mail.mbox')).toBe('All mail.mbox');
    expect(fileName('folder/')).toBe('folder');
  });
});
