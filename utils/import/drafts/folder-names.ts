// Was a found mail ever sent? Names of the folders and labels that mail programs keep drafts and sent mail in, the labels
// of a Gmail download, and the verdict. Pure: headers and paths come in. Called by the preview and by preparing.

/** What mail programs and Gmail call the place of drafts; a user's own folder "Draft plan" is none. In lower case. */
const DRAFTS =
  'drafts|unsent messages|outbox|entwürfe|brouillons|borradores|bozze|rascunhos|concepten|utkast|kladder|luonnokset|' +
  'taslaklar|черновики|чернетки|чернови|нацрти|ciorne|schițe|mesaje nefinalizate|piszkozatok|koncepty|rozepsané|' +
  'wersje robocze|kopie robocze|szkice|πρόχειρα|المسودات|مسودات|טיוטות|草稿|草稿箱|下書き|임시보관함|임시 보관함|juodraščiai|' +
  'melnraksti|mustandid|skice|nacrti|osnutki|drafftiau|dréachtaí|thư nháp|จดหมายร่าง|ร่าง|ड्राफ़्ट|ड्राफ्ट|ڈرافٹس|ড্রাফ্ট|খসড়া|' +
  'ਡਰਾਫਟ|ડ્રાફ્ટ્સ|پیش‌نویس‌ها|esborranys|draf|mga draft|drög|zirriborroak|draftet';

/** The same for mail that was sent. */
const SENT =
  'sent|sent mail|sent messages|sent items|gesendet|gesendete elemente|envoyé|envoyés|messages envoyés|enviados|enviado|' +
  'correo enviado|e-mails enviados|inviati|posta inviata|verzonden|verzonden items|skickat|skickade|sendt|sendte e-mails|' +
  'sendt e-post|lähetetyt|gönderilenler|gönderilmiş postalar|отправленные|надіслані|изпратени|послато|trimise|mesaje trimise|' +
  'elküldött|elküldött levelek|odeslané|odeslaná pošta|odoslané|wysłane|απεσταλμένα|البريد المرسل|المرسل|الرسائل المرسلة|' +
  'נשלח|דואר שנשלח|已发送|已发送邮件|寄件備份|送信済み|送信済みメール|보낸편지함|보낸 편지함|išsiųsti|išsiųsti laiškai|nosūtītie|saadetud|' +
  'poslano|poslana pošta|anfonwyd|seolta|đã gửi|thư đã gửi|ส่งแล้ว|จดหมายที่ส่ง|भेजे गए|भेजा गया|بھیجے گئے|প্রেরিত|ਭੇਜਿਆ|મોકલેલ|' +
  'ارسال‌شده|enviats|terkirim|dihantar|naipadala|sendur póstur|bidalitakoak';

const NAMES = {
  drafts: new Set(DRAFTS.split('|')),
  sent: new Set(SENT.split('|')),
} as const;

/** A place of mail that says whether what lies there was sent. */
export type Place = keyof typeof NAMES;

/** True when a folder or a label has exactly one of the names that programs give to this place. */
export function isNameOf(place: Place, name: string): boolean {
  return NAMES[place].has(name.normalize('NFC').trim().toLowerCase());
}

/** A file that is one mail: its own name is no folder's. */
const ONE_MAIL = /\.(?:eml|emlx|msg)$/i;

/** What a mailbox's name carries besides its folder's: `Drafts.mbox`, `Drafts-001.mbox`, `[Gmail].sbd`, `INBOX.Drafts`. */
function folderName(part: string): string {
  const name = part
    .replace(/\.(?:mbox|mbx|mboxrd|mboxo|sbd)$/i, '')
    .replace(/(?:-\d{1,3}| \(\d{1,3}\))$/, '');
  return name.split('.').at(-1) ?? name;
}

/** Which place a found mail lies in, by the folders and the mailbox on its path; null when they do not say. */
export function placeOf(path: string): Place | null {
  const parts = path.split(/[/\\]| › /).filter((part) => !ONE_MAIL.test(part));
  const names = parts.map(folderName).toReversed();
  const name = names.find((each) => isNameOf('drafts', each) || isNameOf('sent', each));
  if (name === undefined) return null;
  return isNameOf('drafts', name) ? 'drafts' : 'sent';
}
