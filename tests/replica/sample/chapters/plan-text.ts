import type { Block } from '../files/docx.ts';

/** The draft plan as Word blocks: vague where the story needs it to be. */
export const draftPlanBlocks: readonly Block[] = [
  { heading: 'DRAFT education, health and care plan' },
  {
    table: [
      ['Name', 'Idris Whitlock'],
      ['Date of birth', '14 March 2016'],
      ['School', 'To be completed'],
      ['Reference', 'SEND/25/04417'],
      ['Draft issued', '27 March 2026'],
    ],
  },
  { heading: 'Section A: views, interests and aspirations', level: 2 },
  {
    text: 'Idris likes maps, swimming and his cousin’s dog. He says: “I know it in my head but the words come in the wrong order.” He would like to drive a coach.',
  },
  { heading: 'Section B: special educational needs', level: 2 },
  {
    text: 'Idris has speech, language and communication needs. He reads accurately for his age. He can find it hard to understand what he hears and reads.',
  },
  { heading: 'Section C: health needs related to SEN', level: 2 },
  { text: 'Idris is known to Children’s Therapies.' },
  { heading: 'Section E: outcomes', level: 2 },
  {
    table: [
      ['Outcome', 'By when'],
      [
        'Idris will follow a two-step instruction without a prompt in four lessons out of five',
        'End of Year 6',
      ],
      ['Idris will retell a short text in his own words', 'End of Year 6'],
    ],
  },
  { heading: 'Section F: special educational provision', level: 2 },
  {
    table: [
      ['Provision', 'How often', 'By whom'],
      ['Access to speech and language therapy as advised by the service', 'Regular', 'NHS'],
      ['A high level of adult support', 'Daily', 'School'],
      ['Opportunities for pre-teaching of vocabulary', 'As appropriate', 'School'],
    ],
  },
  { heading: 'Section I: placement', level: 2 },
  { text: 'Left blank in the draft.' },
  { heading: 'Section K: advice and information', level: 2 },
  {
    table: [
      ['Advice', 'Author', 'Date'],
      ['Speech and language therapy', 'K Bellwood', '22 January 2026'],
      ['School', 'J Tolland', '28 January 2026'],
      ['Occupational therapy', 'Larkhill Clinic', '6 February 2026'],
      ['Psychology', 'Dr R Fenwick', '27 February 2026'],
    ],
  },
];

/** The parents' comments on the draft, section by section. */
export const commentsBlocks: readonly Block[] = [
  { heading: 'Comments on the draft plan of 27 March 2026' },
  { text: 'Samina and Daniel Whitlock, 8 April 2026.' },
  {
    table: [
      ['Section', 'Draft says', 'We ask for', 'Source'],
      [
        'B',
        '“can find it hard to understand”',
        'Developmental language disorder; spoken paragraphs 2nd percentile; working memory 2nd percentile',
        'SLT p.2, EP p.4',
      ],
      [
        'F',
        '“access to speech and language therapy”',
        '45 minutes each week, individually, by a speech and language therapist, 39 weeks',
        'SLT p.5',
      ],
      [
        'F',
        '“a high level of adult support”',
        '25 hours a week of a trained teaching assistant, 5 of them individually',
        'EP p.7',
      ],
      ['I', 'blank', 'St Aldhelm’s C of E Primary School', ''],
    ],
  },
];

/** The final plan's text, shortened to the sections the story turns on. */
export const finalPlanText = `
Idris Whitlock, born 14 March 2016. Plan made on 29 April 2026. Reference SEND/25/04417.

# Section B: special educational needs

Idris has developmental language disorder. His understanding of spoken paragraphs is at the 2nd percentile and his working memory for spoken
information at the 2nd percentile. He hides not understanding by copying others.

# Section F: special educational provision

F1. Individual speech and language therapy from a qualified therapist: 45 minutes each week, 39 weeks a year.

F2. A language programme set by the therapist: 20 minutes each school day, delivered by a trained teaching assistant.

F3. Support from a teaching assistant trained in language difficulties: 25 hours a week, of which 5 hours individually.

F4. Pre-teaching of vocabulary: 10 minutes before each new topic.

# Section I: placement

St Aldhelm's C of E Primary School, a mainstream primary school.`;
