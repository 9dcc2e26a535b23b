// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { writeCompound } from '../../../../utils/capture/msg/write-compound.ts';
import { COUNCIL_MSG, msgBytes } from '../../../setup/made-msg.ts';
import { findAll, lentBlob } from '../find-all.ts';

describe('an Outlook file in an import', () => {
  const bytes = msgBytes(COUNCIL_MSG);

  it('is one mail, exactly its own bytes', async () => {
    const { mails, problems } = await findAll({ 'Re request.MSG': bytes });
    expect(problems).toEqual([]);
    expect(mails).toMatchObject([{ type: 'application/vnd.ms-outlook', number: 1, offset: 0, bytes }]);
    expect(new Uint8Array(await lentBlob(mails[0]).arrayBuffer())).toEqual(bytes);
  });

  it('is listed when it is damaged or holds no message', async () => {
    const { mails, problems } = await findAll({
      'cut.msg': bytes.slice(0, 2000),
      'word.msg': writeCompound(new Map([['WordDocument', new Uint8Array(9)]])),
    });
    expect(mails).toEqual([]);
    expect(problems.map(({ file, length }) => [file, length])).toEqual([
      ['cut.msg', 2000],
      ['word.msg', expect.any(Number)],
    ]);
    expect(problems[0]?.reason).toMatch(/damaged, or it holds no email/);
  });

  it('leaves old Word documents alone', async () => {
    const { mails, problems } = await findAll({
      'plan.doc': writeCompound(new Map([['WordDocument', new Uint8Array(9)]])),
    });
    expect(mails).toEqual([]);
    expect(problems).toHaveLength(1);
  });
});
