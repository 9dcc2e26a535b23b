/**
 * A short name for a text, 16 hex digits: equal texts have equal names, and others have other names but for accidents
 * (FNV-1a in two lanes, 64 bits). For telling messages apart where the page gives no id; proves nothing against
 * somebody who wants a clash.
 */
export function digestOf(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + at), 0x85ebca6b);
    high ^= high >>> 13;
  }
  return [high, low].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
