import type { AgreedTerms, Day, EmployerId, RegisteredContract, WorkerIdentity } from '@protocol-registry/domain';
import type { Contract, Terms } from '@protocol-registry/pay';

/**
 * Terms of the register as the pay engine takes them. A scale that an officer chose for house staff is applied to them as to a domestic servant;
 * the wider cap on benefits in kind of the domestic servant is not (RULES 1.1, 3.3).
 *
 * @example
 * ```ts
 * import { centsOf, dayOf, type EmployerId, identifierOf } from '@protocol-registry/domain';
 * import { payTerms } from '@protocol-registry/registry';
 *
 * const terms = {
 *   from: dayOf('2026-01-01'), labourCategory: 'house_staff', scaleCategory: '', seniorityFrom: dayOf('2026-01-01'), weeklyHours: 3800,
 *   grossMonthly: centsOf('2300.00'), currency: 'EUR', inKindMonthly: centsOf('0'), mealsDays: 0, roomDays: 0, wholeDwelling: false,
 *   fullyHousedAndFed: true, rentalValueMonthly: null, inKindWritten: true, annexScaleFrom: null,
 *   scaleChoice: { category: 'household', reason: 'Drives and cooks' },
 * } as const;
 * const taken = payTerms(terms, identifierOf<EmployerId>('E-1'), dayOf('1990-01-01'));
 * [taken.labourCategory, taken.scaleCategory, taken.fullyHousedAndFed] // => ['dienstbode', 'household', false]
 * ```
 */
export const payTerms = ({ scaleChoice, ...terms }: AgreedTerms, employer: EmployerId, bornOn: Day): Terms => ({
  ...terms,
  line: 0,
  employer,
  bornOn,
  ...(scaleChoice === null ? {} : { labourCategory: 'dienstbode', scaleCategory: scaleChoice.category, fullyHousedAndFed: false }),
});

/**
 * A contract of the register as the pay engine takes it.
 *
 * @example
 * ```ts
 * import { payContract } from '@protocol-registry/registry';
 *
 * typeof payContract // => 'function'
 * ```
 */
export const payContract = (contract: RegisteredContract, worker: WorkerIdentity & { readonly id: string }): Contract => {
  const [first, ...rest] = contract.terms;
  const termsOf = ({ terms }: typeof first): Terms => payTerms(terms, contract.employer, worker.bornOn);
  return {
    id: contract.id,
    worker: worker.id,
    startsOn: contract.startsOn,
    endsOn: contract.endsOn,
    terms: [termsOf(first), ...rest.map(termsOf)],
  };
};
