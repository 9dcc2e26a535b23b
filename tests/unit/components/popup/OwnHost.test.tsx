import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { OwnHost, type OwnHostProps } from '../../../../components/popup/OwnHost.tsx';

afterEach(cleanup);

const HOST = 'mail.school.example';
function draw(offer: Partial<OwnHostProps['offer']> = {}, answer = true): unknown[] {
  const asked: unknown[] = [];
  const actions: OwnHostProps['actions'] = {
    allowHost: (host) => {
      asked.push(['allow', host]);
      return Promise.resolve(answer);
    },
    reloadTab: () => {
      asked.push('reload');
      return Promise.resolve();
    },
  };
  render(
    <OwnHost offer={{ host: HOST, looksLikeOutlook: true, isAllowed: false, ...offer }} actions={actions} />,
  );
  return asked;
}
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('OwnHost', () => {
  it('asks for this one host on the click, and then for a reload', async () => {
    const asked = draw();
    expect(screen.getByText('Is this your Outlook?')).not.toBeNull();
    press(/^Let Paperchain work on mail\.school\.example$/);
    expect(asked).toEqual([['allow', HOST]]);
    await screen.findByText(/^Paperchain may work on/);
    press(/^Reload the page$/);
    expect(asked.at(-1)).toBe('reload');
  });

  it('can be asked again after a refusal', async () => {
    const asked = draw({}, false);
    press(/^Let/);
    await screen.findByText(/^Not allowed yet/);
    press(/^Let/);
    expect(asked).toHaveLength(2);
  });

  it('only offers a reload where it was allowed before', () => {
    draw({ isAllowed: true });
    expect(screen.queryByRole('button', { name: /^Let/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Reload the page' })).not.toBeNull();
  });

  it('waits behind a line where the page does not look like Outlook', () => {
    draw({ looksLikeOutlook: false });
    const details = screen.getByText('My Outlook has another address').closest('details');
    expect(details?.open).toBe(false);
    expect(details?.textContent).toContain(HOST);
  });
});
