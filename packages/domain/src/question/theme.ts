/**
 * The themes of a private interview, in the order in which they are asked about (RULES 2.3).
 *
 * @example
 * ```ts
 * import { THEMES } from '@protocol-registry/domain';
 *
 * THEMES.length // => 14
 * THEMES.at(-1) // => 'WISH'
 * ```
 */
export const THEMES = [
  'ID_DOCS',
  'CONTRACT',
  'PAY',
  'DEDUCT',
  'HOURS',
  'REST',
  'ROOM',
  'FOOD_HEALTH',
  'FREEDOM',
  'TREAT',
  'RECRUIT',
  'PLACE_EMPLOYER',
  'KNOWLEDGE',
  'WISH',
] as const;

/** A theme of a private interview. */
export type Theme = (typeof THEMES)[number];
