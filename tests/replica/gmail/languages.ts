/** Languages of the replica's pages. */
export type LanguageName = 'en-GB' | 'en-US' | 'de' | 'ar' | 'ja';

/** The labels a page shows, in its language. */
export interface Labels {
  readonly dir: 'ltr' | 'rtl';
  readonly me: string;
  readonly to: string;
  readonly from: string;
  readonly cc: string;
  readonly date: string;
  readonly subject: string;
  readonly noSubject: string;
  readonly inbox: string;
  readonly starred: string;
  readonly sent: string;
  readonly drafts: string;
  readonly allMail: string;
  readonly compose: string;
  readonly search: string;
  readonly archive: string;
  readonly delete: string;
  readonly moveTo: string;
  readonly older: string;
  readonly newer: string;
  readonly expandAll: string;
  readonly printAll: string;
  readonly newWindow: string;
  readonly showDetails: string;
  readonly notStarred: string;
  readonly react: string;
  readonly reply: string;
  readonly replyAll: string;
  readonly forward: string;
  readonly moreOptions: string;
  readonly attachments: string;
  readonly clipped: string;
  readonly viewEntire: string;
  readonly sponsored: string;
  readonly account: string;
  /** Answer of the server to a wrong id. */
  readonly doesNotExist: string;
}

const ENGLISH: Labels = {
  dir: 'ltr',
  me: 'me',
  to: 'to',
  from: 'from:',
  cc: 'cc:',
  date: 'date:',
  subject: 'subject:',
  noSubject: '(no subject)',
  inbox: 'Inbox',
  starred: 'Starred',
  sent: 'Sent',
  drafts: 'Drafts',
  allMail: 'All Mail',
  compose: 'Compose',
  search: 'Search mail',
  archive: 'Archive',
  delete: 'Delete',
  moveTo: 'Move to',
  older: 'Older',
  newer: 'Newer',
  expandAll: 'Expand all',
  printAll: 'Print all',
  newWindow: 'In new window',
  showDetails: 'Show details',
  notStarred: 'Not starred',
  react: 'Add reaction',
  reply: 'Reply',
  replyAll: 'Reply all',
  forward: 'Forward',
  moreOptions: 'More message options',
  attachments: 'Attachments',
  clipped: '[Message clipped]',
  viewEntire: 'View entire message',
  sponsored: 'Sponsored',
  account: 'Google Account',
  doesNotExist: 'The message you requested does not exist.',
};

const GERMAN: Labels = {
  dir: 'ltr',
  me: 'mich',
  to: 'an',
  from: 'Von:',
  cc: 'Cc:',
  date: 'Datum:',
  subject: 'Betreff:',
  noSubject: '(Kein Betreff)',
  inbox: 'Posteingang',
  starred: 'Markiert',
  sent: 'Gesendet',
  drafts: 'Entwürfe',
  allMail: 'Alle Nachrichten',
  compose: 'Schreiben',
  search: 'In E-Mails suchen',
  archive: 'Archivieren',
  delete: 'Löschen',
  moveTo: 'Verschieben',
  older: 'Älter',
  newer: 'Neuer',
  expandAll: 'Alle maximieren',
  printAll: 'Alle drucken',
  newWindow: 'In neuem Fenster',
  showDetails: 'Details anzeigen',
  notStarred: 'Nicht markiert',
  react: 'Reaktion hinzufügen',
  reply: 'Antworten',
  replyAll: 'Allen antworten',
  forward: 'Weiterleiten',
  moreOptions: 'Weitere Nachrichtenoptionen',
  attachments: 'Anhänge',
  clipped: '[Nachricht gekürzt]',
  viewEntire: 'Gesamte Nachricht ansehen',
  sponsored: 'Anzeige',
  account: 'Google-Konto',
  doesNotExist: 'Die angeforderte Nachricht existiert nicht.',
};

const ARABIC: Labels = {
  dir: 'rtl',
  me: 'أنا',
  to: 'إلى',
  from: 'من:',
  cc: 'نسخة إلى:',
  date: 'التاريخ:',
  subject: 'الموضوع:',
  noSubject: '(بدون موضوع)',
  inbox: 'البريد الوارد',
  starred: 'المميّزة بنجمة',
  sent: 'البريد المرسل',
  drafts: 'المسودات',
  allMail: 'كل البريد',
  compose: 'إنشاء',
  search: 'البحث في البريد',
  archive: 'أرشفة',
  delete: 'حذف',
  moveTo: 'نقل إلى',
  older: 'أقدم',
  newer: 'أحدث',
  expandAll: 'توسيع الكل',
  printAll: 'طباعة الكل',
  newWindow: 'في نافذة جديدة',
  showDetails: 'إظهار التفاصيل',
  notStarred: 'غير مميّزة بنجمة',
  react: 'إضافة تفاعل',
  reply: 'ردّ',
  replyAll: 'الردّ على الكل',
  forward: 'إعادة توجيه',
  moreOptions: 'خيارات إضافية للرسالة',
  attachments: 'المرفقات',
  clipped: '[تم اقتصاص الرسالة]',
  viewEntire: 'عرض الرسالة بأكملها',
  sponsored: 'إعلان',
  account: 'حساب Google',
  doesNotExist: 'الرسالة التي طلبتها غير موجودة.',
};

const JAPANESE: Labels = {
  dir: 'ltr',
  me: '自分',
  to: 'To:',
  from: 'From:',
  cc: 'Cc:',
  date: '日付:',
  subject: '件名:',
  noSubject: '（件名なし）',
  inbox: '受信トレイ',
  starred: 'スター付き',
  sent: '送信済み',
  drafts: '下書き',
  allMail: 'すべてのメール',
  compose: '作成',
  search: 'メールを検索',
  archive: 'アーカイブ',
  delete: '削除',
  moveTo: '移動',
  older: '前',
  newer: '次',
  expandAll: 'すべて展開',
  printAll: 'すべて印刷',
  newWindow: '新しいウィンドウで開く',
  showDetails: '詳細を表示',
  notStarred: 'スターなし',
  react: 'リアクションを追加',
  reply: '返信',
  replyAll: '全員に返信',
  forward: '転送',
  moreOptions: 'その他のメッセージ オプション',
  attachments: '添付ファイル',
  clipped: '［メッセージの一部が表示されています］',
  viewEntire: 'メッセージ全体を表示',
  sponsored: 'スポンサー',
  account: 'Google アカウント',
  doesNotExist: 'お探しのメッセージは存在しません。',
};

const LABELS: Record<LanguageName, Labels> = {
  'en-GB': ENGLISH,
  'en-US': ENGLISH,
  de: GERMAN,
  ar: ARABIC,
  ja: JAPANESE,
};

/** The labels of a language. */
export function labelsIn(language: LanguageName): Labels {
  return LABELS[language];
}
