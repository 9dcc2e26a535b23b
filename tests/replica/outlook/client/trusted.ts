interface HtmlPolicy {
  createHTML(html: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(html: string): string | null }): HtmlPolicy;
}

const { trustedTypes } = globalThis as unknown as { trustedTypes?: PolicyFactory };

/**
 * Makes the page's own `default` policy, first thing. It lets no string pass. Throws when somebody else has made one: then
 * the page does not start, as the real one does not ("Duplicated Default Trusted Types policy", public reports of 2025).
 */
export function claimDefaultPolicy(): void {
  trustedTypes?.createPolicy('default', { createHTML: () => null });
}

/** The policy for bodies. */
const bodies = trustedTypes?.createPolicy('owa#html', { createHTML: (html) => html });

/** A string as the parser takes it. */
export function trustedHtml(html: string): string {
  return bodies?.createHTML(html) ?? html;
}
