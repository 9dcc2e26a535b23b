import { expect, test } from 'vitest';
import { latinBytes } from '../../../utils/export/latin-bytes.ts';

test('every character is one byte, whether all are ASCII or not', () => {
  expect([...latinBytes('BT 1')]).toEqual([66, 84, 32, 49]);
  expect([...latinBytes('\u00fe\u00ff\u0001é')]).toEqual([0xfe, 0xff, 1, 0xe9]);
  expect([...latinBytes('')]).toEqual([]);
});
