import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { makeCertificate } from './certificate.ts';
import { gmailAddresses } from './gmail/addresses.ts';
import { gmailSite } from './gmail/gmail-site.ts';
import { GmailState } from './gmail/gmail-state.ts';
import { openMailbox } from './mailbox/open-mailbox.ts';
import { outlookAddresses } from './outlook/addresses.ts';
import { outlookSite } from './outlook/outlook-site.ts';
import { OutlookState } from './outlook/outlook-state.ts';
import { send, type Site } from './site.ts';
import type { Replica, ReplicaOptions, ReplicaRequest } from './types.ts';

/**
 * Starts playing Gmail or Outlook over a mailbox, on 127.0.0.1 with a certificate made for the run. Point a browser at it with
 * `hostResolverRules`. Fails when the mailbox cannot be read or the port is taken; single bad messages never fail it.
 */
export async function startReplica(options: ReplicaOptions): Promise<Replica> {
  const mailbox = await openMailbox(options.mailbox, options.owner);
  for (const { file, reason } of mailbox.skipped) options.log?.(`left out ${file}: ${reason}`);
  const state = new GmailState(mailbox, options.layout ?? 'material');
  const outlook = new OutlookState(mailbox, options.outlookLayout ?? 'outlook');
  const played =
    options.site === 'outlook'
      ? { site: outlookSite(outlook), violations: outlook.violations }
      : { site: gmailSite(state), violations: state.violations };
  const { site } = played;
  const { key, cert, spki } = await makeCertificate(site.hosts);
  const requests: ReplicaRequest[] = [];
  const server = createServer({ key, cert }, answerWith([site], { requests, log: options.log }));
  const port = await listen(server, options.port ?? 0);
  return {
    ...gmailAddresses(state),
    port,
    hosts: site.hosts,
    hostResolverRules: resolverRules(site.hosts, port),
    certificateSpki: spki,
    requests,
    violations: played.violations,
    messages: mailbox.messages,
    threads: mailbox.threads,
    skipped: mailbox.skipped,
    owner: mailbox.owner,
    setAnswer: (id, answer) => state.setAnswer(id, answer),
    setJustSent: (id, settlesAfterMs) => state.setJustSent(id, settlesAfterMs),
    setDraft: (id) => state.setDraft(id),
    setListing: (answer) => void (state.listing = answer),
    setLayout: (layout) => void (state.layoutName = layout),
    outlook: outlookAddresses(outlook),
    close: () => close(server),
  };
}

interface RequestLog {
  readonly requests: ReplicaRequest[];
  readonly log: ReplicaOptions['log'];
}

/** Notes each request and hands it to the site that owns its host. */
function answerWith(sites: readonly Site[], { requests, log }: RequestLog) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const url = new URL(request.url ?? '/', `https://${host || 'unknown.invalid'}`);
    // Wall time from the monotonic clock: only utils/platform/clock.ts may ask for "now" directly.
    requests.push({
      host,
      method: request.method ?? 'GET',
      url: url.href,
      wantedFor: request.headers['sec-fetch-dest'] ?? '',
      at: performance.timeOrigin + performance.now(),
    });
    log?.(`${request.method} ${url.href}`);
    const site = sites.find((candidate) => candidate.hosts.includes(host));
    if (!site) return send(response, { status: 421, body: 'not a host of the replica' });
    Promise.resolve(site.handle({ url, request, response })).catch((error: unknown) => {
      log?.(`failed on ${url.href}: ${String(error)}`);
      if (response.headersSent) response.destroy();
      else send(response, { status: 500, body: 'the replica failed' });
    });
  };
}

/** Our hosts come to the replica; every other name fails, so that nothing can leave the computer unseen. */
function resolverRules(hosts: readonly string[], port: number): string {
  return [
    ...hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ].join(',');
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

// `node tests/replica/server.ts --mailbox DIR` plays a folder until Ctrl+C.
if (import.meta.main) void import('./cli.ts').then(({ runReplica }) => runReplica(startReplica));
