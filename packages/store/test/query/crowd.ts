import { type Day, dayOf, formatDay, monthOfDay } from '@protocol-registry/domain';
import type { Database as Connection } from 'better-sqlite3';
import { nameKey, nameTerms, numberTerm } from '../../src/read/term.ts';

export const TODAY = dayOf('2026-03-02');

/** How many of each the crowd has, for every worker or for all of them. */
const CROWD = {
  missions: 200,
  employers: 8000,
  officers: 20,
  rooms: 10,
  workers: 20_000,
  contractsEach: 2,
  cardsEach: 2,
  acts: 40_000,
} as const;

const FAMILIES = [
  'Abebe',
  'Öztürk',
  'García López',
  'Nguyễn',
  "O'Brien",
  'Silva',
  'Łaski',
  'Mwangi',
  'Khan',
  'Santos',
  'De Smet',
  'Haddad',
];
const ENDINGS = ['', 'ova', 'son', 'ez', 'ian', 'oğlu', 'sen', 'ić', 'ura', 'ani', 'opo', 'ello', 'ikov', 'aru', 'enko', 'ström'];
const GIVEN = [
  'Sara',
  'José',
  'Mary Ann',
  'Ángela',
  'Björn',
  'Thi',
  'Amina',
  'Jean-Luc',
  'Zoë',
  'Lakshmi',
  'Rosa',
  'Ana María',
  'Grace',
  'Noor',
];

/** Numbers that look like chance and are the same each time. */
const chance = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
};

type Row = { readonly [column: string]: string | number | Buffer | null };

