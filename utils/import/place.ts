import type { ImportProblem } from '../domain/import.ts';
import type { FoundMail } from './types.ts';

const withCommas = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** `from byte 34,567`: where something that is no message begins. */
export function describeOffset(offset: number): string {
  return `from byte ${withCommas(offset)}`;
}

/** `message 12, from byte 34,567`: where a message lies, for people. */
export function describePlace(number: number, offset: number): string {
  return `message ${withCommas(number)}, ${describeOffset(offset)}`;
}

/** A found mail that could not be taken after all, as it is listed. */
export function problemWith(mail: Omit<FoundMail, 'bytes' | 'lend'>, reason: string): ImportProblem {
  const { file, number, offset, length } = mail;
  return { file, position: describePlace(number, offset), offset, length, reason };
}
