/** What everybody must know who makes evidence for the SEND Tribunal (Practice Direction No. 1 of 2025, and practice since April 2026). */
export const TRIBUNAL_WARNINGS: readonly string[] = [
  'This is your own evidence. The official bundle is made by the local authority, or by the school’s responsible body in a discrimination claim.',
  'Send evidence as the directions in your own case say, by the day they give. Since April 2026 it usually goes to the local authority, not piecemeal to the Tribunal.',
  'The Tribunal decides on needs and provision, not on how letters were answered. Keep the set short; correspondence belongs in a complaint.',
];
