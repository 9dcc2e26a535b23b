// An invented year of one family's correspondence, in memory: for component tests, screenshots and benchmarks.
import {
  asEntryId,
  asPartyId,
  asSha256,
  asTagId,
  DEFAULT_MATTER_ID,
  type AttachmentFacts,
  type Correspondent,
  type Entry,
  type Party,
} from '../../../utils/domain/index.ts';

const party = (id: string, name: string, kind: Party['kind'], domains: string[] = []): Party => ({
  id: asPartyId(id),
  name,
  kind,
  addresses: [],
  domains,
});

export const PARTIES: readonly Party[] = [
  party('council', 'Northshire County Council', 'council', ['northshire.gov.uk']),
  party('school', 'Hilltop Primary School', 'school', ['hilltop.northshire.sch.uk']),
  party('nhs', 'Northshire Community Paediatrics', 'health'),
  party('family', 'Family', 'family'),
  party('sendiass', 'Northshire SENDIASS', 'sendiass'),
];

const PEOPLE: Readonly<Record<string, Correspondent>> = {
  amina: { name: 'Amina Okafor', address: 'amina.okafor@example.org' },
  david: { name: 'David Okafor', address: 'david@example.net' },
  council: { name: 'Sarah Cole', address: 'sarah.cole@northshire.gov.uk' },
  panel: { name: 'SEN Casework', address: 'sen.casework@northshire.gov.uk' },
  school: { name: 'Priya Raman (SENCO)', address: 'p.raman@hilltop.northshire.sch.uk' },
  office: { name: 'Hilltop Primary School Office', address: 'office@hilltop.northshire.sch.uk' },
  nhs: { name: 'Dr José Núñez', address: 'j.nunez@paediatrics.example.org' },
  sendiass: { name: 'Helen Frost', address: 'helen@sendiass.example.org' },
};
const OWNERS: Readonly<Record<string, string>> = {
  amina: 'family',
  david: 'family',
  council: 'council',
  panel: 'council',
  school: 'school',
  office: 'school',
  nhs: 'nhs',
  sendiass: 'sendiass',
};

