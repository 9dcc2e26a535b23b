// Another context of the same origin: keeps what it is asked to and answers with the states.
import { openDatabase } from '../../../utils/store/database.ts';
import { bigMail, keep, smallRequest } from './keeping.ts';
import { sourceRequest } from '../../setup/made-mail.ts';

/** What the page asks of the other tab. */
export type Order =
  | { readonly database: string; readonly numbers: readonly number[] }
  | { readonly database: string; readonly megabytes: number };

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = async ({ data: order }: MessageEvent<Order>) => {
  const database = await openDatabase(order.database);
  const requests =
    'numbers' in order ? order.numbers.map(smallRequest) : [sourceRequest(bigMail(order.megabytes).source)];
  scope.postMessage('started');
  const results = await Promise.all(requests.map((request) => keep(database, request)));
  scope.postMessage(results.map((result) => (result.ok ? result.value.state : result.error.code)));
};
