/** Bringing in emails from files. */
export function ImportView() {
  return <h1 tabIndex={-1}>Emails in files</h1>;
}
