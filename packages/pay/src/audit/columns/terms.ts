import type { Contract, Terms } from '../../contract/contract.ts';
import { amounts, NO_DAY, OPEN_DAY, smalls, wholes } from './column.ts';
import { type Dictionary, dictionary } from './dictionary.ts';

/** Facts of terms, each a bit. */
export const DOMESTIC = 1;
export const WHOLE_DWELLING = 2;
export const FULLY_HOUSED_AND_FED = 4;
const IN_KIND_WRITTEN = 8;

/** The number of the euro in every dictionary of currencies. */
const EURO = 0;
const EURO_CODE = 'EUR';

/** The terms of contracts, a row for each, by contract and day. `category` and `currency` are numbers of a dictionary; amounts are cents of a full month. */
export interface TermsColumns {
  readonly from: Int32Array;
  readonly bornOn: Int32Array;
  readonly seniorityFrom: Int32Array;
  readonly annexFrom: Int32Array;
  readonly category: Int32Array;
  readonly currency: Int32Array;
  readonly weeklyHours: Int32Array;
  readonly facts: Uint8Array;
  readonly mealsDays: Uint8Array;
  readonly roomDays: Uint8Array;
  readonly gross: Float64Array;
  readonly inKind: Float64Array;
  readonly rentalValue: Float64Array;
}

/** Whether the terms of a row are those of a domestic servant. */
export const isDomestic = ({ facts }: TermsColumns, row: number): boolean => ((facts[row] ?? 0) & DOMESTIC) !== 0;

/** Whether pay in kind is agreed in writing by the terms of a row. */
export const isInKindWritten = ({ facts }: TermsColumns, row: number): boolean => ((facts[row] ?? 0) & IN_KIND_WRITTEN) !== 0;

/** Whether the terms of a row are in euro. */
export const areInEuro = ({ currency }: TermsColumns, row: number): boolean => currency[row] === EURO;

/** Contracts, a row for each. The terms of contract `c` are the rows from `firstTerms[c]` up to, without it, `firstTerms[c + 1]`. */
export interface ContractColumns {
  readonly ids: readonly string[];
  readonly startsOn: Int32Array;
  readonly endsOn: Int32Array;
  readonly firstTerms: Int32Array;
  readonly terms: TermsColumns;
  readonly categories: readonly string[];
  readonly currencies: readonly string[];
}

/** Takes contracts one after another and gives their columns in the end. */
export interface ContractLoader {
  readonly add: (contract: Contract) => void;
  readonly columns: () => ContractColumns;
}

const FIRST_ROWS = 8;

const termsRows = (rows: number, from?: TermsColumns): TermsColumns => ({
  from: wholes(rows, from?.from),
  bornOn: wholes(rows, from?.bornOn),
  seniorityFrom: wholes(rows, from?.seniorityFrom),
  annexFrom: wholes(rows, from?.annexFrom),
  category: wholes(rows, from?.category),
  currency: wholes(rows, from?.currency),
  weeklyHours: wholes(rows, from?.weeklyHours),
  facts: smalls(rows, from?.facts),
  mealsDays: smalls(rows, from?.mealsDays),
  roomDays: smalls(rows, from?.roomDays),
  gross: amounts(rows, from?.gross),
  inKind: amounts(rows, from?.inKind),
  rentalValue: amounts(rows, from?.rentalValue),
});

/** The facts of terms as bits. */
const factsOf = ({ fullyHousedAndFed, inKindWritten, labourCategory, wholeDwelling }: Terms): number =>
  (labourCategory === 'dienstbode' ? DOMESTIC : 0) |
  (wholeDwelling ? WHOLE_DWELLING : 0) |
  (fullyHousedAndFed ? FULLY_HOUSED_AND_FED : 0) |
  (inKindWritten ? IN_KIND_WRITTEN : 0);

const setTerms = (columns: TermsColumns, row: number, terms: Terms, categories: Dictionary, currencies: Dictionary): void => {
  columns.from[row] = terms.from;
  columns.bornOn[row] = terms.bornOn ?? NO_DAY;
  columns.seniorityFrom[row] = terms.seniorityFrom;
  columns.annexFrom[row] = terms.annexScaleFrom ?? NO_DAY;
  columns.category[row] = categories.numberOf(terms.scaleCategory);
  columns.currency[row] = currencies.numberOf(terms.currency);
  columns.weeklyHours[row] = terms.weeklyHours;
  columns.facts[row] = factsOf(terms);
  columns.mealsDays[row] = terms.mealsDays;
  columns.roomDays[row] = terms.roomDays;
  columns.gross[row] = terms.grossMonthly;
  columns.inKind[row] = terms.inKindMonthly;
  columns.rentalValue[row] = terms.rentalValueMonthly ?? 0;
};

/** Loads contracts as columns, which grow as contracts come. */
export const contractLoader = (): ContractLoader => {
  const ids: string[] = [];
  const [categories, currencies] = [dictionary(), dictionary(EURO_CODE)];
  let [startsOn, endsOn, firstTerms] = [wholes(FIRST_ROWS), wholes(FIRST_ROWS), wholes(FIRST_ROWS)];
  let terms = termsRows(FIRST_ROWS);
  let count = 0;
  const resize = (rows: number): void => {
    [startsOn, endsOn, firstTerms] = [wholes(rows, startsOn), wholes(rows, endsOn), wholes(rows, firstTerms)];
  };
  return {
    add: (contract) => {
      const row = ids.push(contract.id) - 1;
      if (row + 1 >= firstTerms.length) resize(2 * firstTerms.length);
      startsOn[row] = contract.startsOn;
      endsOn[row] = contract.endsOn ?? OPEN_DAY;
      for (const one of contract.terms) {
        if (count === terms.from.length) terms = termsRows(2 * count, terms);
        setTerms(terms, count, one, categories, currencies);
        count += 1;
      }
      firstTerms[row + 1] = count;
    },
    columns: () => ({ ids, startsOn, endsOn, firstTerms, terms, categories: categories.texts, currencies: currencies.texts }),
  };
};
