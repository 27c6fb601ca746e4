/**
 * The gender of an officer, for workers who ask for one.
 *
 * @example
 * ```ts
 * import { GENDERS } from '@protocol-registry/domain';
 *
 * GENDERS // => ['f', 'm', 'x']
 * ```
 */
export const GENDERS = ['f', 'm', 'x'] as const;

/** The gender of an officer. */
export type Gender = (typeof GENDERS)[number];
