import { OUTLOOK_LAYOUT_NAMES, outlookLayoutNamed } from '../replica/outlook/layouts.ts';
import { checkAsShown } from '../demo/as-shown.ts';
import { expect, test } from './fixtures.ts';
import { mailNamed } from './mail-named.ts';
import { OUTLOOK_STORY } from './outlook-story.ts';

test.use({ site: 'outlook', mailbox: [OUTLOOK_STORY, { scope: 'test' }] });

for (const layout of OUTLOOK_LAYOUT_NAMES) {
  test(`${layout}: every opened message has one button, and each keeps its own mail as shown`, async ({
    outlook,
    replica,
    stored,
  }) => {
    const request = mailNamed(replica, 'request.eml');
    const { messages } = replica.outlook.conversationOf(request.hexId);
    const shown = outlookLayoutNamed(layout).view === 'conversation' ? messages : [request];
    await outlook.open(request, layout);
    await expect(outlook.buttons()).toHaveCount(shown.length);
    for (const message of shown) {
      expect((await outlook.press(outlook.button(message))).status).toBe('kept-as-shown');
      await outlook.closePanel();
    }
    expect(checkAsShown(await stored(), { ...replica, messages: shown }, layout)).toEqual([]);
  });
}
