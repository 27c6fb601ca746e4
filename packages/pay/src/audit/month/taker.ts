import { CODE } from '../code.ts';
import { type FindingColumns, type FoundMonths, findingRows, firstFindings, firstMonths, monthRows } from '../columns/findings.ts';
import { areInEuro, type TermsColumns } from '../columns/terms.ts';
import type { Take } from '../rules.ts';
import type { MonthFigures } from './figures.ts';

/** Takes what is found in one month after another into columns, which grow. */
export interface Taker {
  readonly begin: (contract: number) => void;
  readonly take: Take;
  readonly found: () => { readonly months: FoundMonths; readonly findings: FindingColumns };
}

/** The sector's version where the finding rests on it, or where it asks for more than the floor; of a stale annex, the version that it should have been. */
const versionFor = ({ floor, floorVersion, inForceVersion, sector, sectorVersion }: MonthFigures, code: number): number => {
  if (code === CODE.SCALE_ANNEX_STALE) return inForceVersion;
  const bySector = code === CODE.PAY_BELOW_SECTOR_SCALE || (code !== CODE.PAY_BELOW_NATIONAL_FLOOR && sector > floor);
  return bySector && sectorVersion !== 0 ? sectorVersion : floorVersion;
};

/** A month in another currency has nothing but its agreed amount. */
const setMonth = (rows: FoundMonths, row: number, contract: number, month: MonthFigures, terms: TermsColumns): void => {
  const isEuro = areInEuro(terms, month.terms);
  rows.contract[row] = contract;
  rows.month[row] = month.month;
  rows.currency[row] = terms.currency[month.terms] ?? 0;
  rows.due[row] = isEuro ? month.due : month.agreed;
  rows.agreed[row] = month.agreed;
  rows.paid[row] = isEuro ? month.counted : 0;
  rows.isPaymentTested[row] = isEuro && month.isPaymentTested ? 1 : 0;
};

/** How many rows there are at first for each month of the question; memory that is not written to costs nothing. */
const FINDINGS_A_MONTH = 2;
const MOST_AT_FIRST = 2 ** 24;

/** Takes what is found in `month`, whose figures change from month to month; `begin` is told before each month whose it is. */
export const takerOf = (month: MonthFigures, terms: TermsColumns, expected: number): Taker => {
  const rows = Math.min(Math.max(expected, 1), MOST_AT_FIRST);
  let months = monthRows(rows);
  let findings = findingRows(FINDINGS_A_MONTH * rows);
  let [monthCount, count, contract, isNew] = [0, 0, 0, true];
  const addMonth = (): void => {
    if (monthCount === months.month.length) months = monthRows(2 * monthCount, months);
    setMonth(months, monthCount, contract, month, terms);
    monthCount += 1;
    isNew = false;
  };
  return {
    begin: (of) => {
      contract = of;
      isNew = true;
    },
    take: (code, shortfall) => {
      if (isNew) addMonth();
      if (count === findings.code.length) findings = findingRows(2 * count, findings);
      findings.month[count] = monthCount - 1;
      findings.code[count] = code;
      findings.shortfall[count] = shortfall;
      findings.version[count] = versionFor(month, code);
      count += 1;
    },
    found: () => ({ months: firstMonths(monthCount, months), findings: firstFindings(count, findings) }),
  };
};
