/** How the source of a message may be answered, other than well. */
export const BAD_ANSWER_NAMES = [
  /** 302 to the attachment host, which allows the mail page only once per redirect. The bytes are right. */
  'redirect',
  /** An error page in HTML with status 200. */
  'error-page',
  /** 302 to the sign-in page of accounts.google.com, which allows no other origin. */
  'signed-out',
  /** 429 with HTML and Retry-After 1, always. */
  'too-many',
  /** 429 once, then well. */
  'too-many-once',
  /** 502 with HTML. */
  'server-error',
  /** Right Content-Length, but the connection breaks half way. */
  'cut-off',
  /** No Content-Length, and a clean end half way: only the contents can tell. */
  'cut-off-clean',
  /** The source of another message. */
  'wrong-message',
  /** 200 without a byte. */
  'empty',
  /** The right bytes after three seconds. */
  'slow',
  /** The message was a draft and is sent while the request is under way: the page's ids change, the old id answers with the draft. */
  'draft-changes-id',
  /** Confidential mode: headers with X-Gm-Locker and a link, no content. */
  'confidential',
  /** Never answers. */
  'hang',
] as const;

/** Name of an answer that is not simply good. */
export type BadAnswerName = (typeof BAD_ANSWER_NAMES)[number];

/** Any answer. */
export type AnswerName = BadAnswerName | 'good';
