import { type Cents, type Day, earliestDay, type Finding, isBelowScale } from '@protocol-registry/domain';

/** Whether a finding says that too little was paid. */
const isUnpaid = ({ code }: Finding): boolean => code === 'PAID_LESS_THAN_DUE' || code === 'PAYMENT_MISSING';

const greatest = (findings: readonly Finding[]): number => Math.max(0, ...findings.map(({ shortfall }) => shortfall));

const overMonths = (findings: readonly Finding[], ofMonth: (month: readonly Finding[]) => number): Cents =>
  [...Map.groupBy(findings, ({ month }) => month).values()].reduce((sum, month) => sum + ofMonth(month), 0) as Cents;

/** Of each month what was paid too little, else the greater of what was agreed too little; never a sum of codes. */
export const openShortfall = (findings: readonly Finding[]): Cents =>
  overMonths(findings, (month) => {
    const unpaid = month.filter(isUnpaid);
    return greatest(unpaid.length > 0 ? unpaid : month.filter(isBelowScale));
  });

/** Of each month the greater of what was agreed too little. */
export const belowShortfall = (findings: readonly Finding[]): Cents =>
  overMonths(findings, (month) => greatest(month.filter(isBelowScale)));

/** In how many months too little was agreed. */
export const belowMonths = (findings: readonly Finding[]): number => new Set(findings.filter(isBelowScale).map(({ month }) => month)).size;

/** The earliest day set for the amendment of what was agreed too little, null where none is set. */
export const amendBy = (findings: readonly Finding[]): Day | null =>
  earliestDay(findings.filter(isBelowScale).map(({ amendBy: by }) => by));
