import { head, information, office, samina } from '../cast.ts';
import { attachCsv } from '../files/attach.ts';
import { noiseBytes } from '../files/noise.ts';
import { zipFiles } from '../files/zip.ts';
import type { Attachment, Mail } from '../mail.ts';
import { attachPdf } from '../files/attach.ts';

const SCAN_BYTES = 3_000_000;

/** A part of the scanned file: bytes that do not compress, like a scanner's output, in a real archive. */
function scannedPart(part: number): Attachment {
  return {
    name: `SAR-26-0311 disclosure part ${part} of 3.zip`,
    type: 'application/zip',
    bytes: () => zipFiles([{ name: `part-${part}/scan.bin`, bytes: noiseBytes(2026 + part, SCAN_BYTES) }], 0),
  };
}

const toCouncil: Mail = {
  id: 'records-request-council',
  at: '2026-07-03T09:02:18+01:00',
  from: samina,
  to: [information],
  subject: 'Subject access request on behalf of our son, Idris Whitlock',
  look: 'gmail',
  body: `
Dear Information Governance,

Please send us a copy of the personal data the council holds about our son, Idris Whitlock, born 14 March 2016, of 17 Tannery Row, Norwick NK3 4ZZ. We ask as
his parents, on his behalf, under Article 15 of the UK GDPR.

In particular we would like:

- everything on his SEND file (SEND/25/04417), with notes of the decision-making group of 9 October and 6 November 2025;
- emails and messages about him between the SEND service, commissioning and Children's Therapies from 1 September 2025 to today;
- what is held by the Educational Psychology Service.

You have our identity documents from the transport application in May. If you need anything else please ask now. We understand the time
limit is one month, which ends on 3 August.

Yours faithfully,`,
};

const toSchool: Mail = {
  id: 'records-request-school',
  at: '2026-07-03T09:10:44+01:00',
  from: samina,
  to: [office],
  cc: [head],
  subject: 'Subject access request: Idris Whitlock',
  look: 'plain',
  body: `
Dear Mr Ainscough,

We have asked the council for a copy of Idris's records and would like the school's as well, please, under Article 15 of the UK GDPR:
his SEN file, the provision logs, attendance, and emails about him since September 2025.

There is no complaint about the school in this. We want to have the whole story in one place before he moves to secondary school, and
I know the end of term is busy, so if the emails take longer we would be glad of the rest first. The limit is one month, 3 August.

With thanks,`,
};

const fromSchool: Mail = {
  id: 'records-from-school',
  at: '2026-07-15T12:34:56+01:00',
  from: office,
  to: [samina],
  cc: [head],
  subject: 'Re: Subject access request: Idris Whitlock',
  look: 'outlook',
  answers: 'records-request-school',
  files: [
    attachCsv('attendance-whitlock-i-2025-26.csv', [
      'Half-term,Sessions,Present,Authorised,Unauthorised',
      'Autumn 1,72,70,2,0',
      'Autumn 2,70,69,1,0',
      'Spring 1,58,55,3,0',
      'Spring 2,60,58,2,0',
      'Summer 1,48,48,0,0',
      'Summer 2,62,61,1,0',
    ]),
    attachPdf('SEN file index - I Whitlock.pdf', {
      title: 'SEN file: index of 41 documents',
      letterhead: ["St Aldhelm's C of E Primary School", 'Mill Lane, Norwick NK3 9ZZ'],
      on: '2026-07-15',
      text: "Reviews 1 to 9; provision maps 2023 to 2026; the therapist's programmes; letters. The paper file is ready to collect from the office.",
    }),
  ],
  body: `
Dear Mrs Whitlock,

Mr Ainscough has asked me to send the attendance record and the index of the SEN file, both attached. The file itself is copied and in an envelope with your
name on it at the front desk. There are 63 emails in it; in four of them another child's name has been covered.

Have a lovely summer, and thank you for the plant.

Best wishes`,
};

const fromCouncil: Mail = {
  id: 'records-from-council',
  at: '2026-08-28T17:41:09+01:00',
  from: information,
  to: [samina],
  subject: 'SAR-26-0311: disclosure (large attachments)',
  look: 'plain',
  answers: 'records-request-council',
  files: [scannedPart(1), scannedPart(2), scannedPart(3)],
  body: `
Dear Mrs Whitlock,

Please find attached the information we hold, in three parts. We are sorry that it is later than the month allowed. The SEND service had to search
eleven mailboxes and the request was not passed to it until 22 July.

Some words are covered where they are about other people or are legal advice. The notes of the decision-making group of 9 October 2025 could not be found; the
service believes that none were taken because the case was carried over.

If you are unhappy with this reply you may ask for a review, or complain to the Information Commissioner.

Yours sincerely,`,
};

/** Chapter 9: two requests for records on one day; the school answers in time, the council does not. */
export const recordsChapter: readonly Mail[] = [toCouncil, toSchool, fromSchool, fromCouncil];
