import { type Fault, formatMonth } from '@protocol-registry/domain';
import { readContracts } from '@protocol-registry/pay';
import { type ContractsFile, importContracts, importPayments } from '@protocol-registry/registry';
import { Result } from 'effect';
import * as cast from '../../../domain/test/cast.ts';
import { founder } from '../register.ts';

const CONTRACT = {
  contract: 'C-1',
  worker: 'W-1',
  born_on: '1990-01-01',
  employer: 'E-1',
  labour_category: 'dienstbode',
  scale_category: 'household',
  seniority_from: '2025-01-01',
  starts_on: '2025-01-01',
  ends_on: '',
  terms_from: '2025-01-01',
  weekly_hours: '38',
  gross_monthly: '2200.00',
  currency: 'EUR',
  in_kind_monthly: '0.00',
  in_kind_meals_days: '0',
  in_kind_room_days: '0',
  whole_dwelling: 'no',
  fully_housed_and_fed: 'no',
  rental_value_monthly: '',
  in_kind_written: 'no',
  annex_scale_from: '',
};

const PAYMENT = {
  contract: 'C-1',
  month: formatMonth(cast.payment.month),
  paid_on: '2026-02-03',
  gross: '2200.00',
  currency: 'EUR',
  method: 'bank',
  account_holder: 'worker',
};

type Row<T> = Partial<Record<keyof T, string>>;

/** What a row says otherwise than the cast. */
export type ContractRow = Row<typeof CONTRACT>;
export type PaymentRow = Row<typeof PAYMENT>;

const csv = <T extends Readonly<Record<string, string>>>(usual: T, rows: readonly Row<T>[]): string =>
  [Object.keys(usual), ...rows.map((row) => Object.values({ ...usual, ...row }))].map((cells) => `${cells.join(',')}\n`).join('');

/** A contracts file with these rows, each like the contract of the cast but for what is named. */
export const contractsFile = (...rows: readonly ContractRow[]): ContractsFile => ({
  file: 'contracts.csv',
  contracts: Result.getOrThrow(readContracts('contracts.csv', csv(CONTRACT, rows))),
  noteVerbale: cast.note,
});

/** A payments file with these rows, each like the payment of the cast but for what is named. */
export const paymentsFile = (...rows: readonly PaymentRow[]): { readonly file: string; readonly text: string } => ({
  file: 'payments.csv',
  text: csv(PAYMENT, rows),
});

export const takeContracts = (...rows: readonly ContractRow[]) => importContracts(founder, contractsFile(...rows), { dryRun: false });

export const takePayments = (...rows: readonly PaymentRow[]) => importPayments(founder, paymentsFile(...rows), { dryRun: false });

/** Where the faults lie and what they say, as `line:column message`. */
export const told = (result: Result.Result<unknown, readonly Fault[]>): readonly string[] =>
  Result.isSuccess(result)
    ? []
    : result.failure.map(({ place, expected, found }) => {
        const where = `${place.line ?? ''}:${place.column ?? ''} ${expected.key}`;
        return found === null ? where : `${where} ${found}`;
      });
