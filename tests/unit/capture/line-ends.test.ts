// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { withBareLineEnds } from '../../../utils/capture/line-ends.ts';
import { bytesOf } from '../../setup/made-mail.ts';

const bare = (text: string): string | null => {
  const found = withBareLineEnds(bytesOf(text));
  return found && new TextDecoder().decode(found);
};

describe('a mail with the line ends of a disk', () => {
  it('has a line feed for every CRLF, and everything else as it was', () => {
    expect(bare('a: b\r\n\r\ntext\r\n')).toBe('a: b\n\ntext\n');
    expect(bare('a\r\nb\rc\nd\r\r\ne\r')).toBe('a\nb\rc\nd\r\ne\r');
    expect(bare('a\nb\r')).toBeNull();
    expect(bare('')).toBeNull();
  });
});
