/** Content-IDs that an HTML body shows in place. */
export function shownInPlace(html: string): ReadonlySet<string> {
  return new Set(Array.from(html.matchAll(/\bcid:([^"'\s)<>]{1,500})/gi), ([, id]) => unescaped(id ?? '')));
}

/** A cid: address may be percent-encoded (RFC 2392). */
function unescaped(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
