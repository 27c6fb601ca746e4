import { dayOf } from '@protocol-registry/domain';
import { hoursFactor, SECTOR_WEEK } from '@protocol-registry/pay';
import BetterSqlite3 from 'better-sqlite3';
import { type Random, random } from '../random.ts';

const MISSIONS = 60;
const EMPLOYERS = 1500;
const STARTS_ON = dayOf('2024-06-01');
const LEAST = 218_981;
const MOST = 345_000;
const NOTE = dayOf('2024-05-20');

type Row = Readonly<Record<string, string | number | null>>;

const missionRow = (index: number): Row => ({
  id: `M-${index}`,
  name: `Mission ${index}`,
  sending_state: 'Freedonia',
  accredited_on: 0,
  ended_on: null,
  name_key: `mission ${index}`,
  state_key: 'freedonia',
  version: 1,
});

const employerRow = (index: number): Row => ({
  id: `E-${index}`,
  mission_id: `M-${index % MISSIONS}`,
  family_name: `Employer ${index}`,
  given_names: 'Invented',
  rank: 'head_of_mission',
  posting_from: 0,
  posting_to: null,
  name_key: `employer ${index}`,
  version: 1,
});

const workerRow = (index: number): Row => ({
  id: `W-${index}`,
  family_name: `Worker ${index}`,
  given_names: 'Invented',
  born_on: dayOf('1985-03-04'),
  nationality: 'UTO',
  passport_number: `P${index}`,
  languages: '["am"]',
  name_key: `worker ${index}`,
  version: 2,
  latest_contract_id: `C-${index}`,
  employer_id: `E-${index % EMPLOYERS}`,
  card_number: null,
  card_valid_from: null,
  card_valid_to: null,
  card_returned_on: null,
  open_application_id: null,
  open_findings: 0,
  open_below_scale: 0,
});

const payOf = (draw: Random): Row => {
  const hours = draw.chance(10) ? draw.pick([1900, 3000, 4200]) : SECTOR_WEEK;
  const { denominator, numerator } = hoursFactor(hours, SECTOR_WEEK);
  const gross = Math.round((draw.between(LEAST, MOST) * numerator) / denominator);
  return { labour_category: 'house_staff', weekly_hours: hours, gross_monthly: gross, currency: 'EUR' };
};

const contractRow = (index: number, pay: Row): Row => ({
  id: `C-${index}`,
  worker_id: `W-${index}`,
  employer_id: `E-${index % EMPLOYERS}`,
  starts_on: STARTS_ON,
  ends_on: null,
  note_number: `NV/${index}`,
  note_date: NOTE,
  ...pay,
  assessed_on: null,
  verdict: null,
  open_findings: 0,
  open_shortfall: 0,
  open_below_months: 0,
  open_below_shortfall: 0,
  amend_by: null,
});

const termsRow = (index: number, pay: Row): Row => {
  const { denominator, numerator } = hoursFactor(Number(pay['weekly_hours']), SECTOR_WEEK);
  return {
    contract_id: `C-${index}`,
    from_day: STARTS_ON,
    scale_category: '',
    seniority_from: STARTS_ON,
    ...pay,
    in_kind_monthly: 0,
    meals_days: 0,
    room_days: 0,
    whole_dwelling: 0,
    fully_housed_and_fed: 0,
    rental_value_monthly: null,
    in_kind_written: 0,
    annex_scale_from: null,
    scale_choice_category: null,
    scale_choice_reason: null,
    note_number: `NV/${index}`,
    note_date: NOTE,
    set_by: 2,
    to_day: null,
    full_time: Math.floor((Number(pay['gross_monthly']) * denominator) / numerator),
  };
};

const insert = (database: BetterSqlite3.Database, table: string, rows: readonly Row[]): void => {
  const columns = Object.keys(rows[0] ?? {});
  const statement = database.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  );
  for (const row of rows) statement.run(row);
};

const range = <A>(count: number, of: (index: number) => A): readonly A[] => Array.from({ length: count }, (_, index) => of(index));

/** Puts so many running contracts, each of a worker of its own, into the read tables of a register; a few in a hundred lie between two steps of the floor. */
export const fillRegister = (path: string, contracts: number): void => {
  const draw = random(4);
  const database = new BetterSqlite3(path);
  const pays = range(contracts, () => payOf(draw));
  database.transaction(() => {
    insert(database, 'mission', range(MISSIONS, missionRow));
    insert(database, 'employer', range(EMPLOYERS, employerRow));
    insert(database, 'worker', range(contracts, workerRow));
    insert(
      database,
      'contract',
      pays.map((pay, index) => contractRow(index, pay)),
    );
    insert(
      database,
      'terms',
      pays.map((pay, index) => termsRow(index, pay)),
    );
  })();
  database.close();
};
