const COMMANDS = [
  ['Linux', 'sha256sum -c manifest-sha256.txt'],
  ['macOS', 'shasum -a 256 -c manifest-sha256.txt'],
] as const;

/** The same without Paperchain: nobody has to trust this page. */
export function CheckYourself() {
  return (
    <details class="check__yourself">
      <summary>How anybody can check a pack without Paperchain</summary>
      <p>Unpack the ZIP file. In the folder that holds README.txt, open a terminal and type:</p>
      <dl>
        {COMMANDS.map(([system, command]) => (
          <>
            <dt>{system}</dt>
            <dd>
              <code>{command}</code>
            </dd>
          </>
        ))}
        <dt>Windows</dt>
        <dd>The PowerShell lines are in README.txt.</dd>
        <dt>Any system</dt>
        <dd>A BagIt validator (RFC 8493).</dd>
      </dl>
    </details>
  );
}
