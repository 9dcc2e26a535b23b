// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  CHANGED,
  checkedContent,
  MISSING,
  tallied,
  UNREADABLE,
  WHOLE_LIMIT,
} from '../../../../utils/export/pack/content.ts';
import { hashOf } from './sample.ts';

const { signal } = new AbortController();
const give = (bytes: Uint8Array<ArrayBuffer>) => async () => ({ blob: new Blob([bytes]) });
const small = new TextEncoder().encode('a mail');
const large = new Uint8Array(WHOLE_LIMIT + 3).fill(7);

const broken = async () => ({
  blob: { size: 3, arrayBuffer: () => Promise.reject(new Error('disk')) } as Blob,
});

describe('checkedContent', () => {
  it.each([
    ['small', small],
    ['large', large],
  ])('hands out %s content whose hash is right', async (_, bytes) => {
    const found = await checkedContent(give(bytes), hashOf(bytes), signal);
    if (!found.ok) throw new Error(found.error);
    let tally = {};
    const parts: Uint8Array[] = [];
    for await (const part of tallied(found.value, (size, sha256) => (tally = { size, sha256 })))
      parts.push(part);
    expect(Buffer.concat(parts).equals(bytes)).toBe(true);
    expect(tally).toEqual({ size: bytes.length, sha256: hashOf(bytes) });
  });

  it('holds no large content in memory', async () => {
    const found = await checkedContent(give(large), hashOf(large), signal);
    expect(found.ok && found.value instanceof Uint8Array).toBe(false);
  });

  it.each([
    ['small', small],
    ['large', large],
  ])('refuses %s content that changed', async (_, bytes) => {
    const changed = bytes.slice();
    changed[2] = 99;
    expect(await checkedContent(give(changed), hashOf(bytes), signal)).toEqual({ ok: false, error: CHANGED });
  });

  it('says what is missing and what cannot be read', async () => {
    const sha256 = hashOf(small);
    expect(await checkedContent(async () => undefined, sha256, signal)).toEqual({
      ok: false,
      error: MISSING,
    });
    expect(await checkedContent(broken, sha256, signal)).toEqual({ ok: false, error: UNREADABLE });
  });

  it('rejects when cancelled, and does not call that unreadable', async () => {
    const control = new AbortController();
    const waiting = checkedContent(() => new Promise(() => undefined), hashOf(small), control.signal);
    control.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
  });
});
