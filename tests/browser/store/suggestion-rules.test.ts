import { describe, expect, it } from 'vitest';
import { createReader } from '../../../utils/store/reader.ts';
import {
  findRuleOffer,
  findSuggested,
  readRules,
  saveRule,
  watchRules,
} from '../../../utils/store/suggestion-rules.ts';
import type { SuggestionRule } from '../../../utils/domain/suggestion-rule.ts';
import { systemNow } from '../../../utils/platform/clock.ts';
import { mailText, sourceRequest } from '../../setup/made-mail.ts';
import { keep } from './keeping.ts';
import { madeStore } from './made-store.ts';

const SCHOOL = 'st-aldhelms.northshire.sch.uk';

const requestFrom = (address: string, number: number) =>
  sourceRequest(
    mailText({ From: `<${address}>`, 'Message-ID': `<${number}@example.org>` }, `Mail ${number}\n`),
    { siteMessageId: `m${number}` },
  );

describe('rules in the browser’s own database', () => {
  it('are offered after three captures, answered, and seen at once in another tab', async () => {
    const database = await madeStore();
    const otherTab = await madeStore(database.name);
    const seen: (readonly SuggestionRule[])[] = [];
    const life = new AbortController();
    watchRules(otherTab, {
      signal: life.signal,
      onRules: (rules) => seen.push(rules),
      onFailure: ({ happened }) => expect.fail(happened),
    });
    await expect.poll(() => seen.at(-1)).toEqual([]);
    const offers: unknown[] = [];
    for (const number of [1, 2, 3]) {
      const kept = await keep(database, requestFrom(`office${number}@${SCHOOL}`, number));
      if (!kept.ok) throw new Error(kept.error.happened);
      offers.push(await findRuleOffer(database, kept.value.entry));
    }
    expect(offers).toEqual([null, null, { sender: SCHOOL, captures: 3 }]);
    await saveRule({ database, now: systemNow }, { sender: SCHOOL, state: 'on' });
    await expect.poll(() => seen.at(-1)).toMatchObject([{ sender: SCHOOL, state: 'on' }]);
    expect(await findSuggested(otherTab, [`head@${SCHOOL}`, 'desk@example.net'])).toEqual([`head@${SCHOOL}`]);
    await saveRule({ database: otherTab, now: systemNow }, { sender: SCHOOL, state: 'declined' });
    expect(await readRules(database)).toMatchObject([{ sender: SCHOOL, state: 'declined' }]);
    expect(await findSuggested(database, [`head@${SCHOOL}`])).toEqual([]);
    life.abort();
    const told = seen.length;
    await saveRule({ database, now: systemNow }, { sender: SCHOOL, state: 'on' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(seen).toHaveLength(told);
    expect((await createReader(database).journal()).slice(3).map(({ action }) => action)).toEqual(
      Array(3).fill('rule saved'),
    );
  });

  it('cost a capture as much with a long record as with a short one', async () => {
    const database = await madeStore();
    const first = await keep(database, requestFrom(`office@${SCHOOL}`, 0));
    if (!first.ok) throw new Error(first.error.happened);
    const row = await database.entries.get(first.value.entry.id);
    const line = await database.journal.get(1);
    if (!row || !line) throw new Error('not kept');
    const ids = Array.from({ length: 5_000 }, (_, index) => `copy-${index}`);
    await database.entries.bulkAdd(ids.map((id) => ({ ...row, id, originalSha256: id }) as never));
    await database.journal.bulkAdd(
      ids.map((id, index) => ({ ...line, number: index + 2, entryId: id }) as never),
    );
    const before = performance.now();
    const offer = await findRuleOffer(database, row);
    const took = performance.now() - before;
    expect(offer).toBeNull();
    expect(took).toBeLessThan(500);
  });
});
