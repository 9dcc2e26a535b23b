import { expect, it, vi } from 'vitest';
import { ContentScriptContext } from '../../../utils/platform/mail-page-context.ts';

vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'paperchain' } } }));

it('ends an older copy of the same script, and no other', () => {
  const older = new ContentScriptContext('gmail');
  const other = new ContentScriptContext('outlook');
  expect(older.signal.aborted).toBe(false);
  const newer = new ContentScriptContext('gmail');
  expect(older.signal.aborted).toBe(true);
  expect(newer.signal.aborted).toBe(false);
  expect(other.signal.aborted).toBe(false);
});
