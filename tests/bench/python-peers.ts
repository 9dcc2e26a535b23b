// What an import is measured against: Python's mailbox + email.
import { spawnSync } from 'node:child_process';

export interface Measured {
  readonly seconds: number;
  readonly messages: number;
}

/** For every message: all parts decoded, the date, the hash of its bytes. Keeps nothing. */
export const READING = `
import email.utils, hashlib, mailbox, sys, time
start, count = time.perf_counter(), 0
box = mailbox.mbox(sys.argv[1], create=False)
for key in box.iterkeys():
    hashlib.sha256(box.get_bytes(key)).hexdigest()
    message = box[key]
    try: email.utils.parsedate_to_datetime(message['date'])
    except (TypeError, ValueError): pass
    for part in message.walk():
        if not part.is_multipart(): part.get_payload(decode=True)
    count += 1
print(count, time.perf_counter() - start)
`;

/** The same job as ours with the same two modules: headers and texts as text, attachments hashed, all of it in a database. */
export const KEEPING = `
import email, email.policy, hashlib, mailbox, sqlite3, sys, time
start, count, waiting = time.perf_counter(), 0, 0
store = sqlite3.connect(sys.argv[1] + '.sqlite')
store.execute('pragma journal_mode = wal')
store.execute('pragma synchronous = full')
store.execute('create table mail (hash primary key, bytes, subject, sender, recipients, date, body)')
store.execute('create table attachment (mail, name, hash)')
def text(message, name):
    try: return str(message[name])
    except Exception: return ''
def content(part):
    try: return part.get_content()
    except Exception: return (part.get_payload(decode=True) or b'').decode('latin-1')
box = mailbox.mbox(sys.argv[1], create=False)
for key in box.iterkeys():
    source = box.get_bytes(key)
    digest = hashlib.sha256(source).hexdigest()
    message = email.message_from_bytes(source, policy=email.policy.default)
    body = ''
    for part in message.walk():
        if part.is_multipart(): continue
        if part.get_content_maintype() == 'text' and not part.get_filename(): body += content(part)
        else: store.execute('insert into attachment values (?, ?, ?)', (digest, str(part.get_filename()),
            hashlib.sha256(part.get_payload(decode=True) or b'').hexdigest()))
    row = [text(message, name) for name in ('subject', 'from', 'to', 'date')]
    store.execute('insert or ignore into mail values (?, ?, ?, ?, ?, ?, ?)', (digest, source, *row, body))
    count, waiting = count + 1, waiting + len(source)
    if waiting > 13000000: store.commit(); waiting = 0
store.commit()
print(count, time.perf_counter() - start)
`;

/** Runs one of them over an mbox; null where there is no Python. */
export function readWithPython(program: string, path: string): Measured | null {
  const run = spawnSync('python3', ['-c', program, path], { encoding: 'utf8' });
  const [messages = 0, seconds = 0] = run.stdout.split(' ').map(Number);
  return run.status === 0 ? { messages, seconds } : null;
}
