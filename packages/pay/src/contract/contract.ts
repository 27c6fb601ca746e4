import { type AgreedTerms, type Day, type Fault, fault, formatDay, LABOUR_CATEGORIES, message } from '@protocol-registry/domain';
import { Result } from 'effect';
import { type Cells, cellsOf } from '../table/cells.ts';
import { readTable } from '../table/table.ts';

/** What a contract says from a day on, as a row of the contracts file: the terms agreed, with the line, the employer and the worker's day of birth. */
export interface Terms extends Omit<AgreedTerms, 'scaleChoice'> {
  readonly line: number;
  readonly employer: string;
  readonly bornOn: Day | null;
}

/** An employment contract with its terms, ascending by day; the first terms hold on the first day. `endsOn` is the last day, null while open-ended. */
export interface Contract {
  readonly id: string;
  readonly worker: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly terms: readonly [Terms, ...Terms[]];
}

const COLUMNS = [
  'contract',
  'worker',
  'born_on',
  'employer',
  'labour_category',
  'scale_category',
  'seniority_from',
  'starts_on',
  'ends_on',
  'terms_from',
  'weekly_hours',
  'gross_monthly',
  'currency',
  'in_kind_monthly',
  'in_kind_meals_days',
  'in_kind_room_days',
  'whole_dwelling',
  'fully_housed_and_fed',
  'rental_value_monthly',
  'in_kind_written',
  'annex_scale_from',
] as const;

const YES_NO = ['yes', 'no'] as const;
const DAYS_A_MONTH = 31;

interface ContractRow {
  readonly id: string;
  readonly worker: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly terms: Terms;
}

const yes = (cells: Cells, column: string): boolean => cells.oneOf(column, YES_NO) === 'yes';

/** House staff have no category of the sector table: theirs may be empty. */
const scaleCategory = (cells: Cells, row: ReadonlyMap<string, string>): string =>
  row.get('labour_category') === 'dienstbode' ? cells.text('scale_category') : (row.get('scale_category') ?? '');

const readTerms = (cells: Cells, row: ReadonlyMap<string, string>): Terms => ({
  from: cells.day('terms_from'),
  line: cells.line,
  employer: cells.text('employer'),
  bornOn: cells.optionalDay('born_on'),
  labourCategory: cells.oneOf('labour_category', LABOUR_CATEGORIES),
  scaleCategory: scaleCategory(cells, row),
  seniorityFrom: cells.day('seniority_from'),
  weeklyHours: cells.weeklyHours('weekly_hours'),
  grossMonthly: cells.cents('gross_monthly'),
  currency: cells.currency('currency'),
  inKindMonthly: cells.cents('in_kind_monthly'),
  mealsDays: cells.whole('in_kind_meals_days', 0, DAYS_A_MONTH),
  roomDays: cells.whole('in_kind_room_days', 0, DAYS_A_MONTH),
  wholeDwelling: yes(cells, 'whole_dwelling'),
  fullyHousedAndFed: yes(cells, 'fully_housed_and_fed'),
  rentalValueMonthly: cells.optionalCents('rental_value_monthly'),
  inKindWritten: yes(cells, 'in_kind_written'),
  annexScaleFrom: cells.optionalDay('annex_scale_from'),
});

const readRow = (cells: Cells, row: ReadonlyMap<string, string>): ContractRow => ({
  id: cells.text('contract'),
  worker: cells.text('worker'),
  startsOn: cells.day('starts_on'),
  endsOn: cells.optionalDay('ends_on'),
  terms: readTerms(cells, row),
});

const checkRow = (cells: Cells, { endsOn, startsOn, terms }: ContractRow): void => {
  if (endsOn !== null && endsOn < startsOn) cells.refuse('ends_on', message('expected.not-before-start'));
  if (endsOn !== null && terms.from > endsOn) cells.refuse('terms_from', message('expected.terms-before-end'));
  if (terms.bornOn !== null && terms.bornOn >= startsOn) cells.refuse('born_on', message('expected.born-before-start'));
};

/** The rows of one contract that were read, with the days on which their terms begin. */
interface Gathered {
  readonly rows: ContractRow[];
  readonly days: Set<Day>;
}

const checkAgainst = (cells: Cells, row: ContractRow, { days, rows }: Gathered): void => {
  const [first] = rows;
  if (first === undefined) return;
  if (row.worker !== first.worker) cells.refuse('worker', message('expected.same-worker'));
  if (row.startsOn !== first.startsOn) cells.refuse('starts_on', message('expected.same-start'));
  if (row.endsOn !== first.endsOn) cells.refuse('ends_on', message('expected.same-end'));
  if (days.has(row.terms.from)) cells.refuse('terms_from', message('expected.terms-once'));
};

const asContract = (file: string, rows: readonly ContractRow[], faults: Fault[]): readonly Contract[] => {
  const [first, ...rest] = rows.toSorted((a, b) => a.terms.from - b.terms.from);
  if (first === undefined) return [];
  if (first.terms.from > first.startsOn) {
    faults.push(
      fault({ file, line: first.terms.line, column: 'terms_from' }, message('expected.terms-from-start'), formatDay(first.terms.from)),
    );
  }
  const { id, worker, startsOn, endsOn } = first;
  return [{ id, worker, startsOn, endsOn, terms: [first.terms, ...rest.map((row) => row.terms)] }];
};

/**
 * Reads contracts.csv: one row per contract and terms version, in any order; contracts come back by identifier. Faults are rows that cannot be read, an employed day before the first terms, terms that begin after the end,
 * rows of one contract that disagree on worker, start or end, two rows with one `terms_from`, and a file without contracts.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { readContracts } from '@protocol-registry/pay';
 *
 * Result.isFailure(readContracts('contracts.csv', 'contract,worker\nC-1,W-1\n')) // => true
 * ```
 */
export const readContracts = (file: string, text: string): Result.Result<readonly Contract[], readonly Fault[]> =>
  Result.flatMap(readTable(file, text, { required: COLUMNS }), (table) => {
    const faults: Fault[] = [];
    const byId = new Map<string, Gathered>();
    for (const row of table.rows) {
      const cells = cellsOf(table, row, faults);
      const before = faults.length;
      const contractRow = readRow(cells, row.cells);
      if (faults.length > before) continue;
      const gathered = byId.get(contractRow.id) ?? { rows: [], days: new Set() };
      checkRow(cells, contractRow);
      checkAgainst(cells, contractRow, gathered);
      gathered.rows.push(contractRow);
      gathered.days.add(contractRow.terms.from);
      byId.set(contractRow.id, gathered);
    }
    if (table.rows.length === 0) faults.push(fault({ file, line: 1, column: null }, message('expected.contracts'), null));
    const ordered = [...byId].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const contracts = faults.length > 0 ? [] : ordered.flatMap(([, { rows }]) => asContract(file, rows, faults));
    return faults.length > 0 ? Result.fail(faults) : Result.succeed(contracts);
  });
