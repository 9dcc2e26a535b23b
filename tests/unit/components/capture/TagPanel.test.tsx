import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { CaptureActions } from '../../../../components/capture/actions.ts';
import { TagPanel } from '../../../../components/capture/TagPanel.tsx';
import {
  asTagId,
  fail,
  ok,
  type Failure,
  type KeepOutcome,
  type Result,
} from '../../../../utils/domain/index.ts';
import { COUNCIL, NO_ORIGINAL, OUTCOME, outcomeWith, recordingActions } from '../invented-sheet.ts';

afterEach(cleanup);

function draw(outcome: Result<KeepOutcome, Failure>, replace: Partial<CaptureActions> = {}) {
  const actions = recordingActions(replace);
  const closed: true[] = [];
  const drawn = render(
    <TagPanel outcome={outcome} actions={actions} onClose={() => closed.push(true)} takesFocus />,
  );
  return { ...drawn, asked: actions.asked, closed };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('the first line', () => {
  it.each([
    ['kept', 'Kept · original, 84 kB'],
    ['already kept', 'Already kept · original, 84 kB'],
    ['restored', 'Kept again · original, 84 kB'],
    ['upgraded', 'Now the original · original, 84 kB'],
  ] as const)('says what has happened: %s', (state, words) => {
    draw(ok({ ...OUTCOME, state }));
    expect(screen.getAllByRole('status')[0]?.textContent).toBe(words);
  });

  it('says why it is as shown, and every warning', () => {
    const sheet = { fidelityReason: 'Gmail was asked too often.', warnings: ['One attachment is missing.'] };
    const { container } = draw(ok(outcomeWith(sheet, { fidelity: 'as shown', size: 900 })));
    expect(container.textContent).toContain('as shown, 900 bytes');
    expect(container.textContent).toContain('Gmail was asked too often.');
    expect(container.textContent).toContain('One attachment is missing.');
  });
});

describe('an email of a site that never gives originals', () => {
  const shown = outcomeWith(
    { fidelityReason: 'Outlook does not hand over the original.', warnings: ['One.', 'Two.', 'Three.'] },
    { fidelity: 'as shown', size: 900 },
  );

  it('is kept calmly, with the way to the original', async () => {
    const asked: string[] = [];
    const addOriginal = () => (asked.push('addOriginal'), Promise.resolve(ok(null)));
    const { container } = draw(ok(shown), { addOriginal });
    expect(container.textContent).toContain('You can add the original later.');
    expect(container.querySelector('.pc-notice--soon, .pc-notice--late, [role="alert"]')).toBeNull();
    press('Add the original');
    expect(asked).toEqual(['addOriginal']);
  });

  it('says when the way could not be opened', async () => {
    draw(ok(shown), { addOriginal: () => Promise.resolve(fail(NO_ORIGINAL)) });
    press('Add the original');
    expect((await screen.findByRole('alert')).textContent).toContain(NO_ORIGINAL.happened);
  });

  it('folds a long list of what is missing', () => {
    draw(ok(shown));
    const details = screen.getByText('What the page did not show (3)').closest('details');
    expect(details?.open).toBe(false);
    expect([...(details?.querySelectorAll('li') ?? [])].map((each) => each.textContent)).toEqual([
      'One.',
      'Two.',
      'Three.',
    ]);
  });
});

describe('undo', () => {
  it('takes the mail back, does not save half-typed words, and offers to keep again', async () => {
    const { asked, unmount } = draw(ok(OUTCOME));
    type('For the chronology', 'half a li');
    press('Undo');
    await screen.findByText(/It is in the bin/);
    press('Keep again');
    await screen.findByLabelText('For the chronology');
    unmount();
    expect(asked.map(([name]) => name)).toEqual(['undo', 'keep']);
  });

  it('keeps half-typed words until it has worked', async () => {
    const { asked } = draw(ok(OUTCOME), { undo: () => Promise.resolve(fail(NO_ORIGINAL)) });
    type('For the chronology', 'half a li');
    press('Undo');
    await screen.findByRole('alert');
    fireEvent.blur(screen.getByLabelText('For the chronology'));
    await screen.findByText('Saved');
    expect(asked).toEqual([['saveWords', { summary: 'half a li' }]]);
  });

  it('says when it did not work; the mail is still shown as kept', async () => {
    draw(ok(OUTCOME), { undo: () => Promise.resolve(fail(NO_ORIGINAL)) });
    press('Undo');
    expect((await screen.findByRole('alert')).textContent).toContain(NO_ORIGINAL.happened);
    expect(screen.getByLabelText('For the chronology')).toBeTruthy();
  });
});

describe('the offer to suggest a sender', () => {
  const OFFER = { sender: 'st-aldhelms.northshire.sch.uk', captures: 3 };
  const ASKED = /^Suggest the button for everything from st-aldhelms\.northshire\.sch\.uk\?$/;
  const question = () =>
    screen.queryByText((_, element) => ASKED.test(element?.textContent ?? '') && element?.tagName === 'P');

  it('is not there without an offer', () => {
    draw(ok(OUTCOME));
    expect(question()).toBeNull();
  });

  it.each([
    ['Yes', 'on', /Keep\?.*without your click/],
    ['No thanks', 'declined', /not be asked about this sender again/],
  ] as const)('%s is saved as %s, said, and asked no more', async (button, state, said) => {
    const { asked } = draw(ok(outcomeWith({ ruleOffer: OFFER })));
    expect(question()).toBeTruthy();
    press(button);
    await screen.findByText(said);
    expect(question()).toBeNull();
    expect(asked).toEqual([['answerRule', state]]);
  });

  it('stands when the answer could not be saved, with the reason', async () => {
    draw(ok(outcomeWith({ ruleOffer: OFFER })), { answerRule: () => Promise.resolve(fail(NO_ORIGINAL)) });
    press('Yes');
    await screen.findByText(new RegExp(NO_ORIGINAL.happened));
    expect(question()).toBeTruthy();
  });
});

describe('not kept', () => {
  it('says what happened, what is safe, what to do, and tries again', async () => {
    const { asked } = draw(fail(NO_ORIGINAL));
    const { happened, safe, next } = NO_ORIGINAL;
    expect(screen.getByRole('alert').textContent).toContain(`${happened}${safe}${next}`);
    press('Try again');
    await screen.findByText(/original, 84 kB/);
    expect(asked).toEqual([['keep']]);
  });
});

describe('kept before', () => {
  const drawKept = (failed: Failure) =>
    render(
      <TagPanel
        outcome={fail(failed)}
        stillKept
        takesFocus
        onClose={() => undefined}
        actions={recordingActions({ keep: () => Promise.resolve(answers.shift() ?? fail(failed)) })}
      />,
    );
  let answers: Result<KeepOutcome, Failure>[] = [];

  it('is not called "Not kept" when its original cannot be had', async () => {
    answers = [];
    drawKept(NO_ORIGINAL);
    press('Try again');
    await screen.findByRole('button', { name: 'Try again' });
    expect(screen.getByText('Kept before')).toBeTruthy();
    expect(screen.queryByText('Not kept')).toBeNull();
  });

  it('is called "Not kept" again once it was taken back and cannot be kept anew', async () => {
    answers = [ok(OUTCOME)];
    drawKept(NO_ORIGINAL);
    press('Try again');
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Keep again' }));
    expect(await screen.findByText('Not kept')).toBeTruthy();
  });
});

it('does not call it "Undo" to remove a mail that was kept before', () => {
  draw(ok({ ...OUTCOME, state: 'upgraded' }));
  expect(screen.getByRole('button', { name: 'Remove' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

const chips = () => within(screen.getByRole('group', { name: 'About' })).getAllByRole('button');

describe('about', () => {
  it('shows the suggestion first, eight in all, then the rest on request', () => {
    draw(ok(OUTCOME));
    expect(chips()[0]?.textContent).toBe('Draft plan');
    expect(chips().map((chip) => chip.textContent)).toContain('More (17)');
    press(/^More/);
    expect(chips().filter((chip) => chip.hasAttribute('aria-pressed'))).toHaveLength(25);
  });

  it('saves a toggle at once, and its way back', async () => {
    const { asked } = draw(ok(OUTCOME));
    press('Draft plan');
    press('Decision letter');
    press('Draft plan');
    await screen.findByText('Saved');
    expect(asked.at(-1)).toEqual(['saveWords', { tags: ['decision-letter'] }]);
    expect(screen.getByRole('button', { name: 'Decision letter' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('makes a tag of the user’s own and switches it on', async () => {
    const { asked } = draw(ok(OUTCOME));
    press('Your own');
    type('Your own tag', '  Swimming   lessons ');
    press('Add');
    const chip = await screen.findByRole('button', { name: 'Swimming lessons' });
    expect(chip.getAttribute('aria-pressed')).toBe('true');
    expect(asked).toEqual([['addTag', 'Swimming lessons']]);
  });

  it('makes it once when Enter is pressed twice', async () => {
    const { asked } = draw(ok(OUTCOME));
    press('Your own');
    type('Your own tag', 'Swimming');
    const field = screen.getByLabelText('Your own tag');
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.keyDown(field, { key: 'Enter' });
    await screen.findByRole('button', { name: 'Swimming' });
    expect(asked).toEqual([['addTag', 'Swimming']]);
  });

  it('switches on a known tag instead of making it twice', async () => {
    const { asked } = draw(ok(OUTCOME));
    press('Your own');
    type('Your own tag', 'tribunal');
    press('Add');
    await screen.findByText('Saved');
    expect(asked).toEqual([['saveWords', { tags: ['tribunal'] }]]);
  });

  it('says why a tag was not made and keeps what was typed', async () => {
    draw(ok(OUTCOME), { addTag: () => Promise.resolve(fail(NO_ORIGINAL)) });
    press('Your own');
    type('Your own tag', 'Swimming');
    press('Add');
    await screen.findByText(/^Not saved/);
    expect(screen.getByLabelText<HTMLInputElement>('Your own tag').value).toBe('Swimming');
  });
});

describe('from', () => {
  it('accepts a suggested new party with one click', async () => {
    const { asked } = draw(ok(OUTCOME));
    press('That’s right');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'That’s right' })).toBeNull());
    expect(asked).toEqual([['saveParty', OUTCOME.sheet.suggestedParty, null]]);
  });

  it('makes one party of a double click', async () => {
    const { asked } = draw(ok(OUTCOME));
    press('That’s right');
    press('That’s right');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'That’s right' })).toBeNull());
    expect(asked.map(([name]) => name)).toEqual(['saveParty']);
  });

  it('accepts a suggested known party by its id alone', async () => {
    const { asked } = draw(ok(outcomeWith({ suggestedParty: COUNCIL, parties: [COUNCIL] })));
    press('That’s right');
    await screen.findByText('Saved');
    expect(asked).toEqual([['saveWords', { partyId: COUNCIL.id }]]);
  });

  it('corrects name, kind and how widely it is remembered', async () => {
    const { asked } = draw(ok(OUTCOME));
    press('Change');
    type('Name', 'Sarah Cole');
    fireEvent.change(screen.getByLabelText('Kind'), { target: { value: 'school' } });
    fireEvent.change(screen.getByLabelText('Remember for'), { target: { value: 'address' } });
    press('Save party');
    await screen.findByText('Sarah Cole');
    const saved = {
      name: 'Sarah Cole',
      kind: 'school',
      addresses: ['sarah.cole@send.northshire.gov.uk'],
      domains: [],
    };
    expect(asked).toEqual([['saveParty', saved, null]]);
  });

  it('saves what was typed before it saves the party, whose answer holds all words', async () => {
    const { asked } = draw(ok(OUTCOME));
    type('For the chronology', 'Refused');
    press('That’s right');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'That’s right' })).toBeNull());
    expect(asked.map(([name]) => name)).toEqual(['saveWords', 'saveParty']);
    expect(screen.getByLabelText<HTMLInputElement>('For the chronology').value).toBe('Refused');
  });

  it('says why a party was not saved', async () => {
    draw(ok(OUTCOME), { saveParty: () => Promise.resolve(fail(NO_ORIGINAL)) });
    press('That’s right');
    expect((await screen.findByRole('alert')).textContent).toContain('Not saved');
  });
});

