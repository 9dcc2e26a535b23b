// The small page in which a mail is drawn. A second wall behind the sanitiser: its own policy lets nothing load or run.

/** Applies to the frame alone, on top of the extension page's policy, which a `srcdoc` frame inherits. */
const MAIL_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/** Always light paper: senders choose dark words for a white page, and a letter may look like paper in the dark theme. */
const STYLE = `
:root { color-scheme: light; }
html { overflow-x: auto; overflow-y: hidden; background: #fff; }
body { display: flow-root; margin: 0; padding: 4px 0 12px; color: #1b2230; background: #fff;
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; overflow-wrap: anywhere; }
img { max-width: 100%; height: auto; }
pre { white-space: pre-wrap; }
table { overflow-wrap: normal; }
blockquote { margin: 8px 0 8px 4px; padding-left: 12px; border-left: 2px solid #c9ced6; }
a { color: #0b6b6b; text-decoration: underline; }
bdi[title] { color: #566072; font-size: 13px; overflow-wrap: anywhere; }
p.MsoNormal, p.MsoListParagraph { margin: 0; }
`;

/** A whole page around HTML that `sanitiseMailHtml` returned, for `srcdoc`. */
export function mailDocument(safeHtml: string): string {
  return (
    `<!doctype html><html lang=""><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="${MAIL_POLICY}">` +
    `<meta name="referrer" content="no-referrer"><title>Message</title><style>${STYLE}</style></head>` +
    `<body>${safeHtml}</body></html>`
  );
}
