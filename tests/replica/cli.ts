import { parseArgs } from 'node:util';
import { isLayoutName, LAYOUT_NAMES } from './gmail/layouts.ts';
import { isOutlookLayoutName, OUTLOOK_LAYOUT_NAMES } from './outlook/layouts.ts';
import type { Replica, ReplicaOptions } from './types.ts';

const USAGE = `usage: node tests/replica/server.ts --mailbox DIR [--layout ${[...LAYOUT_NAMES, ...OUTLOOK_LAYOUT_NAMES].join('|')}] [--port N] [--verbose]`;

/** Starts a replica from the command line, of the site whose layout is named, and says how to open a browser on it. Ends on Ctrl+C. */
export async function runReplica(start: (options: ReplicaOptions) => Promise<Replica>): Promise<void> {
  const { values } = parseArgs({
    options: {
      mailbox: { type: 'string' },
      layout: { type: 'string', default: 'material' },
      port: { type: 'string', default: '0' },
      verbose: { type: 'boolean', default: false },
    },
  });
  const { layout } = values;
  const outlookLayout = isOutlookLayoutName(layout) ? layout : undefined;
  const gmailLayout = isLayoutName(layout) ? layout : undefined;
  if (!values.mailbox || (!gmailLayout && !outlookLayout)) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const replica = await start({
    mailbox: values.mailbox,
    site: outlookLayout ? 'outlook' : 'gmail',
    layout: gmailLayout,
    outlookLayout,
    port: Number(values.port),
    log: values.verbose ? (line) => console.log(line) : undefined,
  });
  console.log(
    [
      `${replica.messages.length} messages in ${replica.threads.length} conversations of ${replica.owner}; left out: ${replica.skipped.length} files`,
      'Open it with:',
      `  chromium --user-data-dir=$(mktemp -d) --ignore-certificate-errors-spki-list=${replica.certificateSpki} \\`,
      `    --host-resolver-rules='${replica.hostResolverRules}' ${outlookLayout ? replica.outlook.listUrl() : replica.listUrl()}`,
      'Stop with Ctrl+C.',
    ].join('\n'),
  );
  process.once('SIGINT', () => void replica.close());
}
