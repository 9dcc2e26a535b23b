import { fail, ok, type Failure, type KeepOutcome, type KeptMessage, type Result } from '../domain/index.ts';
import type { ButtonItem, KeepStatus } from '../domain/page-buttons.ts';
import type { Diagnostic, MailSite, MessageIds, OpenMessage, SiteFailure } from '../mail-sites/types.ts';
import { makeButtonStates, type ButtonStates } from './button-states.ts';
import { keepMessage, type KeepTools, type KeptHere } from './keep-message.ts';
import { makeSuggestions } from './suggestions.ts';

/** What is drawn in the page; components/capture does it. */
export interface MailPageUi {
  /** Adds, moves and removes buttons until exactly these are there. Cheap when nothing changed. */
  showButtons(buttons: readonly ButtonItem[]): void;
  /** Opens the tag panel at a button (or at the corner of the window when the message has none). */
  openPanel(key: string, outcome: Result<KeepOutcome, Failure>): void;
}

/** The running mail page, as the popup and the shortcut use it. */
export interface MailPage {
  /** The button of a message was pressed: keeps it, or opens its panel again when it is kept. */
  press(key: string): Promise<Result<KeepOutcome, Failure>>;
  /** Keeps a message once more, from its panel, which shows the outcome itself. */
  keepAgain(key: string): Promise<Result<KeepOutcome, Failure>>;
  /** Takes a capture back, from its panel. */
  undo(key: string): Promise<Result<null, Failure>>;
  /** A message was kept without its button. */
  noteKept(ids: MessageIds, kept: KeptMessage): void;
  /** The record changed elsewhere: asks anew what is kept and whom the user wants suggested. */
  recheck(): void;
  keepOpenMessage(): Promise<Result<{ readonly subject: string; readonly kept: KeptMessage }, Failure>>;
  diagnose(): Promise<Result<Diagnostic, Failure>>;
}

export interface MailPageTools extends KeepTools {
  readonly page: Document;
  readonly ui: MailPageUi;
  /** The page may have changed: for what else is shown in it. */
  readonly onLook?: () => void;
}

/** Starts watching a mail page and showing buttons, until the signal aborts. */
export function startMailPage(tools: MailPageTools, signal: AbortSignal): MailPage {
  const { site, page, ui } = tools;
  const states = makeButtonStates(site.id, tools.background, () => site.account(page));
  const suggestions = makeSuggestions(site, tools.background);
  const statusOf = (message: OpenMessage): KeepStatus => {
    const status = states.status(message);
    return status === 'not-kept' && suggestions.isSuggested(message) ? 'suggested' : status;
  };

  const draw = (): ReturnType<MailSite['openMessages']> => {
    const open = site.openMessages(page);
    ui.showButtons(open.ok ? open.value.flatMap((message) => buttonFor(message, tools, statusOf)) : []);
    return open;
  };
  const update = async (): Promise<void> => {
    const open = draw();
    tools.onLook?.();
    if (!open.ok) return;
    const changed = await Promise.all([states.refresh(open.value), suggestions.refresh(open.value)]);
    if (changed.includes(true) && !signal.aborted) draw();
  };
  const recheck = (): void => {
    states.forget();
    suggestions.forget();
    void update();
  };
  site.watch(page, signal, () => void update());
  // Coming back from the timeline, where an entry may have been removed, or from the settings.
  page.addEventListener('visibilitychange', () => page.visibilityState === 'visible' && recheck(), {
    signal,
  });

  const context: Context = { tools, states, draw, signal };
  return {
    press: (key) => press(key, context),
    keepAgain: async (key) => {
      const message = findOpen(key, tools);
      return message.ok ? outcomeOf(await keep(message.value, context)) : message;
    },
    undo: (key) => undo(key, context),
    recheck,
    noteKept: (ids, kept) => {
      states.setKept(ids, kept);
      draw();
    },
    keepOpenMessage: () => keepOpenMessage(context),
    diagnose: async () => ok(site.diagnose(page)),
  };
}

interface Context {
  readonly tools: MailPageTools;
  readonly states: ButtonStates;
  readonly draw: () => void;
  readonly signal: AbortSignal;
}

function buttonFor(
  message: OpenMessage,
  { site }: MailPageTools,
  statusOf: (message: OpenMessage) => KeepStatus,
): readonly ButtonItem[] {
  const placement = site.placement(message);
  if (!placement.ok) return [];
  const isDark = site.isDark(placement.value.parent);
  return [{ key: message.messageId, placement: placement.value, status: statusOf(message), isDark }];
}

function findOpen(key: string, { site, page }: MailPageTools): Result<OpenMessage, SiteFailure> {
  const open = site.openMessages(page);
  if (!open.ok) return open;
  const message = open.value.find((each) => each.messageId === key || each.otherIds.includes(key));
  return message ? ok(message) : fail(GONE);
}

