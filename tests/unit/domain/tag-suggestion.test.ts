import { describe, expect, it } from 'vitest';
import { BUILT_IN_TAGS } from '../../../utils/domain/index.ts';
import { plainSubject } from '../../../utils/domain/subject.ts';
import { suggestTags } from '../../../utils/domain/tag-suggestion.ts';

describe('tags from a subject', () => {
  it.each([
    ['Request for an EHC needs assessment', ['needs-assessment-request']],
    ['Draft EHC plan for comment', ['draft-plan']],
    ['Final amended plan', ['final-plan']],
    ['RE: Annual Review meeting', ['annual-review']],
    ['Complaint - stage 2', ['complaint-stage-2']],
    ['Formal complaint', ['complaint-stage-1']],
    ['Mediation certificate', ['mediation']],
    ['School transport for September', ['transport']],
    ['Subject access request', ['information-request']],
    ['Suspension from school', ['exclusion']],
    ['Lunch menu', []],
    ['', []],
  ])('%s', (subject, tags) => {
    expect(suggestTags(subject)).toEqual(tags);
  });

  it('offers built-in tags only, and at most three', () => {
    const ids = new Set(BUILT_IN_TAGS.map((tag) => tag.id));
    const many = suggestTags('annual review, tribunal, mediation, transport, attendance, incident, chasing');
    expect(many).toHaveLength(3);
    expect(many.every((tag) => ids.has(tag))).toBe(true);
  });

  it('does not take words inside words', () => {
    expect(suggestTags('Approval of unsuspended transportation appealing')).toEqual([]);
  });

  it('looks at the beginning of an endless subject only', () => {
    const started = performance.now();
    expect(suggestTags(`${'complaint '.repeat(200_000)}stage 2`)).toEqual(['complaint-stage-1']);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('a plain subject', () => {
  it.each([
    ['Re: Fwd: RE: AW: Transport', 'Transport'],
    ['Re[2]: Transport', 'Transport'],
    ['[EXTERNAL] Re: Transport', 'Transport'],
    ['Reply: Transport', 'Reply: Transport'],
    ['re:', ''],
    [' Regarding: transport ', 'Regarding: transport'],
  ])('%s', (subject, plain) => {
    expect(plainSubject(subject)).toBe(plain);
  });

  it('ends on thousands of marks', () => {
    expect(plainSubject('Re: '.repeat(10_000)).length).toBeLessThan(40_000);
  });
});