/** When, from, to, subject, summary, tags; then marks: `f` a file, `n` a note, `s` as shown, `u` no party yet. */
const YEAR: readonly (readonly [string, string, string, string, string, string, string])[] = [
  [
    '2025-09-08T08:12Z',
    'amina',
    'school',
    'Zoë: first week back',
    'Parent tells the SENCO about the first week and asks for a meeting.',
    '',
    '',
  ],
  [
    '2025-09-09T15:40Z',
    'school',
    'amina',
    'Re: Zoë: first week back',
    'The SENCO offers a meeting on 18 September.',
    '',
    '',
  ],
  [
    '2025-09-19T09:05Z',
    'school',
    'amina',
    'Notes of our meeting and support plan',
    'The school sends notes: 10 hours of support a week.',
    'advice-report',
    'f',
  ],
  [
    '2025-10-06T11:30Z',
    'amina',
    'school',
    'Support hours not happening',
    'Parent writes that 4 of 10 hours were given in two weeks.',
    'provision-not-delivered',
    'n',
  ],
  [
    '2025-10-09T16:20Z',
    'office',
    'amina',
    'Attendance letter',
    'The school writes about attendance of 84 %.',
    'attendance',
    'f',
  ],
  [
    '2025-10-15T07:55Z',
    'amina',
    'panel',
    'Request for an EHC needs assessment',
    'Parent asks the council for an EHC needs assessment.',
    'needs-assessment-request',
    'f',
  ],
  [
    '2025-10-16T10:02Z',
    'panel',
    'amina',
    'Automatic reply: Request for an EHC needs assessment',
    '',
    'chase',
    '',
  ],
  [
    '2025-10-28T13:15Z',
    'council',
    'amina',
    'Your request: acknowledgement',
    'The council acknowledges the request of 15 October.',
    'needs-assessment-request',
    '',
  ],
  [
    '2025-11-12T09:48Z',
    'nhs',
    'amina',
    'Clinic letter',
    'The paediatrician confirms a diagnosis and recommends speech therapy.',
    'health',
    'f',
  ],
  [
    '2025-11-25T17:31Z',
    'council',
    'amina',
    'Decision: we will not assess',
    'The council decides not to assess.',
    'decision-letter',
    'fn',
  ],
  [
    '2025-11-26T08:20Z',
    'amina',
    'sendiass',
    'Refusal: what can I do?',
    'Parent asks SENDIASS about the refusal.',
    'legal-advice',
    '',
  ],
  [
    '2025-11-27T12:10Z',
    'sendiass',
    'amina',
    'Re: Refusal: what can I do?',
    'SENDIASS explains mediation and appeal.',
    'legal-advice',
    '',
  ],
  ['2025-12-03T10:00Z', 'amina', 'panel', 'Mediation request', 'Parent asks for mediation.', 'mediation', ''],
  [
    '2025-12-10T14:45Z',
    'council',
    'amina',
    'Mediation: dates',
    'The council offers 8 January for mediation.',
    'mediation',
    '',
  ],
  [
    '2026-01-09T11:11Z',
    'council',
    'amina',
    'After mediation: we will assess',
    'The council agrees to assess.',
    'mediation needs-assessment-request',
    '',
  ],
  [
    '2026-01-14T09:30Z',
    'panel',
    'amina',
    'Advice we are asking for',
    'The council lists the advice it asks for.',
    'advice-report',
    '',
  ],
  ['2026-01-21T16:05Z', 'school', 'amina', 'Form for the educational advice', '', 'advice-report', 'f'],
  [
    '2026-02-04T08:00Z',
    'amina',
    'school',
    'Speech therapy was cancelled again',
    'Parent writes that therapy was cancelled for the third time.',
    'provision-not-delivered health',
    '',
  ],
  [
    '2026-02-06T15:15Z',
    'office',
    'amina',
    'Incident on 5 February',
    'The school reports an incident in the playground.',
    'incident',
    's',
  ],
  [
    '2026-03-18T10:25Z',
    'panel',
    'amina',
    'Draft plan for Zoë Okafor',
    'The council sends a draft plan, 15 days to comment.',
    'draft-plan',
    'f',
  ],
  [
    '2026-03-25T20:40Z',
    'amina',
    'panel',
    'Comments on the draft plan',
    'Parent asks for changes to sections B and F.',
    'draft-plan',
    'fn',
  ],
  ['2026-03-31T23:10Z', 'david', 'amina', 'Fwd: page 4 of the plan', '', '', 'u'],
  [
    '2026-04-14T09:00Z',
    'council',
    'amina',
    'Re: Comments on the draft plan',
    'The council accepts two of five changes.',
    'draft-plan',
    '',
  ],
  [
    '2026-04-29T16:59Z',
    'panel',
    'amina',
    'Final plan for Zoë Okafor',
    'The council issues the final plan.',
    'final-plan decision-letter',
    'f',
  ],
  [
    '2026-05-05T08:30Z',
    'amina',
    'school',
    'Section F: who does what',
    'Parent asks how section F will be delivered.',
    'final-plan',
    '',
  ],
  [
    '2026-05-07T14:12Z',
    'school',
    'amina',
    'Re: Section F: who does what',
    'The SENCO says speech therapy has no provider yet.',
    'provision-not-delivered',
    '',
  ],
  [
    '2026-05-20T11:45Z',
    'amina',
    'panel',
    'Complaint, stage 1: speech therapy',
    'Parent complains that section F is not delivered.',
    'complaint-stage-1',
    'n',
  ],
  [
    '2026-05-21T09:15Z',
    'panel',
    'amina',
    'We have received your complaint',
    'The council acknowledges the complaint, reply due 18 June.',
    'complaint-stage-1 chase',
    '',
  ],
  [
    '2026-06-19T17:55Z',
    'council',
    'amina',
    'Complaint 2026/118: our reply',
    'The council upholds the complaint in part.',
    'complaint-stage-1',
    'f',
  ],
  [
    '2026-06-24T07:20Z',
    'amina',
    'panel',
    'Complaint, stage 2',
    'Parent asks for stage 2.',
    'complaint-stage-2',
    '',
  ],
  [
    '2026-06-30T12:30Z',
    'nhs',
    'amina',
    'Therapy offer from July',
    'The NHS offers a first therapy session on 14 July.',
    'health',
    's',
  ],
  ['2026-07-02T10:10Z', 'office', 'amina', 'Newsletter and term dates', '', '', ''],
  [
    '2026-07-15T15:00Z',
    'amina',
    'nhs',
    'Re: Therapy offer from July',
    'Parent confirms the first session took place.',
    'health',
    '',
  ],
  [
    '2026-07-21T18:05Z',
    'council',
    'amina',
    'Stage 2: we need more time',
    'The council extends its reply to 18 August.',
    'complaint-stage-2',
    '',
  ],
  [
    '2026-08-18T16:30Z',
    'council',
    'amina',
    'Stage 2: final reply',
    'The council upholds the complaint and offers a remedy.',
    'complaint-stage-2 decision-letter',
    'f',
  ],
  [
    '2026-08-27T09:00Z',
    'amina',
    'sendiass',
    'Is this remedy usual?',
    'Parent asks SENDIASS about the remedy.',
    'legal-advice',
    '',
  ],
  [
    '2026-09-03T08:45Z',
    'school',
    'amina',
    'Annual review: date',
    'The school proposes 24 September for the annual review.',
    'annual-review',
    '',
  ],
  [
    '2026-09-10T21:05Z',
    'amina',
    'school',
    'Re: Annual review: date',
    'Parent agrees and asks that the therapist is invited.',
    'annual-review',
    '',
  ],
  [
    '2026-09-24T16:40Z',
    'school',
    'amina',
    'Annual review: report',
    'The school sends the review report.',
    'annual-review',
    'f',
  ],
  [
    '2026-09-25T07:30Z',
    'amina',
    'panel',
    'Transport from September: no reply since June, and the taxi firm has now said that it cannot carry the wheelchair that the plan names',
    '',
    'transport chase',
    '',
  ],
];