describe('words', () => {
  it('saves the line when the field is left, and says so', async () => {
    const { asked } = draw(ok(OUTCOME));
    type('For the chronology', 'The council refused');
    fireEvent.blur(screen.getByLabelText('For the chronology'));
    await screen.findByText('Saved');
    expect(asked).toEqual([['saveWords', { summary: 'The council refused' }]]);
  });

  it('saves what is unsaved when the panel closes, and when the page goes', async () => {
    const first = draw(ok(OUTCOME));
    type('For the chronology', 'typed and closed');
    first.unmount();
    const second = draw(ok(OUTCOME));
    type('For the chronology', 'typed and left');
    fireEvent(window, new Event('pagehide'));
    await Promise.resolve();
    expect(first.asked).toEqual([['saveWords', { summary: 'typed and closed' }]]);
    expect(second.asked).toEqual([['saveWords', { summary: 'typed and left' }]]);
  });

  it('says why words were not saved, and saves them again', async () => {
    let broken = true;
    const saved: unknown[] = [];
    draw(ok(OUTCOME), {
      saveWords: (words) => {
        saved.push(words);
        return Promise.resolve(broken ? fail(NO_ORIGINAL) : ok(OUTCOME.sheet.words));
      },
    });
    press('Draft plan');
    await screen.findByText(/^Not saved: Gmail did not give/);
    broken = false;
    press('Save again');
    await screen.findByText('Saved');
    expect(saved).toEqual([{ tags: ['draft-plan'] }, { tags: ['draft-plan'] }]);
  });

  it('folds the private note until wanted, and opens it where there is one', () => {
    draw(ok(OUTCOME));
    expect(screen.queryByLabelText('Only for you')).toBeNull();
    press('Private note');
    expect(screen.getByLabelText('Only for you')).toBeTruthy();
    cleanup();
    draw(
      ok(outcomeWith({ words: { partyId: null, tags: [asTagId('gone')], summary: '', note: 'Call back.' } })),
    );
    expect(screen.getByLabelText<HTMLTextAreaElement>('Only for you').value).toBe('Call back.');
  });
});

describe('leaving', () => {
  it('closes on Escape and on the cross, not on another key or while composing', () => {
    const { closed } = draw(ok(OUTCOME));
    const line = screen.getByLabelText('For the chronology');
    fireEvent.keyDown(line, { key: 'Escape', isComposing: true });
    fireEvent.keyDown(line, { key: 'e' });
    expect(closed).toHaveLength(0);
    fireEvent.keyDown(line, { key: 'Escape' });
    press('Close');
    expect(closed).toHaveLength(2);
  });

  it('opens the timeline, or says why not', async () => {
    const { asked } = draw(ok(OUTCOME));
    press('Open timeline');
    expect(asked).toEqual([['openTimeline']]);
    cleanup();
    draw(ok(OUTCOME), { openTimeline: () => Promise.resolve(fail(NO_ORIGINAL)) });
    press('Open timeline');
    expect((await screen.findByRole('alert')).textContent).toContain(NO_ORIGINAL.next);
  });
});
