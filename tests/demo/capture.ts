import { BUILT_IN_TAGS } from '../../utils/domain/index.ts';
import { suggestTags } from '../../utils/domain/tag-suggestion.ts';
import type { MailPageObject } from '../harness/pages/mail-page.ts';
import type { ReplicaMessage } from '../replica/mailbox/types.ts';
import type { AnyLayoutName } from '../replica/types.ts';
import type { CaptureFigures } from './report.ts';

/** What capturing needs. */
export interface CaptureJob {
  readonly mail: MailPageObject;
  /** The messages in the order they are kept: those shown together follow each other. */
  readonly messages: readonly ReplicaMessage[];
  readonly layout: AnyLayoutName;
  /** Called while a kept message is still open. */
  readonly afterEach: (message: ReplicaMessage) => Promise<void>;
  readonly onProgress: (done: number, total: number) => void;
  readonly takePicture: (name: string) => Promise<void>;
}

/** How many of the first messages get a line for the chronology typed in; the rest shows what stands there without one. */
const SUMMARISED = 6;

/** Keeps every message by clicking its button, and tags as a user would: what is suggested, who it is from, a line here and there. */
export async function captureAll(job: CaptureJob): Promise<CaptureFigures[]> {
  const { mail, messages } = job;
  const figures: CaptureFigures[] = [];
  let open: string | null = null;
  for (const message of messages) {
    const address = mail.addressOf(message, job.layout);
    figures.push(await captureOne(message, { ...job, index: figures.length, isOpen: address === open }));
    open = address;
    job.onProgress(figures.length, messages.length);
  }
  return figures;
}

async function captureOne(
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
    const { mail } = job;
    if (!job.isOpen) await mail.open(message, job.layout);
    const button = mail.button(message);
    await button.waitFor({ timeout: 15_000 });
    if (job.index === 0) await job.takePicture('mail-page');
    const { status, ms } = await mail.press(button);
    await mail.panel().waitFor();
    const problem = status === 'failed' ? await mail.panel().innerText() : null;
    if (status !== 'failed') await tag(mail, message, job.index);
    if (job.index === 0) await job.takePicture('panel');
    await mail.closePanel();
    if (status !== 'failed') await job.afterEach(message);
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

async function tag(mail: MailPageObject, message: ReplicaMessage, index: number): Promise<void> {
  const panel = mail.panel();
  const accept = panel.getByRole('button', { name: 'That’s right' });
  if (await accept.isVisible()) {
    await accept.click();
    await accept.waitFor({ state: 'detached' });
  }
  for (const label of suggestedLabels(message.subject)) {
    const chip = panel.getByRole('button', { name: label, exact: true });
    if ((await chip.getAttribute('aria-pressed')) === 'false') await chip.click();
  }
  if (index >= SUMMARISED) return;
  const line = panel.getByRole('textbox', { name: /chronology/i });
  // Key by key, as a person types.
  await line.pressSequentially((await line.getAttribute('placeholder')) ?? '');
  await panel.getByText('Saved', { exact: true }).waitFor();
}

/** What the panel suggests for a subject: its first chips. */
function suggestedLabels(subject: string): readonly string[] {
  const suggested = suggestTags(subject);
  return BUILT_IN_TAGS.filter(({ id }) => suggested.includes(id)).map(({ label }) => label);
}