/** Adds rows one by one with a statement that is prepared once for each table. */
const writer = (connection: Connection) => {
  const prepared = new Map<string, ReturnType<Connection['prepare']>>();
  return (table: string, row: Row): void => {
    const columns = Object.keys(row);
    const known =
      prepared.get(table) ??
      connection.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`);
    prepared.set(table, known);
    known.run(row);
  };
};

type Add = ReturnType<typeof writer>;
type Pick = ReturnType<typeof chance>;

const addOffice = (add: Add): void => {
  for (let index = 1; index <= CROWD.officers; index += 1) {
    add('officer', {
      id: `O-${index}`,
      name: `Officer ${index}`,
      login: `officer.${index}`,
      role: 'interviewer',
      gender: 'x',
      languages: '["fr"]',
      left_on: null,
    });
  }
  for (let index = 1; index <= CROWD.rooms; index += 1) add('room', { id: `R-${index}`, name: `Room ${index}`, closed_on: null });
};

const addParties = (add: Add, pick: Pick): void => {
  for (let index = 1; index <= CROWD.missions; index += 1) {
    const state = `${FAMILIES[index % FAMILIES.length]}${ENDINGS[index % ENDINGS.length]}ia`;
    const name = `Embassy of ${state} ${index}`;
    add('mission', {
      id: `M-${index}`,
      name,
      sending_state: state,
      accredited_on: 12_000 + index,
      ended_on: null,
      name_key: nameKey(name),
      state_key: nameKey(state),
      version: 1,
    });
  }
  for (let index = 1; index <= CROWD.employers; index += 1) {
    const [family, given] = names(pick);
    add('employer', {
      id: `E-${index}`,
      mission_id: `M-${1 + (index % CROWD.missions)}`,
      family_name: family,
      given_names: given,
      rank: 'diplomatic_agent',
      posting_from: TODAY - 2000,
      posting_to: null,
      name_key: nameKey(family, given),
      version: 1,
    });
  }
};

const names = (pick: Pick): readonly [string, string] => [
  `${FAMILIES[pick(FAMILIES.length)]}${ENDINGS[pick(ENDINGS.length)]}`,
  `${GIVEN[pick(GIVEN.length)]} ${GIVEN[pick(GIVEN.length)]}`,
];

const YEAR = 365;

/** How the pay of a worker's second contract stands: one in ten below scale, one in twenty unknown, the rest in order. */
const verdictOf = (index: number): 'below_scale' | 'unknown' | 'in_order' => {
  if (index % 10 === 0) return 'below_scale';
  return index % 20 === 5 ? 'unknown' : 'in_order';
};

const MONTHS_BELOW = 12;

const addFindings = (add: Add, worker: string, contract: string, opened: Day): void => {
  for (let back = 1; back <= MONTHS_BELOW; back += 1) {
    for (const code of ['PAY_BELOW_SECTOR_SCALE', 'PAID_LESS_THAN_DUE']) {
      const isClosed = back > MONTHS_BELOW - 2;
      add('finding', {
        contract_id: contract,
        month: monthOfDay(TODAY) - back,
        code,
        worker_id: worker,
        due: 230_000,
        agreed: 210_000,
        paid: 200_000,
        shortfall: code === 'PAID_LESS_THAN_DUE' ? 30_000 : 20_000,
        scale_version: 'invented 2025-01-01',
        opened_on: opened,
        opened_by: 5,
        amend_by: TODAY + 30,
        closed_on: isClosed ? TODAY - 5 : null,
        closed_by: isClosed ? 9 : null,
        closed_how: isClosed ? 'evidence' : null,
        evidence: isClosed ? 'pay slip' : null,
      });
    }
  }
};

const addContract = (add: Add, worker: string, index: number, which: number, start: Day): void => {
  const id = `C-${index * CROWD.contractsEach + which}`;
  const isLast = which === CROWD.contractsEach - 1;
  const verdict = isLast ? verdictOf(index) : 'in_order';
  const below = verdict === 'below_scale' ? MONTHS_BELOW - 2 : 0;
  const pay = { labour_category: 'dienstbode', weekly_hours: 3800, gross_monthly: 210_000, currency: 'EUR' };
  const note = { note_number: `NV ${index}/${which}`, note_date: start };
  add('contract', {
    id,
    worker_id: worker,
    employer_id: `E-${1 + ((index + which * 7) % CROWD.employers)}`,
    starts_on: start,
    ends_on: isLast ? null : start + YEAR - 1,
    ...note,
    ...pay,
    assessed_on: index % 50 === 7 && isLast ? null : TODAY - 20,
    verdict: index % 50 === 7 && isLast ? null : verdict,
    open_findings: below * 2,
    open_shortfall: below * 30_000,
    open_below_months: below,
    open_below_shortfall: below * 20_000 + (below === 0 ? 0 : index),
    amend_by: below === 0 ? null : TODAY + 30 - (index % 60),
  });
  add('terms', {
    contract_id: id,
    from_day: start,
    scale_category: 'household',
    seniority_from: start,
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
    ...note,
    set_by: 2,
    to_day: null,
    full_time: 220_000,
  });
  for (let month = 0; month < 2; month += 1) {
    add('payment', {
      worker_id: worker,
      set_by: 100 + which * 10 + month,
      contract_id: id,
      month: monthOfDay(start) + month,
      paid_on: start + 30 * (month + 1),
      gross: 210_000,
      currency: 'EUR',
      method: 'bank',
      account_holder: 'worker',
      kind: 'wage',
    });
  }
  if (verdict === 'below_scale') addFindings(add, worker, id, (TODAY - 20) as Day);
};

interface Granted {
  readonly worker: string;
  readonly index: number;
  readonly which: number;
  readonly contract: string;
  readonly start: Day;
}

/** An application that was granted a year at a time: lodged, interviewed, assessed, and the card. */
const addGranted = (add: Add, { contract, index, start, which, worker }: Granted): void => {
  const id = `A-${index * 4 + which}`;
  const interview = `I-${index * 4 + which}`;
  const version = 10 + which;
  add('application', {
    ...applicationRow(id, worker, contract, index),
    kind: which === 0 ? 'first_issue' : 'renewal',
    lodged_on: start - 30,
    note_number: `APP ${index}/${which}`,
    status: 'granted',
    ended_on: start - 5,
    interview_by: start - 16,
    valid_interview_id: interview,
    valid_held_on: start - 10,
    last_result: 'valid',
    ...(index % 40 === 0 ? { override_version: 9, overridden_on: start - 20 } : {}),
    assessed_version: version,
  });
  add('interview', {
    ...interviewRow(interview, worker, id, (start - 10) as Day, index),
    result: 'valid',
    held_on: start - 10,
    unmet: '[]',
  });
  add('assessment', {
    worker_id: worker,
    version,
    contract_id: contract,
    from_month: monthOfDay(start) - 3,
    to_month: monthOfDay(start),
    assessed_on: start - 8,
    sector_scale: 'invented',
    amend_by: null,
    findings: 0,
  });
  const isLast = which === CROWD.cardsEach - 1;
  add('card', {
    number: `S-${index * 4 + which}`,
    worker_id: worker,
    application_id: id,
    category: 'private_servant',
    interview_id: interview,
    override_version: null,
    assessment_version: version,
    decided_on: start - 5,
    valid_from: start,
    valid_to: start + YEAR - 1,
    collected_on: start + 3,
    returned_on: isLast ? null : start + YEAR + 2,
  });
};

const applicationRow = (id: string, worker: string, contract: string, index: number): Row => ({
  id,
  worker_id: worker,
  kind: 'renewal',
  card_category: 'private_servant',
  contract_id: contract,
  employer_id: `E-${1 + ((index + 7) % CROWD.employers)}`,
  lodged_on: TODAY - 20,
  note_number: `APP ${index}/open`,
  note_date: TODAY - 21,
  status: 'open',
  ended_on: null,
  interview_by: TODAY - 6 + (index % 30),
  valid_interview_id: null,
  valid_held_on: null,
  scheduled_interview_id: null,
  last_result: null,
  override_version: null,
  overridden_on: null,
  assessed_version: null,
});

const interviewRow = (id: string, worker: string, application: string, day: Day, index: number): Row => ({
  id,
  worker_id: worker,
  application_id: application,
  officer_id: `O-${1 + (index % CROWD.officers)}`,
  room_id: `R-${1 + (index % CROWD.rooms)}`,
  starts_at: day * 1440 + 540 + (index % 8) * 60,
  minutes: 60,
  interpreter: null,
  result: 'scheduled',
  held_on: null,
  unmet: null,
});

/** An application that is open: for one in four of those that have one an interview is scheduled around today, for one in eight a valid one is on record. */
const addOpen = (add: Add, worker: string, contract: string, index: number): string => {
  const id = `A-${index * 4 + 3}`;
  const interview = `I-${index * 4 + 3}`;
  const [isScheduled, isHeld] = [index % 16 === 0, index % 32 === 4];
  const day = (TODAY - 3 + (index % 21)) as Day;
  add('application', {
    ...applicationRow(id, worker, contract, index),
    valid_interview_id: isHeld ? interview : null,
    valid_held_on: isHeld ? TODAY - 4 : null,
    scheduled_interview_id: isScheduled ? interview : null,
    last_result: isHeld ? 'valid' : isScheduled ? 'scheduled' : null,
    assessed_version: isHeld ? 20 : null,
  });
  if (isScheduled) add('interview', interviewRow(interview, worker, id, day, index));
  if (isHeld)
    add('interview', {
      ...interviewRow(interview, worker, id, (TODAY - 4) as Day, index),
      result: 'valid',
      held_on: TODAY - 4,
      unmet: '[]',
    });
  return id;
};

const addTerms = (add: Add, worker: string, index: number, family: string, given: string): void => {
  const term = (kind: string, text: string, subject: string): void =>
    add('search', { term: text, worker_id: worker, kind, subject_id: subject });
  for (const name of nameTerms(`${family} ${given}`)) term('name', name, worker);
  term('file', numberTerm(worker), worker);
  term('passport', numberTerm(`P${1_000_000 + index}`), worker);
  for (let which = 0; which < CROWD.contractsEach; which += 1) {
    const contract = `C-${index * CROWD.contractsEach + which}`;
    term('contract', numberTerm(contract), contract);
    term('note', numberTerm(`NV ${index}/${which}`), contract);
  }
  for (let which = 0; which < CROWD.cardsEach; which += 1) {
    const application = `A-${index * 4 + which}`;
    term('application', numberTerm(application), application);
    term('note', numberTerm(`APP ${index}/${which}`), application);
    term('card', numberTerm(`S-${index * 4 + which}`), `S-${index * 4 + which}`);
  }
};

const addWorker = (add: Add, pick: Pick, index: number): void => {
  const id = `W-${index}`;
  const [family, given] = names(pick);
  const last = (TODAY - YEAR + 1 + pick(YEAR) - (index % 40 === 1 ? 60 : 0)) as Day;
  const contract = `C-${index * CROWD.contractsEach + 1}`;
  const starts = Array.from({ length: CROWD.cardsEach }, (_, which) => (last - (CROWD.cardsEach - 1 - which) * YEAR) as Day);
  for (let which = 0; which < CROWD.contractsEach; which += 1) {
    addContract(add, id, index, which, (last - 3 * YEAR + which * YEAR) as Day);
  }
  starts.forEach((start, which) => addGranted(add, { worker: id, index, which, contract, start }));
  const open = index % 4 === 0 ? addOpen(add, id, contract, index) : null;
  const below = verdictOf(index) === 'below_scale' ? MONTHS_BELOW - 2 : 0;
  add('worker', {
    id,
    family_name: family,
    given_names: given,
    born_on: 5000 + pick(9000),
    nationality: 'UTO',
    passport_number: `P${1_000_000 + index}`,
    languages: '["fr"]',
    name_key: nameKey(family, given),
    version: 30,
    latest_contract_id: contract,
    employer_id: `E-${1 + ((index + 7) % CROWD.employers)}`,
    card_number: `S-${index * 4 + CROWD.cardsEach - 1}`,
    card_valid_from: last,
    card_valid_to: last + YEAR - 1,
    card_returned_on: null,
    open_application_id: open,
    open_findings: below * 2,
    open_below_scale: below,
    no_show_by: null,
    officer_gender: null,
  });
  addTerms(add, id, index, family, given);
};

const KINDS = ['worker.registered', 'contract.registered', 'application.lodged', 'interview.held', 'payment.recorded', 'card.issued'];

/** Acts that nobody verifies: their hashes are zeros. */
const addActs = (connection: Connection, add: Add): void => {
  const zeros = (length: number) => Buffer.alloc(length);
  for (let position = 1; position <= CROWD.acts; position += 1) {
    const version = Math.ceil(position / CROWD.workers);
    add('act', {
      position,
      stream_kind: 'worker',
      stream_id: `W-${1 + ((position - 1) % CROWD.workers)}`,
      version,
      kind: KINDS[position % KINDS.length] ?? '',
      recorded_at: position,
      actor: `O-${1 + (position % (CROWD.officers + 1))}`,
      commitment: zeros(32),
      hash: zeros(32),
    });
    add('act_content', { position, content: `{"on":"${formatDay(TODAY)}"}`, salt: zeros(16) });
  }
  connection.prepare('UPDATE journal_head SET position = ?, hash = ?').run(CROWD.acts, zeros(32));
};

/** Runs a load without the indexes and guards of the tables, which come back at the end: many rows are then written much faster. */
const unguarded = (connection: Connection, load: () => void): void => {
  const parts = connection
    .prepare<[], { type: string; name: string; sql: string }>(
      "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL",
    )
    .all();
  for (const { name, type } of parts) connection.exec(`DROP ${type} ${name}`);
  load();
  for (const { sql } of parts) connection.exec(sql);
};

/** Writes twenty thousand workers and what they have straight into the tables, as the rows of a register of some years would stand there. */
export const addCrowd = (connection: Connection): void => {
  const add = writer(connection);
  const pick = chance(42);
  const load = (): void => {
    addOffice(add);
    addParties(add, pick);
    for (let index = 1; index <= CROWD.workers; index += 1) addWorker(add, pick, index);
    addActs(connection, add);
  };
  connection.transaction(() => unguarded(connection, load))();
};
