import type { AssessedFinding } from './assessment.ts';

/**
 * Whether a finding says that too little was agreed, below the sector's scale or the national floor: the contract is then to be amended.
 *
 * @example
 * ```ts
 * import { isBelowScale } from '@protocol-registry/domain';
 *
 * isBelowScale({ code: 'PAY_BELOW_NATIONAL_FLOOR' }) // => true
 * isBelowScale({ code: 'PAID_LESS_THAN_DUE' }) // => false
 * ```
 */
export const isBelowScale = ({ code }: Pick<AssessedFinding, 'code'>): boolean => code.startsWith('PAY_BELOW_');
