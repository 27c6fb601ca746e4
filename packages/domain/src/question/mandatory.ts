import type { Finding } from '../assessment/assessment.ts';
import { openFindings } from '../assessment/open.ts';
import { THEMES, type Theme } from './theme.ts';

/** The theme that a finding leads to, by its code. */
const OF_FINDING: Readonly<Record<string, Theme>> = {
  PAYMENT_MISSING: 'PAY',
  PAID_LESS_THAN_DUE: 'PAY',
  PAID_LATE: 'PAY',
  PAY_CASH: 'PAY',
  ACCOUNT_NOT_SOLE: 'PAY',
  PAY_BELOW_SECTOR_SCALE: 'PAY',
  PAY_BELOW_NATIONAL_FLOOR: 'PAY',
  IN_KIND_NOT_WRITTEN: 'DEDUCT',
  IN_KIND_OVER_FIXED_VALUE: 'DEDUCT',
  IN_KIND_OVER_CAP: 'DEDUCT',
  HOURS_OVER_LIMIT: 'HOURS',
};

/**
 * The themes that the next interview must not leave out, in the order of the list: those to which an open finding leads. Wages paid in cash ask for a talk about pay
 * (RULES 2.3). What is answered there changes no finding.
 *
 * @example
 * ```ts
 * import { mandatoryThemes } from '@protocol-registry/domain';
 *
 * mandatoryThemes({ findings: new Map([['C-1 2026-01', { code: 'PAY_CASH', closure: null }]]) }) // => ['PAY']
 * ```
 */
export const mandatoryThemes = (dossier: {
  readonly findings: ReadonlyMap<string, Pick<Finding, 'code' | 'closure'>>;
}): readonly Theme[] => {
  const themes = new Set(openFindings(dossier).flatMap(({ code }) => OF_FINDING[code] ?? []));
  return THEMES.filter((theme) => themes.has(theme));
};
