import {
  asEntryId,
  asMatterId,
  asPartyId,
  asSha256,
  type AttachmentFacts,
  type Entry,
  type Party,
} from '../../../../utils/domain/index.ts';
import type { ExportMaking, ExportSource } from '../../../../utils/export/source.ts';

const MATTER = asMatterId('default');

export const PARTIES: readonly Party[] = [
  party('council', 'council', 'Northshire County Council', 'northshire.gov.uk'),
  party('school', 'school', 'Hazelbrook Primary School', 'hazelbrook.northshire.sch.uk'),
  party('nhs', 'health', 'Northshire Community NHS Trust', 'northshire-health.example.org'),
];

function party(id: string, kind: Party['kind'], name: string, domain: string): Party {
  return { id: asPartyId(id), kind, name, addresses: [], domains: [domain] };
}

const PEOPLE = {
  parent: { name: 'Alex Morgan', address: 'alex.morgan@example.org' },
  officer: { name: 'Sarah Cole', address: 'sarah.cole@northshire.gov.uk' },
  team: { name: 'SEND Team', address: 'send@northshire.gov.uk' },
  senco: { name: 'Priya Nair', address: 'p.nair@hazelbrook.northshire.sch.uk' },
  therapist: { name: 'Dr Tom Reed', address: 't.reed@northshire-health.example.org' },
} as const;

const eightDigits = (seed: number): string =>
  Math.round(Math.abs(Math.sin(seed)) * 0xffffffff)
    .toString(16)
    .padStart(8, '0');

/** A made-up hash: 64 hex digits that differ for each number. */
export function madeUpHash(number: number) {
  return asSha256(Array.from({ length: 8 }, (_, index) => eightDigits(number * 8 + index + 1)).join(''));
}

/** One invented email; `number` sets its date and ids. */
export function entryOf(number: number, changes: Partial<Entry> = {}): Entry {
  const happenedAt = Date.UTC(2025, 8, 3, 8, 12) + number * 5.3 * 86_400_000;
  return {
    id: asEntryId(`entry-${number}`),
    matterId: MATTER,
    kind: 'email',
    fidelity: 'original',
    originalSha256: madeUpHash(number),
    originalSize: 5_300 + number * 1_711,
    subject: `Letter ${number}`,
    from: [PEOPLE.officer],
    to: [PEOPLE.parent],
    cc: [],
    bcc: [],
    messageId: `<${number}@example.org>`,
    inReplyTo: '',
    references: [],
    sentAt: happenedAt,
    capturedAt: happenedAt + 1000,
    happenedAt,
    happenedFrom: 'sent',
    attachments: [],
    snippet: '',
    warnings: [],
    provenance: {
      site: 'gmail',
      account: PEOPLE.parent.address,
      siteMessageId: '',
      siteThreadId: '',
      pageUrl: '',
      method: 'message source',
      version: '0.1.0',
    },
    partyId: null,
    tags: [],
    summary: '',
    note: '',
    ...changes,
  };
}

export function attachment(name: string, inline = false): AttachmentFacts {
  return { name, mediaType: 'application/pdf', size: 1200, sha256: madeUpHash(name.length), inline };
}

/** Subjects in every script the fonts cover, and some they do not. */
export const SCRIPT_SUBJECTS: readonly string[] = [
  'Zażółć gęślą jaźń – plan dla ucznia, škola a čeština',
  'Αξιολόγηση αναγκών και σχέδιο υποστήριξης',
  'Оцінка потреб: план підтримки, школа',
  'تقييم الاحتياجات التعليمية للطفل',
  'رد: خطة EHC رقم 2026/114 (مسودة)',
  'بچے کی تعلیم کے بارے میں خط',
  'הערכת צרכים מיוחדים',
  'शिक्षा की आवश्यकताओं का मूल्यांकन',
  'শিক্ষার প্রয়োজন মূল্যায়ন ও ক্ষেত্র',
  'ਸਿੱਖਿਆ ਦੀਆਂ ਲੋੜਾਂ ਦਾ ਮੁਲਾਂਕਣ',
  'શિક્ષણની જરૂરિયાતોનું મૂલ્યાંકન',
  'கல்வித் தேவைகள் மதிப்பீடு',
  'విద్యా అవసరాల అంచనా',
  'വിദ്യാഭ്യാസ ആവശ്യങ്ങളുടെ വിലയിരുത്തൽ',
  'අධ්‍යාපන අවශ්‍යතා තක්සේරුව',
  'Thank you 🙂 👍🏽 ❤️ see you there ✓',
  'Visit 東京 and ไทย',
  'Efficient office staff: first final offer, fluffy ﬁ',
];

const ENGLISH: readonly Partial<Entry>[] = [
  {
    subject: 'Request for an EHC needs assessment',
    from: [PEOPLE.parent],
    to: [PEOPLE.team],
    cc: [PEOPLE.senco],
    summary: 'Parents ask the council in writing for an EHC needs assessment.',
    attachments: [
      attachment('Request letter.pdf'),
      attachment('School reports 2023–2025.pdf'),
      attachment('logo.png', true),
    ],
    note: 'Sent after the meeting of 2 September.\nPrinted copy in the blue folder.',
  },
  { subject: 'RE: Request for an EHC needs assessment', partyId: asPartyId('council'), to: [PEOPLE.parent] },
  {
    subject:
      'Decision not to carry out an EHC needs assessment (reference NCC/SEND/2025/004417): right of appeal and mediation information',
    from: [PEOPLE.team],
    summary:
      'Email from the council says that it will not carry out an assessment, and encloses its decision letter.',
    attachments: [attachment('Decision letter_FINAL_v3_signed_2025-10-09_NCC-SEND-004417.pdf')],
  },
  { subject: 'Attendance this half term', from: [PEOPLE.senco], to: [PEOPLE.parent] },
  {
    subject: 'Speech and language report',
    from: [PEOPLE.therapist],
    fidelity: 'as shown',
    fidelityReason: 'Gmail did not give the original',
    warnings: ['The content of this confidential-mode email is not in the message.'],
  },
  {
    subject: 'Annual review meeting: papers',
    from: [PEOPLE.senco],
    to: [
      PEOPLE.parent,
      PEOPLE.officer,
      PEOPLE.team,
      PEOPLE.therapist,
      { name: '', address: 'governors@hazelbrook.northshire.sch.uk' },
    ],
    attachments: [
      attachment('Agenda.docx'),
      attachment('Draft minutes.docx'),
      attachment('Photo of classroom.jpg'),
    ],
  },
  {
    subject: '',
    from: [{ name: '', address: 'no-reply@northshire.gov.uk' }],
    happenedFrom: 'received',
    sentAt: undefined,
  },
];

/** About sixty invented emails of a school year, in every script. */
export function sampleEntries(): Entry[] {
  return Array.from({ length: 62 }, (_, number) => {
    const script = number % 3 === 2 ? SCRIPT_SUBJECTS[Math.floor(number / 3)] : undefined;
    return entryOf(number, script ? { subject: script } : (ENGLISH[number % ENGLISH.length] ?? {}));
  });
}

export function sourceOf(entries: readonly Entry[], title = 'Sam: EHC plan & school place'): ExportSource {
  return {
    matter: { id: MATTER, title, createdAt: 0 },
    title,
    entries,
    parties: PARTIES,
    tags: [],
    original: async () => undefined,
    attachment: async () => undefined,
  };
}

export function makingOf(changes: Partial<ExportMaking> = {}): ExportMaking {
  return {
    madeAt: Date.UTC(2026, 10, 23, 20, 30),
    version: '0.1.0',
    includeNotes: true,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...changes,
  };
}
