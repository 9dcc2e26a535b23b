import { findBarriers } from '../harness/find-barriers.ts';
import { expect, test } from './fixtures.ts';
import { keepAll, keepTagged, openEntry } from './keeping.ts';
import { mailNamed } from './mail-named.ts';
import { SHORT_STORY } from './short-story.ts';
import { WITH_ATTACHMENT } from './with-attachment.ts';

// Wrapped: an array whose second element is an object would be taken for a fixture with its options.
test.use({ mailbox: [[...SHORT_STORY, WITH_ATTACHMENT], { scope: 'test' }] });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`${colorScheme}: no view of the app has barriers or scrolls sideways`, async ({
    gmail,
    openApp,
    replica,
  }, info) => {
    const [binned, kept] = [mailNamed(replica, 'request.eml'), mailNamed(replica, 'enclosed.eml')];
    await keepTagged(gmail, mailNamed(replica, 'school-note.eml'), 'Annual review');
    await keepAll(gmail, [binned, kept, mailNamed(replica, 'attack.eml'), mailNamed(replica, 'holding.eml')]);
    const app = await openApp();
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openEntry(app, 'Request for an EHC needs assessment');
    await app.page.getByRole('button', { name: 'Remove' }).click();
    await expect(app.rows()).toHaveCount(4);
    const look = async (name: string): Promise<void> => {
      expect(await findBarriers(app.page), name).toEqual([]);
      for (const width of [320, 768, 1280]) {
        await app.page.setViewportSize({ width, height: 800 });
        await app.page.evaluate(() => scrollTo(0, 0));
        await app.page.screenshot({ path: info.outputPath(`${name}-${width}.png`), fullPage: true });
        const overhang = await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overhang, `${name} at ${width} px`).toBeLessThanOrEqual(0);
      }
    };
    await app.page.getByRole('button', { name: /^Filter/ }).click();
    await look('timeline');
    await openEntry(app, 'Draft plan enclosed');
    await look('entry');
    await app.goTo('#/export');
    await look('export');
    await app.goTo('#/bin');
    await look('bin');
    await app.page.getByRole('button', { name: 'Empty the bin' }).click();
    await look('dialog');
  });
}
