import type { Locator, Page } from 'playwright-core';

/**
 * The frame in which an entry's mail is drawn, asked from the page around it: Firefox tells its driver of no frames in pages
 * of an extension.
 */
export class MailFramePage {
  readonly page: Page;
  readonly #frame: Locator;

  constructor(page: Page) {
    this.page = page;
    this.#frame = page.locator('iframe.mail-frame');
  }

  /** The words that are drawn. */
  text(): Promise<string> {
    return this.#frame.evaluate((frame: HTMLIFrameElement) => frame.contentDocument?.body.innerText ?? '');
  }

  count(selector: string): Promise<number> {
    return this.#frame.evaluate(
      (frame: HTMLIFrameElement, what) => frame.contentDocument?.querySelectorAll(what).length ?? -1,
      selector,
    );
  }

  /** Clicks, with the mouse, the smallest element that has these words. */
  async click(words: string): Promise<void> {
    const { x, y } = await this.#frame.evaluate((frame: HTMLIFrameElement, wanted) => {
      const all = [...(frame.contentDocument?.body.querySelectorAll('*') ?? [])];
      const found = all.findLast((element) => element.textContent?.includes(wanted));
      if (!found) throw new Error(`the mail does not say "${wanted}"`);
      found.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [outer, inner] = [frame.getBoundingClientRect(), found.getBoundingClientRect()];
      return {
        x: outer.left + frame.clientLeft + inner.left + inner.width / 2,
        y: outer.top + frame.clientTop + inner.top + inner.height / 2,
      };
    }, words);
    await this.page.mouse.click(x, y);
  }
}
