// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { clockOf, propose, type MadeMail } from './made-clock-mails.ts';

const starts = (...mails: MadeMail[]): readonly string[] =>
  propose(mails)
    .filter(({ kind }) => kind === 'start')
    .map(({ rule }) => rule);
/** True when the mail is proposed to end a clock of the rule that runs. */
const ends = (rule: string, mail: MadeMail, start = '2026-01-05'): boolean =>
  propose([{ day: '2026-03-03', ...mail }], [clockOf(rule, start)]).some(({ kind }) => kind === 'end');

describe('what ends a duty', () => {
  it.each<readonly [string, MadeMail]>([
    ['A7', { subject: 'RE: Final plan overdue', body: 'I cannot give you a date for the final plan.' }],
    ['A7', { subject: 'RE: Final plan overdue', tags: ['final-plan'], body: 'It is with my manager.' }],
    ['A7', { subject: 'Final plan: update', body: 'We are sorry.' }],
    [
      'A7',
      { subject: 'Re: Final plan', tags: ['final-plan'], body: 'When is our final plan due? We will reply.' },
    ],
    ['I1', { subject: 'Acknowledgement of your subject access request', tags: ['information-request'] }],
    ['I1', { subject: 'Your subject access request', body: 'We will reply within one month.' }],
    [
      'I1',
      { subject: 'SAR disclosure', body: 'We aim to respond by 3 April. Our privacy notice is attached.' },
    ],
    ['I2', { subject: 'Acknowledgement of your freedom of information request' }],
    ['I2', { subject: 'FOI 2026-1', tags: ['chase'] }],
    [
      'A1',
      { subject: 'Re: decision on your request', tags: ['decision-letter'], body: 'The panel meets soon.' },
    ],
    ['K7', { subject: 'Formal complaint, stage 1', to: 'complaints@northshire.gov.uk' }],
    ['T1', { subject: 'Our transport appeal', to: 'transport@northshire.gov.uk' }],
    ['T1C', { subject: 'We will appeal', to: 'send@northshire.gov.uk', tags: ['tribunal'] }],
  ])('%s: not what only speaks of it: %o', (rule, mail) => {
    expect(ends(rule, mail)).toBe(false);
  });

  it.each<readonly [string, MadeMail]>([
    ['A7', { subject: 'Final EHC plan' }],
    ['A7', { subject: 'RE: Final plan overdue', files: ['Final EHC Plan.pdf'] }],
    [
      'A7',
      { subject: 'RE: Final plan overdue', tags: ['final-plan'], body: 'Sorry. The final plan is attached.' },
    ],
    ['A7', { subject: 'Our phone call', tags: ['final-plan'] }],
    ['A7', { subject: 'Re: our call', tags: ['final-plan'] }],
    [
      'I1',
      { subject: 'Re: Subject access request', tags: ['information-request'], body: 'Files, both attached.' },
    ],
    ['I2', { subject: 'FOI 2026-0093: response' }],
    [
      'K1',
      {
        subject: 'Your complaint: acknowledgement',
        tags: ['complaint-stage-1'],
        body: 'Thank you for your complaint.',
      },
    ],
    ['K7', { subject: 'Complaint about Northshire', to: 'someone.invented@lgo.org.uk' }],
    ['K7', { subject: 'Your complaint', from: 'someone.invented@coinweb.lgo.org.uk' }],
    ['T1', { subject: 'Appeal', to: 'someone.invented@justice.gov.uk' }],
    ['T1', { subject: 'Form', to: 'send@northshire.gov.uk', files: ['SEND35 signed.pdf'] }],
    [
      'T1C',
      { subject: 'For your information', to: 'send@northshire.gov.uk', body: 'We have lodged an appeal.' },
    ],
  ])('%s: what is it: %o', (rule, mail) => {
    expect(ends(rule, mail)).toBe(true);
  });

  it('is found behind a long letter, and never in a quoted one', () => {
    const long = 'Words of a letter. '.repeat(500);
    const mail = { subject: 'RE: your question', tags: ['final-plan'] };
    // The tag was given by hand here, so what counts is the phrase that is shown.
    const phraseOf = (body: string) =>
      propose([{ ...mail, body }], [clockOf('A7', '2026-01-05')])[0]?.because.phrase;
    expect(phraseOf(`${long}The final plan is attached.`)).toBe('final plan is attached');
    expect(
      phraseOf(
        `Sorry.\nOn Mon, 2 Mar 2026 at 15:19, Somebody With A Very Long Name, Of The Council <somebody.long@northshire.gov.uk>\nwrote:\nThe final plan is attached.`,
      ),
    ).toBeNull();
    expect(phraseOf(`Sorry.\n> The final plan is attached.`)).toBeNull();
  });

  it('reads blank lines without end in no time', () => {
    const began = performance.now();
    ends('A7', {
      subject: 'RE: x',
      tags: ['final-plan'],
      body: `${'\n'.repeat(40_000)}${'final '.repeat(10_000)}`,
    });
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe('what starts a clock', () => {
  it('offers the appeal with a final plan as with a refusal', () => {
    expect(starts({ subject: 'Final EHC plan' })).toEqual(expect.arrayContaining(['T1', 'D1', 'R1', 'A9']));
    expect(starts({ subject: 'Hello', files: ['Final EHC Plan - Idris.pdf'] })).toContain('T1');
    const refusal = {
      subject: 'Decision',
      tags: ['decision-letter'],
      body: `${'Why. '.repeat(1000)}You have a right of appeal.`,
    };
    expect(starts(refusal)).toEqual(expect.arrayContaining(['T1', 'D1']));
  });

  it.each<MadeMail>([
    { subject: 'Re: CR-26-01187: stage 1 response', tags: ['complaint-stage-2'] },
    { subject: 'Re: CR-26-01187: stage 1 response', body: 'Please take this complaint to stage 2.' },
  ])('takes a reply of the user for a request by its tag or its own words: %o', (mail) => {
    expect(starts({ ...mail, to: 'complaints@northshire.gov.uk' })).toContain('K3');
  });

  it.each<MadeMail>([
    { subject: 'Re: Stage 2 request', tags: ['complaint-stage-2'], body: 'Any news?' },
    {
      subject: 'Re: Request for an EHC needs assessment',
      tags: ['needs-assessment-request'],
      body: 'Any news?',
    },
    {
      subject: 'Re: hello',
      body: 'Thanks.\nOn 3 March 2026 Customer Relations wrote:\nPlease take this to stage 2.',
    },
    { subject: 'Request for an EHC needs assessment: reminder', body: 'Any news?' },
    { subject: 'Re: Request', files: ['Request for EHC needs assessment.pdf'], body: 'As sent in June.' },
  ])('takes no chase for a request: %o', (mail) => {
    expect(starts({ ...mail, to: 'send@northshire.gov.uk' })).toEqual([]);
  });

  it('never finds a reply’s subject again above its text', () => {
    expect(starts({ subject: 'RE: Final EHC plan', tags: ['final-plan'], body: 'Thank you.' })).toEqual([]);
    expect(starts({ subject: 'RE: Annual review meeting', tags: ['annual-review'], body: 'Yes.' })).toEqual(
      [],
    );
  });

  it('asks for the day of the request when a refusal to issue tells of its limit', () => {
    const [found] = propose([{ subject: 'Decision not to issue a plan', tags: ['decision-letter'] }]).filter(
      ({ rule }) => rule === 'A3',
    );
    expect(found).toMatchObject({ kind: 'start', day: null });
  });
});

describe('advice from several', () => {
  const asked: MadeMail = {
    id: 'asked',
    day: '2025-12-18',
    subject: 'The council will carry out an EHC needs assessment',
    body: 'I have asked for psychological advice and for speech and language therapy.',
  };

  it('has a clock each, for those the mail names', () => {
    const found = propose([asked]).filter(({ rule }) => rule === 'A2');
    expect(found.map(({ about }) => about)).toEqual([
      'educational psychology',
      'speech and language therapy',
    ]);
    const clock = clockOf('A2', '2025-12-18', { mail: 'asked', about: 'educational psychology' });
    expect(propose([asked], [clock]).filter(({ rule }) => rule === 'A2')).toHaveLength(1);
    const named = [clock, { ...clock, about: 'words of my own' }];
    expect(propose([asked], named).filter(({ rule }) => rule === 'A2')).toEqual([]);
  });

  it('ends with its own, not with another’s', () => {
    const clock = clockOf('A2', '2025-12-18', { about: 'educational psychology' });
    const end = (subject: string) =>
      propose([{ day: '2026-01-20', subject, tags: ['advice-report'] }], [clock]).some(
        ({ kind }) => kind === 'end',
      );
    expect(end('Psychological advice')).toBe(true);
    expect(end('Speech and language therapy advice')).toBe(false);
  });
});

describe('what belongs to a day', () => {
  const invitation = (day: string): MadeMail => ({
    id: day,
    day,
    subject: 'Annual review meeting on 6 October',
    tags: ['annual-review'],
  });

  it('is this year’s invitation, not last year’s', () => {
    const clock = clockOf('R3', '2026-10-06');
    const endsOf = (day: string) =>
      propose([invitation(day)], [clock]).filter(({ kind }) => kind === 'end').length;
    expect([endsOf('2025-09-18'), endsOf('2026-09-18'), endsOf('2026-10-07')]).toEqual([0, 1, 0]);
  });

  it('may be an amended plan that comes too late, not one of the year before', () => {
    const clock = clockOf('P1', '2027-02-15');
    const amended = (day: string) =>
      propose([{ day, subject: 'Final amended plan', tags: ['final-plan'] }], [clock]).some(
        ({ rule, kind }) => rule === 'P1' && kind === 'end',
      );
    expect([amended('2026-02-10'), amended('2026-12-01'), amended('2027-03-10')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('is never next year’s for the move that has just passed', () => {
    const dayFor = (day: string) =>
      propose([{ day, subject: 'Phase transfer' }]).find(({ rule }) => rule === 'P1')?.day;
    expect(dayFor('2026-11-02')).toBe('2027-02-15');
    expect(dayFor('2027-02-15')).toBe('2027-02-15');
    expect(dayFor('2027-02-20')).toBeNull();
    expect(dayFor('2027-09-02')).toBe('2028-02-15');
  });
});
