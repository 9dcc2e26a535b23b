import type { Page } from 'playwright-core';
import { GmailPage } from '../harness/pages/gmail-page.ts';
import type { LayoutName } from '../replica/gmail/layouts.ts';
import type { ReplicaMessage } from '../replica/mailbox/types.ts';
import type { Replica } from '../replica/types.ts';
import type { CaptureFigures } from './report.ts';

/** What capturing needs. */
export interface CaptureJob {
  readonly page: Page;
  readonly replica: Replica;
  readonly layout: LayoutName;
  readonly onProgress: (done: number, total: number) => void;
  readonly takePicture: (name: string) => Promise<void>;
}

/** How many of the first messages get a line for the chronology typed in; the rest shows what stands there without one. */
const SUMMARISED = 6;

/** Keeps every message by clicking its button, and tags as a user would: what is suggested, who it is from, a line here and there. */
export async function captureAll(job: CaptureJob): Promise<CaptureFigures[]> {
  const gmail = new GmailPage(job.page, job.replica);
  const figures: CaptureFigures[] = [];
  const { messages } = job.replica;
  let open: string | null = null;
  for (const message of inThreadOrder(job.replica)) {
    const address = gmail.addressOf(message, job.layout);
    figures.push(
      await captureOne(gmail, message, { ...job, index: figures.length, isOpen: address === open }),
    );
    open = address;
    job.onProgress(figures.length, messages.length);
  }
  return figures;
}

function inThreadOrder(replica: Replica): ReplicaMessage[] {
  return replica.threads.toReversed().flatMap((thread) => thread.messages);
}

async function captureOne(
  gmail: GmailPage,
  message: ReplicaMessage,
  job: CaptureJob & { readonly index: number; readonly isOpen: boolean },
): Promise<CaptureFigures> {
  const facts = {
    file: message.file,
    messageId: message.hexId,
    sha256: message.sha256,
    bytes: message.bytes.length,
  };
  try {
    if (!job.isOpen) await gmail.open(message, job.layout);
    const button = gmail.button(message);
    await button.waitFor({ timeout: 15_000 });
    if (job.index === 0) await job.takePicture('mail-page');
    const { status, ms } = await gmail.press(button);
    await gmail.panel().waitFor();
    const problem = status === 'failed' ? await gmail.panel().innerText() : null;
    if (status !== 'failed') await tag(gmail, message, job.index);
    if (job.index === 0) await job.takePicture('panel');
    await gmail.closePanel();
    const fidelity = { kept: 'original', 'kept-as-shown': 'as shown', failed: null } as const;
    return {
      ...facts,
      fidelity: fidelity[status],
      msClickToStored: status === 'failed' ? null : ms,
      problem,
    };
  } catch (error) {
    return { ...facts, fidelity: null, msClickToStored: null, problem: String(error) };
  }
}

async function tag(gmail: GmailPage, message: ReplicaMessage, index: number): Promise<void> {
  const panel = gmail.panel();
  const accept = panel.getByRole('button', { name: 'That’s right' });
  if (await accept.isVisible()) {
    await accept.click();
    await accept.waitFor({ state: 'detached' });
  }
  const chip = panel.locator('[aria-pressed=false]').first();
  const label =
    (await chip.textContent())
      ?.replace(/\(.*\)/, '')
      .trim()
      .toLowerCase() ?? '';
  if (label !== '' && message.subject.toLowerCase().includes(label)) await chip.click();
  if (index >= SUMMARISED) return;
  const line = panel.getByRole('textbox', { name: /chronology/i });
  await line.fill((await line.getAttribute('placeholder')) ?? '');
  await panel.getByText('Saved', { exact: true }).waitFor();
}
