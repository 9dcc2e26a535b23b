// tests/replica/sample: an invented year of SEND correspondence, built from code. This file says who is who; chapters/
// tells the story; mime/, files/ and looks/ turn it into mail bytes. Used by the replica, the demo and tests.

/** Someone who can send or receive mail. An empty name is written as a bare address. */
export interface Person {
  readonly name: string;
  readonly address: string;
  /** Lines under the name at the end of a mail: role, team, telephone. */
  readonly signature?: readonly string[];
}

const council = (name: string, local: string, ...signature: string[]): Person => ({
  name,
  address: `${local}@northshire.gov.uk`,
  signature: [...signature, 'Northshire County Council, Shire House, Castle Street, Norwick NK1 2ZZ'],
});

const school = (name: string, local: string, ...signature: string[]): Person => ({
  name,
  address: `${local}@st-aldhelms.northshire.sch.uk`,
  signature: [
    ...signature,
    "St Aldhelm's C of E Primary School, Mill Lane, Norwick NK3 9ZZ",
    '01632 960 144',
  ],
});

const health = (name: string, local: string, ...signature: string[]): Person => ({
  name,
  address: `${local}@northshire-community.nhs.uk`,
  signature: [...signature, 'Northshire Community Health NHS Trust', '01632 960 377'],
});

/** The family. Idris Whitlock (born 14 March 2016, Year 5 then Year 6) has no address of his own. */
export const samina: Person = { name: 'Samina Whitlock', address: 'samina.whitlock@example.org' };
export const daniel: Person = { name: 'Daniel Whitlock', address: 'daniel.whitlock@example.com' };
export const nadia: Person = { name: 'نادیہ رفیق', address: 'nadia.rafiq@example.net' };

export const assessments = council(
  'SEND Assessments',
  'send.assessments',
  'SEND Assessment and Review Service',
);
export const gillian = council(
  'Pryce, Gillian',
  'gillian.pryce',
  'SEND Plan Coordinator (North)',
  '01632 960 210',
);
export const martin = council(
  'Oakes, Martin',
  'martin.oakes',
  'Team Manager, SEND Assessment and Review Service',
  '01632 960 214',
);
export const complaints = council('Customer Relations', 'customer.relations', 'Customer Relations Team');
export const information = council(
  'Information Governance',
  'information.governance',
  'Information Governance Team',
);
export const transport = council(
  'Home to School Transport',
  'school.transport',
  'Passenger Transport Unit',
  '01632 960 250',
);
export const psychology = council(
  'Fenwick, Dr Rosalind',
  'rosalind.fenwick',
  'Senior Educational Psychologist',
  '01632 960 233',
);
export const languages = council(
  'Northshire Language Service',
  'language.service',
  'Language and Interpreting Service',
  '01632 960 280',
);

export const office = school("St Aldhelm's School Office", 'office', 'School Office');
export const senco = school('Mrs J Tolland', 'jtolland', 'SENDCo and Assistant Headteacher');
export const head = school('Mr P Ainscough', 'head', 'Headteacher');

export const therapist = health(
  'BELLWOOD, Karen (NORTHSHIRE COMMUNITY HEALTH)',
  'karen.bellwood',
  'Specialist Speech and Language Therapist',
  "Children's Therapies, Larkhill Clinic",
);
export const therapies = health(
  "Children's Therapies Admin",
  'childrens.therapies',
  "Children's Therapies, Larkhill Clinic",
);

export const sendiass: Person = {
  name: 'Northshire SENDIASS',
  address: 'advice@northshire-sendiass.example.org',
  signature: [
    'Bethan Rudge, Adviser',
    'Northshire SENDIASS: free, impartial and confidential',
    '01632 960 555',
  ],
};
export const mediation: Person = {
  name: 'Fairway Mediation',
  address: 'cases@fairway-mediation.example.org',
  signature: ['Colm Adair, Mediation Coordinator', 'Fairway Mediation CIC', '01632 960 600'],
};
export const coaches: Person = {
  name: 'Hedgerow Coaches',
  address: 'schools@hedgerow-coaches.example.com',
  signature: ['Schools desk, Hedgerow Coaches Ltd', '01632 960 701'],
};
export const tutor: Person = { name: 'Marta Quill', address: 'marta.quill.tutor@example.com' };
export const parcel: Person = { name: 'Gmail Team', address: 'no-reply@account-notice.example.net' };
export const sender: Person = { name: 'Delivery Desk', address: 'desk@parcels-notice.example.net' };
export const grants: Person = { name: '=cmd Grants Office', address: 'grants@free-grants.example.com' };
export const secure: Person = {
  name: 'Northshire Community Health (secure message)',
  address: 'no-reply@secure-message.example.net',
};
export const postmaster: Person = {
  name: 'Mail Delivery Subsystem',
  address: 'mailer-daemon@mx.example.org',
};

const FAMILY = new Set([samina.address]);

/** Whether the mail was sent from the mailbox's own account (such mails carry no Received chain). */
export const isOwner = (person: Person): boolean => FAMILY.has(person.address);