const GONE: SiteFailure = {
  code: 'message-changed',
  happened: 'This email is no longer open.',
  safe: 'Nothing was changed.',
  next: 'Open it and press Keep again.',
};

async function press(key: string, context: Context): Promise<Result<KeepOutcome, Failure>> {
  const { tools, states } = context;
  const message = findOpen(key, tools);
  if (!message.ok) return show(key, message, context);
  const kept = states.kept(message.value);
  // An entry read from the page is tried again: the original may be had now. Not where the site never gives it. So is one
  // whose original was not final, or seemed cut off.
  if (kept && !kept.mayChange && (kept.fidelity === 'original' || tools.site.originalsByHand))
    return show(key, await reopen(message.value, kept, context), context);
  if (states.status(message.value) === 'working') return fail(WORKING);
  const now = await keep(message.value, context);
  return show(now.ok ? now.value.ids.messageId : key, outcomeOf(now), context);
}

const outcomeOf = (kept: Result<KeptHere, Failure>): Result<KeepOutcome, Failure> =>
  kept.ok ? ok(kept.value.outcome) : kept;

async function keep(message: OpenMessage, context: Context): Promise<Result<KeptHere, Failure>> {
  const { tools, states, draw, signal } = context;
  states.setStatus(message, 'working');
  draw();
  const before = states.kept(message);
  const kept = await keepMessage(message, { ...tools, before }, signal).catch(unexpected);
  if (kept.ok) rememberKept(message, kept.value, states);
  else if (before) await stayKept(message, before, states);
  else states.setStatus(message, 'failed');
  if (!signal.aborted) draw();
  return kept;
}

/** An entry as shown whose original could not be had now is kept all the same, unless it was removed elsewhere. */
async function stayKept(message: OpenMessage, before: KeptMessage, states: ButtonStates): Promise<void> {
  states.setKept(message, before);
  states.forget();
  await states.refresh([message]);
}

/** Without it a page that breaks the reading would leave the button at "Keeping" for ever. Only the error's name: its message may hold mail text. */
function unexpected(error: unknown): Result<never, Failure> {
  const detail = error instanceof Error ? error.name : typeof error;
  return fail({ ...UNEXPECTED, detail });
}

const UNEXPECTED: Failure = {
  code: 'site-error',
  happened: 'Paperchain met an error it did not expect.',
  safe: 'Nothing was half kept, and everything kept before is safe.',
  next: 'Reload this page, then try again.',
};

/** A message that got new ids meanwhile (a draft that was sent) is kept under both. */
function rememberKept(message: OpenMessage, { outcome, ids }: KeptHere, states: ButtonStates): void {
  states.setKept(message, outcome);
  states.setKept(ids, outcome);
}

const WORKING: Failure = {
  code: 'cancelled',
  happened: 'This email is being kept already.',
  safe: '',
  next: 'Wait a moment.',
};

function show(
  key: string,
  outcome: Result<KeepOutcome, Failure>,
  { tools, draw, signal }: Context,
): Result<KeepOutcome, Failure> {
  if (signal.aborted) return outcome;
  draw();
  tools.ui.openPanel(key, outcome);
  return outcome;
}

/** The panel of a kept message. Removed meanwhile in another window: then its button must not say "Kept" any longer. */
async function reopen(
  message: OpenMessage,
  kept: KeptMessage,
  { tools, states }: Context,
): Promise<Result<KeepOutcome, Failure>> {
  const sheet = await tools.background.readSheet(kept.entryId);
  if (sheet.ok) return ok({ ...kept, state: 'already kept', sheet: sheet.value });
  if (sheet.error.code === 'not-found') states.setNotKept(message);
  return sheet;
}

async function undo(key: string, { tools, states, draw }: Context): Promise<Result<null, Failure>> {
  const ids = { messageId: key, threadId: '', otherIds: [] };
  const kept = states.kept(ids);
  if (!kept) return ok(null);
  const undone = await tools.background.undoKeep(kept.entryId);
  if (undone.ok) states.setNotKept(ids);
  draw();
  return undone;
}

async function keepOpenMessage(
  context: Context,
): Promise<Result<{ readonly subject: string; readonly kept: KeptMessage }, Failure>> {
  const focused = context.tools.site.focusedMessage(context.tools.page);
  if (!focused.ok) return focused;
  const outcome = await press(focused.value.messageId, context);
  if (!outcome.ok) return outcome;
  const { entryId, fidelity, size, sheet } = outcome.value;
  return ok({ subject: sheet.subject, kept: { entryId, fidelity, size } });
}
