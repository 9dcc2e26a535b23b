import { readBody, type MailBody } from './read-body.ts';
import type { ReplicaMessage } from './types.ts';

/** Bodies kept parsed; a large mail may be 30 MB. */
const MOST = 24;

/** The readable insides of messages, the last few kept. */
export class BodyShelf {
  private readonly bodies = new Map<string, Promise<MailBody>>();

  /** The readable inside of a message. Never fails. */
  body(message: ReplicaMessage): Promise<MailBody> {
    const body = this.bodies.get(message.hexId) ?? readBody(message.bytes);
    this.bodies.delete(message.hexId);
    this.bodies.set(message.hexId, body);
    const [oldest] = this.bodies.keys();
    if (this.bodies.size > MOST && oldest !== undefined) this.bodies.delete(oldest);
    return body;
  }
}