const hash = (text: string): string => {
  let value = 2166136261;
  const digits: string[] = [];
  for (let round = 0; digits.length < 8; round += 1) {
    for (const character of `${text}${round}`) value = Math.imul(value ^ character.charCodeAt(0), 16777619);
    digits.push((value >>> 0).toString(16).padStart(8, '0'));
  }
  return digits.join('');
};

const FILE: AttachmentFacts = {
  name: 'Letter from the council – final (signed).pdf',
  mediaType: 'application/pdf',
  size: 184_233,
  sha256: asSha256(hash('file')),
  inline: false,
};
export const LOGO: AttachmentFacts = {
  name: 'crest.png',
  mediaType: 'image/png',
  size: 95,
  sha256: asSha256(hash('logo')),
  inline: true,
  contentId: 'crest@northshire.gov.uk',
};

function entryAt(at: number): Entry {
  const [when, from, to, subject, summary, tags, marks] = YEAR[at % YEAR.length] ?? YEAR[0]!;
  const happenedAt = Date.parse(when);
  const sender = PEOPLE[from]!;
  const owner = OWNERS[from] === 'family' ? OWNERS[to] : OWNERS[from];
  const isShown = marks.includes('s');
  return {
    id: asEntryId(`entry-${at + 1}`),
    matterId: DEFAULT_MATTER_ID,
    kind: 'email',
    fidelity: isShown ? 'as shown' : 'original',
    ...(isShown && { fidelityReason: 'Gmail did not give the original: too many requests.' }),
    originalSha256: asSha256(hash(`original ${at}`)),
    originalSize: 6_000 + ((at * 7919) % 90_000) + (marks.includes('f') ? 250_000 : 0),
    subject,
    from: [sender],
    to: [PEOPLE[to]!],
    cc: at % 9 === 0 ? [PEOPLE.david!] : [],
    bcc: [],
    messageId: `<${at}@example.org>`,
    inReplyTo: '',
    references: [],
    sentAt: happenedAt,
    sentAtText: new Date(happenedAt).toUTCString().replace('GMT', '+0000'),
    receivedAt: happenedAt + 4000,
    receivedAtText: new Date(happenedAt + 4000).toUTCString().replace('GMT', '+0000 (GMT)'),
    capturedAt: happenedAt + 3_600_000,
    happenedAt,
    happenedFrom: 'sent',
    attachments: marks.includes('f') ? [FILE, LOGO] : [],
    snippet: `Dear ${PEOPLE[to]!.name.split(' ')[0]}, thank you for your email. I am writing about ${subject.toLowerCase()}.`,
    warnings: isShown ? ['The date is the one the page showed; it has no seconds and no time zone.'] : [],
    provenance: {
      site: 'gmail',
      account: 'amina.okafor@example.org',
      siteMessageId: `m${at}`,
      siteThreadId: `t${at}`,
      pageUrl: 'https://mail.google.com/mail/u/0/',
      method: isShown ? 'page reading' : 'message source',
      version: '0.1.0',
    },
    partyId: marks.includes('u') ? null : asPartyId(owner ?? 'family'),
    tags: tags === '' ? [] : tags.split(' ').map(asTagId),
    summary,
    note: marks.includes('n') ? 'Ask IPSEA about this. Phoned on the same day; nobody answered.' : '',
  };
}

/** The year's entries, oldest first. */
export const inventedYear = (): Entry[] => YEAR.map((_, at) => entryAt(at));

const DAY_MS = 86_400_000;
const WORDS = (
  'assessment council school therapy plan section provision hours support meeting review report letter reply parent child ' +
  'teacher needs speech language occupational advice panel decision evidence placement transport taxi review annual draft ' +
  'final please thank kind regards because therefore however although the and that with from this have will would should ' +
  'attached page paragraph week term morning afternoon playground incident attendance absence exclusion mediation tribunal'
).split(' ');

/** Many entries over `count / 12` days, each with about 1,000 characters of text, the same at every run. */
export function inventedMany(count: number): { entries: Entry[]; texts: Map<Entry['id'], string> } {
  const start = Date.parse('2026-09-30T10:00:00Z') - (count / 12) * DAY_MS;
  const texts = new Map<Entry['id'], string>();
  let seed = 7;
  const next = (limit: number): number => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % limit;
  const entries = Array.from({ length: count }, (_, at): Entry => {
    const happenedAt = start + (at / 12) * DAY_MS;
    const entry = { ...entryAt(at), happenedAt, sentAt: happenedAt };
    const words = Array.from(
      { length: 150 },
      () => `${WORDS[next(WORDS.length)]}${next(12) === 0 ? next(9000) : ''}`,
    );
    texts.set(entry.id, words.join(' '));
    return entry;
  });
  return { entries, texts };
}
