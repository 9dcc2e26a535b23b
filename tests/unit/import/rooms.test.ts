// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { giveRoomBack, takeRoom } from '../../../utils/import/rooms.ts';

const MB = 1024 * 1024;

describe('rooms', () => {
  it('are used again, once each, however many mails lay in them', () => {
    const room = takeRoom(10);
    giveRoomBack(room.subarray(0, 4));
    giveRoomBack(room.subarray(4, 9));
    expect(takeRoom(2 * MB).buffer).toBe(room.buffer);
    expect(takeRoom(10).buffer).not.toBe(room.buffer);
  });

  it('are as large as asked, and what is no common room is not kept', () => {
    const large = takeRoom(40 * MB);
    expect(large.length).toBeGreaterThanOrEqual(40 * MB);
    giveRoomBack(large);
    expect(takeRoom(40 * MB).buffer).not.toBe(large.buffer);
  });

  it('do not pile up', () => {
    const given = new Set(Array.from({ length: 12 }, () => takeRoom(1)));
    for (const room of given) giveRoomBack(room);
    const buffers = new Set([...given].map(({ buffer }) => buffer));
    const again = Array.from({ length: 12 }, () => takeRoom(1)).filter(({ buffer }) => buffers.has(buffer));
    expect(again.length).toBeGreaterThan(0);
    expect(again.length).toBeLessThan(given.size);
  });
});
