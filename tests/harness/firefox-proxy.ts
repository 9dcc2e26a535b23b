import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** A door between Firefox and the world that leads to the replica only. Firefox has no `--host-resolver-rules`. */
export interface Door {
  readonly port: number;
  close(): Promise<void>;
}

/** Ports on this computer by host, from Chromium's rules: `MAP host:443 127.0.0.1:PORT,…`. */
export function readRules(rules: string): ReadonlyMap<string, number> {
  const maps = [...rules.matchAll(/MAP (\S+):443 127\.0\.0\.1:(\d+)/g)];
  return new Map(maps.map(([, host = '', port]) => [host, Number(port)]));
}

/** Opens the door. `onRefused` hears every other host that was asked for. */
export async function openDoor(
  hosts: ReadonlyMap<string, number>,
  onRefused: (host: string) => void,
): Promise<Door> {
  const open = new Set<Socket>();
  const server = createServer((request, response) => {
    onRefused(new URL(request.url ?? '', 'http://unknown.invalid').host);
    response.writeHead(502).end();
  });
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  server.on('connect', ({ url = '' }, client: Socket) => {
    const host = url.replace(/:\d+$/, '');
    const port = hosts.get(host);
    if (port !== undefined) return join(client, port);
    onRefused(host);
    client.end('HTTP/1.1 502 Not a host of the replica\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

function join(client: Socket, port: number): void {
  const replica = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 OK\r\n\r\n');
    replica.pipe(client).pipe(replica);
  });
  replica.on('error', () => client.destroy());
  client.on('error', () => replica.destroy());
  client.on('close', () => replica.destroy());
  replica.on('close', () => client.destroy());
}
