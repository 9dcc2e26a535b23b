/** A meeting to invite someone to. Times are UTC in iCalendar form, e.g. `20251209T100000Z`. */
export interface Meeting {
  readonly uid: string;
  readonly stamp: string;
  readonly start: string;
  readonly end: string;
  readonly title: string;
  readonly place: string;
  readonly organiser: string;
  readonly guest: string;
}

const escapeValue = (text: string): string => text.replace(/([\\;,])/g, '\\$1');

// RFC 5545 §3.1: lines of at most 75 octets, continued after a space. Our meetings are ASCII.
const foldLine = (line: string): string => line.replace(/(.{74})(?=.)/g, '$1\r\n ');

/** An invitation as text/calendar with METHOD:REQUEST (RFC 5546). */
export function makeInvitation(meeting: Meeting): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Example Mail//Calendar 1.0//EN',
    'VERSION:2.0',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    `UID:${meeting.uid}`,
    `DTSTAMP:${meeting.stamp}`,
    `DTSTART:${meeting.start}`,
    `DTEND:${meeting.end}`,
    `SUMMARY:${escapeValue(meeting.title)}`,
    `LOCATION:${escapeValue(meeting.place)}`,
    `ORGANIZER:mailto:${meeting.organiser}`,
    `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${meeting.guest}`,
    'SEQUENCE:0',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map(foldLine).join('\n');
}
