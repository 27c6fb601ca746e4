import { formatMonth, type Month } from '@protocol-registry/domain';
import type { Finding } from '@protocol-registry/pay';
import { numberOf } from './tables.ts';

const COLUMNS = ['contract', 'month', 'code', 'agreed', 'due', 'paid', 'shortfall'] as const;

/** A peer's findings by contract and month, with the cells in the order that `sayFinding` expects. */
export const FINDING_QUERY = `SELECT ${COLUMNS.join(', ')} FROM finding ORDER BY contract, month, code`;

/** A finding in words: contract, month, code, then amounts in cents. */
export const sayFinding = (cells: readonly unknown[]): string =>
  COLUMNS.map((column, index) => {
    const cell = cells[index];
    return `${column} ${column === 'month' ? formatMonth(Number(cell) as Month) : String(cell)}`;
  }).join(', ');

/** A finding of our own in the same words. */
export const sayOwn = ({ agreedCents, code, contract, dueCents, month, paidCents, shortfallCents }: Finding): string =>
  sayFinding([numberOf(contract), month, code, agreedCents, dueCents, paidCents, shortfallCents]);
