import type { Block } from '../blocks.ts';
import { remark, setFlow } from './flow.ts';
import type { AttachedKind } from './kind.ts';
import { beginningOf, isText, readText } from './text-bytes.ts';
import { readEvents, type CalendarEvent } from './ics.ts';

/** Invitations and calendar files (.ics): what, when, where, who. */
export const CALENDAR_KIND: AttachedKind = {
  is: (bytes) => isText(bytes) && /^BEGIN:VCALENDAR\b/iu.test(beginningOf(bytes)),
  set: (file) => {
    const { events, more } = readEvents(readText(file.bytes));
    const blocks: Block[] = events.flatMap(blocksOf);
    if (more > 0) blocks.push(remark(`${more} more events are in the original.`));
    if (events.length === 0) blocks.push(remark('This calendar file names no event.'));
    return setFlow({ blocks, notices: [] }, file);
  },
};

const CUT =
  'Some of this event is too long to be shown whole. Its beginning is shown; the whole is in the original.';

function blocksOf(event: CalendarEvent): Block[] {
  const rows: [string, string][] = [
    ['When', event.when],
    [
      'Again',
      event.repeats
        ? 'It repeats, and this is the first time. The file itself says when it comes again.'
        : '',
    ],
    ['Where', event.where],
    ['From', event.organiser],
    ['For', event.people.join('\n')],
    ['Status', event.isCancelled ? 'Cancelled' : ''],
  ];
  return [
    { kind: 'heading', level: 2, spans: [{ text: event.what || 'Event without a name' }], direction: 'auto' },
    ...rows.filter(([, value]) => value !== '').map(([name, value]): Block => lineOf(name, value)),
    ...(event.text === ''
      ? []
      : [{ kind: 'paragraph', spans: [{ text: event.text }], direction: 'auto' } as const]),
    ...(event.isCut ? [remark(CUT)] : []),
  ];
}

const lineOf = (name: string, value: string): Block => ({
  kind: 'paragraph',
  spans: [{ text: `${name}: `, bold: true }, { text: value }],
  direction: 'auto',
});
