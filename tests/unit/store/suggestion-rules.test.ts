// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../utils/domain/index.ts';
import { keepNewEntry, type StoreTools } from '../../../utils/store/keep-entry.ts';
import { createReader } from '../../../utils/store/reader.ts';
import {
  answerRuleOffer,
  findRuleOffer,
  findSuggested,
  readRules,
  saveRule,
} from '../../../utils/store/suggestion-rules.ts';
import { createWriter } from '../../../utils/store/writer.ts';
import { preparedEntry, provenance } from '../../setup/made-mail.ts';
import { madeStore } from './made-store.ts';

const SCHOOL = 'st-aldhelms.northshire.sch.uk';
/** A provider where everybody can have an address. */
const PUBLIC = 'gmail.com';
const from = (address: string): Pick<Entry, 'from'> => ({ from: [{ name: '', address }] });

let made = 0;
/** Keeps a mail from this address and gives its entry. */
async function keptFrom(tools: StoreTools, address: string, changes: Partial<Entry> = {}): Promise<Entry> {
  made += 1;
  const entry = await preparedEntry(`mail ${made}`, { ...from(address), ...changes });
  await keepNewEntry(tools, entry);
  return entry.entry;
}

async function keptThree(tools: StoreTools, address = `office@${SCHOOL}`): Promise<Entry> {
  await keptFrom(tools, address);
  await keptFrom(tools, address);
  return keptFrom(tools, address);
}

describe('the offer', () => {
  it('comes with the third capture from a domain, whoever there wrote', async () => {
    const tools = await madeStore();
    const first = await keptFrom(tools, `jtolland@${SCHOOL}`);
    expect(await findRuleOffer(tools.database, first)).toBeNull();
    const second = await keptFrom(tools, `office@${SCHOOL}`);
    expect(await findRuleOffer(tools.database, second)).toBeNull();
    await keptFrom(tools, 'send@northshire.gov.uk');
    const third = await keptFrom(tools, `senco@${SCHOOL}`);
    expect(await findRuleOffer(tools.database, third)).toEqual({ sender: SCHOOL, captures: 3 });
  });

  it('is about one address where everybody can have one', async () => {
    const tools = await madeStore();
    await keptFrom(tools, `somebody@${PUBLIC}`);
    await keptFrom(tools, `anybody@${PUBLIC}`);
    const third = await keptFrom(tools, `tutor@${PUBLIC}`);
    expect(await findRuleOffer(tools.database, third)).toBeNull();
    const last = await keptThree(tools, `tutor@${PUBLIC}`).then(() => keptFrom(tools, `tutor@${PUBLIC}`));
    expect(await findRuleOffer(tools.database, last)).toBeNull();
    const sixth = await keptFrom(tools, `tutor@${PUBLIC}`);
    expect(await findRuleOffer(tools.database, sixth)).toEqual({ sender: `tutor@${PUBLIC}`, captures: 6 });
  });

  it('does not count what lies in the bin, came from files, or was written by the user', async () => {
    const tools = await madeStore();
    const binned = await keptFrom(tools, `office@${SCHOOL}`);
    await createWriter(tools).remove([binned.id]);
    await keptFrom(tools, `office@${SCHOOL}`, {
      provenance: provenance({ site: 'file', siteMessageId: '' }),
    });
    await keptFrom(tools, 'jo.parent@example.org', { to: from(`office@${SCHOOL}`).from });
    await keptFrom(tools, `office@${SCHOOL}`);
    const second = await keptFrom(tools, `office@${SCHOOL}`);
    expect(await findRuleOffer(tools.database, second)).toBeNull();
    await createWriter(tools).restore([binned.id]);
    expect(await findRuleOffer(tools.database, second)).toEqual({ sender: SCHOOL, captures: 3 });
  });

  it('is never about the user’s own addresses, in any of their accounts', async () => {
    const tools = await madeStore();
    await keptFrom(tools, `office@${SCHOOL}`, {
      provenance: provenance({ account: 'jo@northshire.example' }),
    });
    expect(await findRuleOffer(tools.database, await keptThree(tools, 'jo.parent@example.org'))).toBeNull();
    expect(await findRuleOffer(tools.database, await keptThree(tools, 'jo@northshire.example'))).toBeNull();
    expect(await findRuleOffer(tools.database, await keptThree(tools, ''))).toBeNull();
  });

  it.each(['on', 'declined'] as const)('is not made again once it was answered: %s', async (state) => {
    const tools = await madeStore();
    const entry = await keptThree(tools);
    await answerRuleOffer(tools, { entry, state });
    expect(await findRuleOffer(tools.database, entry)).toBeNull();
    expect(await findRuleOffer(tools.database, await keptThree(tools, `head@mail.${SCHOOL}`))).toBeNull();
  });
});

describe('an answer', () => {
  it('is journalled with it, without saying whom it is about', async () => {
    const tools = await madeStore();
    const entry = await keptThree(tools);
    await answerRuleOffer(tools, { entry, state: 'on' });
    expect(await readRules(tools.database)).toMatchObject([{ sender: SCHOOL, state: 'on' }]);
    const [line] = (await createReader(tools.database).journal()).slice(-1);
    expect(line).toMatchObject({ action: 'rule saved', entryId: null, facts: { state: 'on' } });
    expect(JSON.stringify(line)).not.toContain('northshire');
  });

  it('is whole or absent: without its journal line there is no rule', async () => {
    const { database, now } = await madeStore();
    database.journal.hook('creating', () => {
      throw new Error('disk');
    });
    await expect(saveRule({ database, now }, { sender: SCHOOL, state: 'on' })).rejects.toThrow();
    expect(await readRules(database)).toEqual([]);
  });

  it('makes no rule about the user’s own mail, whatever a page asks', async () => {
    const tools = await madeStore();
    const entry = await keptFrom(tools, 'jo.parent@example.org');
    await answerRuleOffer(tools, { entry, state: 'on' });
    expect(await readRules(tools.database)).toEqual([]);
  });
});

describe('what a mail page may know', () => {
  it('is yes or no about the senders it names', async () => {
    const tools = await madeStore();
    await saveRule(tools, { sender: SCHOOL, state: 'on' });
    await saveRule(tools, { sender: `tutor@${PUBLIC}`, state: 'on' });
    await saveRule(tools, { sender: 'northshire.gov.uk', state: 'declined' });
    const shown = [`office@${SCHOOL}`, 'send@northshire.gov.uk', `other@${PUBLIC}`, 'desk@example.net'];
    expect(await findSuggested(tools.database, shown)).toEqual([`office@${SCHOOL}`]);
    expect(await findSuggested(tools.database, [])).toEqual([]);
  });
});
