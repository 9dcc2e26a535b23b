import { daniel, languages, nadia, samina } from '../cast.ts';
import { composeMail } from '../compose.ts';
import { attachPhoto } from '../files/attach.ts';
import { boundary } from '../ids.ts';
import type { Mail } from '../mail.ts';
import { multipart, rawPart, textPart, type Part } from '../mime/part.ts';
import { concession } from './03-mediation.ts';

const photographs: Mail = {
  id: 'exercise-book-photographs',
  at: '2026-01-19T19:26:13+00:00',
  from: daniel,
  to: [samina],
  subject: '',
  look: 'plain',
  files: [attachPhoto('IMG_2041.jpg', 3), attachPhoto('IMG_2042.jpg', 8)],
  body: `
His book from today. Second one is after she read the question to him twice. For the OT.`,
};

async function forwardBody(mail: Mail): Promise<Part> {
  const original = await composeMail({ mail: concession });
  const note =
    'Keep this one safe. It is the first time they have put the dates for all the\nreports in writing.\n\nD.';
  const file = rawPart(
    `Content-Type: message/rfc822\r\nContent-Disposition: attachment;\r\n\tfilename="${concession.id}.eml"\r\n`,
    original,
  );
  return multipart('mixed', boundary(mail, 4), [
    textPart('plain', note, { charset: 'us-ascii', encoding: '7bit' }),
    file,
  ]);
}

const forwarded: Mail = {
  id: 'forwarded-as-attachment',
  at: '2025-12-18T18:12:00+00:00',
  from: daniel,
  to: [samina],
  subject: `Fwd: ${concession.subject}`,
  look: 'plain',
  body: '',
  content: forwardBody,
};

const urdu: Mail = {
  id: 'cousin-in-urdu',
  at: '2026-02-14T10:04:26+00:00',
  from: nadia,
  to: [samina],
  subject: 'ادریس کی سماعت اور زبان کی رپورٹ 🌷',
  look: 'gmail',
  words: 'B',
  encoding: 'base64',
  body: `
پیاری ثمینہ باجی، السلام علیکم،

آپ نے جو رپورٹ بھیجی تھی وہ میں نے امی کو پڑھ کر سنائی۔ انہیں اب سمجھ آیا کہ ادریس بات سنتا تو ہے مگر لمبے جملے اس کے ذہن میں نہیں ٹھہرتے۔ وہ کہتی ہیں کہ وہ اس سے چھوٹے جملوں میں بات کریں گی۔

- ماہرِ نفسیات (Educational Psychologist) کی ملاقات 19 فروری کو ہے، یہ تاریخ لکھ لی ہے۔
- EHC plan کی آخری تاریخ 17 مارچ 2026 ہے، ٹھیک ہے؟

اگر کونسل سے خط اردو میں چاہیے ہو تو میں ترجمہ کر دوں گی۔ اپنا خیال رکھیے گا۔`,
};

const interpreter: Mail = {
  id: 'language-service-leaflet',
  at: '2026-03-12T13:00:00+00:00',
  from: languages,
  to: [samina],
  subject: 'ਪੰਜਾਬੀ · العربية · Polski · हिन्दी – interpreting at SEND meetings',
  look: 'plain',
  words: 'Q',
  encoding: '8bit',
  body: `
Free interpreting at SEND meetings. Tell your plan coordinator at least five working days before.

ਪੰਜਾਬੀ: ਜੇ ਤੁਹਾਨੂੰ ਮੀਟਿੰਗ ਵਿੱਚ ਦੁਭਾਸ਼ੀਏ ਦੀ ਲੋੜ ਹੈ, ਤਾਂ ਕਿਰਪਾ ਕਰਕੇ ਘੱਟੋ-ਘੱਟ ਪੰਜ ਦਿਨ ਪਹਿਲਾਂ ਸਾਨੂੰ ਦੱਸੋ। ਇਹ ਸੇਵਾ ਮੁਫ਼ਤ ਹੈ।

العربية: إذا كنتم بحاجة إلى مترجم في الاجتماع، يرجى إبلاغنا قبل خمسة أيام عمل على الأقل. هذه الخدمة مجانية.

Polski: Jeśli potrzebują Państwo tłumacza na spotkaniu, prosimy o informację co najmniej pięć dni roboczych wcześniej. Usługa jest bezpłatna.

हिन्दी: यदि आपको बैठक में दुभाषिए की आवश्यकता है, तो कृपया कम से कम पाँच कार्य दिवस पहले हमें बताएँ। यह सेवा निःशुल्क है।

اردو: اگر آپ کو میٹنگ میں ترجمان کی ضرورت ہے تو کم از کم پانچ دن پہلے ہمیں بتائیں۔ یہ سروس مفت ہے۔`,
};

/** Chapter 11: the family among itself, and other languages. */
export const familyChapter: readonly Mail[] = [photographs, forwarded, urdu, interpreter];
