import { expect, it, vi } from 'vitest';
import { logError } from '../../../utils/platform/log.ts';

it('writes an error to the console with its place', () => {
  const written = vi.spyOn(console, 'error').mockImplementation(() => {});
  const error = new Error('odd');
  logError('keeping', error);
  expect(written).toHaveBeenCalledExactlyOnceWith('Paperchain: keeping', error);
});
