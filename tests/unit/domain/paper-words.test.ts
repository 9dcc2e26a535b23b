import { expect, it } from 'vitest';
import { paperWords, type PaperKind } from '../../../utils/domain/paper-words.ts';

it.each<[PaperKind, boolean, string, string]>([
  ['letter', false, 'Northshire County Council', 'Letter from Northshire County Council'],
  ['letter', true, 'Northshire County Council', 'Letter to Northshire County Council'],
  ['text message', false, '', 'Text message received'],
  ['form', true, '', 'Form sent'],
  ['meeting', true, 'Hilltop Primary School', 'Meeting with Hilltop Primary School'],
  ['call', false, '', 'Call'],
  ['incident', true, 'Hilltop Primary School', 'Incident involving Hilltop Primary School'],
])('%s, own %s, %j: %s', (kind, isOwnPaper, party, words) =>
  expect(paperWords({ kind, isOwnPaper }, party)).toBe(words),
);
