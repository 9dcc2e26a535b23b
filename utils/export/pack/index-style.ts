/** The look of index.html. Inside the page itself, so that the page is one file and asks nobody for anything. */
export const INDEX_STYLE = `
:root { color-scheme: light dark; --page: light-dark(#faf8f4, #14171c); --card: light-dark(#ffffff, #1c2027);
  --ink: light-dark(#1b2230, #e8eaee); --soft: light-dark(#566072, #a3acba); --line: light-dark(#e2ded5, #323944);
  --accent: light-dark(#0b6b6b, #5cc4be); --weak: light-dark(#8a5a00, #f0b94a); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); line-height: 1.5;
  font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 60rem; margin: 0 auto; padding: 1rem 1.25rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 1rem 0 0.25rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 0.75rem; }
h3 { font-size: 1.0625rem; margin: 0; }
p { margin: 0.5rem 0; }
a { color: var(--accent); }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; background: var(--card); }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem; border: 1px solid var(--line); }
.scroll { overflow-x: auto; }
th { white-space: nowrap; }
.soft { color: var(--soft); }
.weak { color: var(--weak); font-weight: 600; }
.months { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; }
article { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 0.875rem 1rem; margin: 0.75rem 0; }
article:target { outline: 3px solid var(--accent); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.125rem 0.75rem; margin: 0.5rem 0; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; }
blockquote { margin: 0.5rem 0; padding-left: 0.75rem; border-left: 3px solid var(--line); color: var(--soft); }
summary { color: var(--accent); cursor: pointer; width: max-content; padding: 0.25rem 0; }
summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
pre { margin: 0.5rem 0 0; padding: 0.75rem 1rem; border-left: 3px solid var(--line); font: inherit; white-space: pre-wrap; }
ul.files { margin: 0; padding-left: 1.125rem; }
code { font-size: 0.8125rem; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.375rem; }
  th, td { padding: 0.375rem 0.5rem; } }
@media print { article { break-inside: avoid; } :root { color-scheme: light; } }
`;
