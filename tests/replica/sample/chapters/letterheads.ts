/** Letterheads of the invented bodies, as printed on their PDF letters. */
export const COUNCIL_HEAD = [
  'Northshire County Council',
  'SEND Assessment and Review Service',
  'Shire House, Castle Street, Norwick NK1 2ZZ',
  'send.assessments@northshire.gov.uk',
] as const;
export const HEALTH_HEAD = [
  'Northshire Community Health NHS Trust',
  "Children's Therapies, Larkhill Clinic, Norwick NK2 6ZZ",
] as const;
export const MEDIATION_HEAD = [
  'Fairway Mediation CIC',
  'Registered office: 4 Weir Row, Norwick NK1 7ZZ',
  'cases@fairway-mediation.example.org',
] as const;
export const COMPLAINTS_HEAD = [
  'Northshire County Council',
  'Customer Relations Team',
  'Shire House, Castle Street, Norwick NK1 2ZZ',
] as const;
export const FAMILY_HEAD = ['Samina and Daniel Whitlock', '17 Tannery Row, Norwick NK3 4ZZ'] as const;
