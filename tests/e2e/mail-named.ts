import type { ReplicaMessage } from '../replica/mailbox/types.ts';
import type { Replica } from '../replica/types.ts';

/** A mail of the replica by the name of its file. Throws when there is none. */
export function mailNamed({ messages }: Pick<Replica, 'messages'>, file: string): ReplicaMessage {
  const mail = messages.find((each) => each.file === file);
  if (!mail) throw new Error(`no ${file}`);
  return mail;
}
