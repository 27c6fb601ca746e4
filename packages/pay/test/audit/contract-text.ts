/** Cells of contracts.csv by column; the defaults are a contract that no rule finds fault with in 2025. */
export const CONTRACT_DEFAULTS = {
  contract: 'C-1',
  worker: 'W-1',
  born_on: '1990-05-17',
  employer: 'E-1',
  labour_category: 'house_staff',
  scale_category: '',
  seniority_from: '2024-06-01',
  starts_on: '2024-06-01',
  ends_on: '',
  terms_from: '2024-06-01',
  weekly_hours: '38',
  gross_monthly: '2300.00',
  currency: 'EUR',
  in_kind_monthly: '0.00',
  in_kind_meals_days: '0',
  in_kind_room_days: '0',
  whole_dwelling: 'no',
  fully_housed_and_fed: 'no',
  rental_value_monthly: '',
  in_kind_written: 'yes',
  annex_scale_from: '',
};

export type ContractCells = Partial<Record<keyof typeof CONTRACT_DEFAULTS, string>>;

export const CONTRACT_HEADER: string = Object.keys(CONTRACT_DEFAULTS).join(',');

export const contractRow = (cells: ContractCells): string => Object.values({ ...CONTRACT_DEFAULTS, ...cells }).join(',');

export const contractsText = (...rows: readonly ContractCells[]): string => `${[CONTRACT_HEADER, ...rows.map(contractRow)].join('\n')}\n`;

const PAYMENT_HEADER = 'contract,month,paid_on,gross,currency,method,account_holder';

const hasKind = (row: string): boolean => row.split(',').length > PAYMENT_HEADER.split(',').length;

/** Rows may state a kind in an eighth cell: all of them or none. */
export const paymentsText = (...rows: readonly string[]): string =>
  `${[rows.some(hasKind) ? `${PAYMENT_HEADER},kind` : PAYMENT_HEADER, ...rows].join('\n')}\n`;

const SCALE_HEADER = 'scale,category,seniority_years,effective_from,monthly,hours_per_week,source';

export const scalesText = (...rows: readonly string[]): string => `${[SCALE_HEADER, ...rows].join('\n')}\n`;
