import { office, samina } from '../cast.ts';
import { boundary } from '../ids.ts';
import type { Mail } from '../mail.ts';
import { multipart, textPart, type Part } from '../mime/part.ts';

const NEWS_TEXT = `St Aldhelm's weekly: Christmas fair, Friday 5 December, 3.15 pm in the hall.
Cakes, raffle and the Year 5 choir. Please send bottles for the tombola by Thursday.
Nativity tickets: two per family, from the office. PE kits home on Friday, please.`;

const NEWS_HTML = `<!DOCTYPE html><html lang="en-GB"><head><title>St Aldhelm's weekly</title>
<style>.h{background:#6e283c;color:#ffffff;padding:16px} @media (max-width:600px){.w{width:100% !important}}</style></head>
<body bgcolor="#f4f1ec"><table class="w" width="600" align="center" cellpadding="0" cellspacing="0" role="presentation">
<tr><td class="h"><h1 style="margin:0;font-size:22px">St Aldhelm&rsquo;s weekly</h1></td></tr>
<tr><td style="padding:16px"><h2>Christmas fair 🎄</h2><p>Friday 5 December, 3.15&nbsp;pm in the hall. Cakes, raffle and the Year 5 choir.
Please send bottles for the tombola by Thursday.</p><p>Nativity tickets: two per family, from the office. PE kits home on Friday, please.</p>
<p><img src="https://images.example.net/st-aldhelms/fair-poster.jpg" width="568" alt="Fair poster"></p></td></tr>
<tr><td><a href="https://parentpost.example.net/u/5f1c">Unsubscribe</a></td></tr></table>
<img src="https://tracker.example.com/pixel.gif?r=samina.whitlock%40example.org&amp;m=20251128" width="1" height="1" alt="" style="display:none"></body></html>`;

function newsletterBody(mail: Mail): Part {
  return multipart('alternative', boundary(mail, 4), [
    textPart('plain', NEWS_TEXT, { charset: 'utf-8', encoding: '7bit' }),
    textPart('html', NEWS_HTML, { charset: 'utf-8', encoding: 'quoted-printable' }),
  ]);
}

const newsletter: Mail = {
  id: 'school-newsletter',
  at: '2025-11-28T15:30:00+00:00',
  from: office,
  to: [samina],
  subject: '🎄 St Aldhelm’s weekly: Christmas fair, nativity tickets, PE kits 🧦',
  look: 'plain',
  headers: [
    'List-Unsubscribe: <https://parentpost.example.net/u/5f1c>',
    'Precedence: bulk',
    'X-Mailer: ParentPost 9',
  ],
  body: NEWS_TEXT,
  content: newsletterBody,
};

const LONG_SUBJECT =
  'Year 5 and Year 6 residential visit to Oxbarrow Outdoor Centre, Monday 11 to Wednesday 13 May 2026: second reminder that the medical and dietary form, the swimming consent, the payment plan (three instalments of £48, the last by 27 March) and a named pair of wellington boots in a named bag are needed by Friday, and that children whose forms are not in cannot be put into room groups, which will be decided by Miss Orme and Mr Dunne and are not open to negotiation; thank you to the 31 families who have already replied';

const trip: Mail = {
  id: 'school-trip-long-subject',
  at: '2026-03-05T08:15:42+00:00',
  from: office,
  to: [samina],
  subject: LONG_SUBJECT,
  look: 'outlook',
  body: `
Dear parents and carers,

Everything is in the subject line, as some of you tell us that is all you have time to read. The forms are on the school's website and there are paper copies
at the front desk.

Miss Orme will talk to you separately about Idris's room and his instructions card.

Best wishes`,
};

const headLice: Mail = {
  id: 'school-head-lice',
  at: '2025-10-07T14:05:00+01:00',
  from: office,
  to: [samina],
  subject: 'Head lice in Year 5',
  look: 'plain',
  without: 'Message-ID',
  headers: ['X-Mailer: ParentPost 9', 'Precedence: bulk'],
  body: `
Dear parents and carers,

There have been some cases of head lice in Year 5. Please check your child's hair this evening with a fine comb and again in a
week. The pharmacy can advise on treatment. Children do not need to stay at home.

This message was sent to all families in the class.`,
};

/** Chapter 12: school life going on; nothing here belongs on the timeline. */
export const everydayChapter: readonly Mail[] = [newsletter, trip, headLice];
