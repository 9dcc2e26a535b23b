// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { giveRoomBack, release, takeRoom } from '../../../utils/import/rooms.ts';

const MB = 1024 * 1024;

describe('rooms', () => {
  it('are used again, once each, however many mails lay in them', () => {
    const room = takeRoom(10);
    giveRoomBack(room.subarray(0, 4));
    giveRoomBack(room.subarray(4, 9));
    expect(takeRoom(2 * MB).buffer).toBe(room.buffer);
    expect(takeRoom(10).buffer).not.toBe(room.buffer);
  });

  it('are as large as asked, and what is no common room goes back to the browser', () => {
    const large = takeRoom(40 * MB);
    expect(large.length).toBeGreaterThanOrEqual(40 * MB);
    giveRoomBack(large);
    expect(large.buffer.byteLength).toBe(0);
  });

  it('do not pile up', () => {
    const rooms = Array.from({ length: 12 }, () => takeRoom(1));
    for (const room of rooms) giveRoomBack(room);
    const left = rooms.filter(({ buffer }) => buffer.byteLength > 0).length;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(rooms.length);
  });

  it('that are released already are left alone', () => {
    const room = takeRoom(1);
    release(room);
    giveRoomBack(room);
    expect(takeRoom(1).length).toBeGreaterThan(0);
  });
});
