import type { Day, RegisteredContract, TermsVersion } from '@protocol-registry/domain';

/** The terms that hold on a day; before the contract begins, its first. */
export const termsOn = ({ terms }: Pick<RegisteredContract, 'terms'>, day: Day): TermsVersion =>
  terms.findLast((version) => version.terms.from <= day) ?? terms[0];
