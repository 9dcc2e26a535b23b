// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { asEntryId, asMatterId } from '../../../utils/domain/index.ts';
import { readBundlePlan, saveBundlePlan } from '../../../utils/store/bundle-plans.ts';
import { createReader } from '../../../utils/store/reader.ts';
import { madeStore } from './made-store.ts';
import { madePlan } from '../../made/plan.ts';

const matterId = asMatterId('default');
const document = {
  kind: 'entry',
  id: 'e1',
  entryId: asEntryId('e1'),
  title: 'Email from Sarah Cole',
  day: null,
} as const;
const plan = madePlan({
  matterId,
  sections: [
    {
      id: 's',
      title: 'Emails',
      documents: [
        { ...document, leftOut: false },
        { ...document, id: 'e2', leftOut: true },
      ],
    },
  ],
  redactions: [{ words: 'Ben Carter', reason: 'another child’s name' }],
});

describe('the plan of a bundle', () => {
  it('is read as it was saved last, for its own matter', async () => {
    const tools = await madeStore();
    expect(await readBundlePlan(tools.database, matterId)).toBeNull();
    await saveBundlePlan(tools, plan);
    await saveBundlePlan(tools, { ...plan, title: 'Sam, second' });
    expect(await readBundlePlan(tools.database, matterId)).toEqual({ ...plan, title: 'Sam, second' });
    expect(await readBundlePlan(tools.database, asMatterId('other'))).toBeNull();
  });

  it('is journalled once a change, by counts and without anybody’s words', async () => {
    const tools = await madeStore();
    await saveBundlePlan(tools, plan);
    await saveBundlePlan(tools, plan);
    const lines = await createReader(tools.database).journal();
    expect(lines).toMatchObject([
      { action: 'bundle plan saved', facts: { preset: 'plain', documents: 1, leftOut: 1, redactions: 1 } },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/Ben|Sarah|Sam/);
  });
});
