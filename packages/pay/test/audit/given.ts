import { formatMonth, monthOf } from '@protocol-registry/domain';
import { type AuditInput, type AuditReport, audit, readContracts, readPayments, readSectorTable } from '@protocol-registry/pay';
import { Result } from 'effect';
import { type ContractCells, contractsText, paymentsText, scalesText } from './contract-text.ts';

/** What is audited, in the rows of the files; `rules` takes the place of figures of this version of the project. */
export interface Given {
  readonly contracts: readonly ContractCells[];
  readonly payments?: readonly string[];
  readonly scales?: readonly string[];
  readonly from: string;
  readonly to?: string;
  readonly rules?: Pick<AuditInput, 'indexations' | 'profile'>;
}

/** The contracts, payments and scales of a case as an audit takes them. */
export const inputOf = ({ contracts, from, payments, rules, scales, to = from }: Given): AuditInput => {
  const read = Result.getOrThrow(readContracts('contracts.csv', contractsText(...contracts)));
  return {
    ...rules,
    contracts: read,
    payments: payments === undefined ? null : Result.getOrThrow(readPayments('payments.csv', paymentsText(...payments), read)),
    sector: scales === undefined ? null : Result.getOrThrow(readSectorTable('scales.csv', scalesText(...scales))),
    from: monthOf(from),
    to: monthOf(to),
  };
};

export const reportOn = (given: Given): AuditReport => audit(inputOf(given));

/** Findings: month, code and shortfall in cents. */
export const foundIn = (given: Given): readonly (readonly [string, string, number])[] =>
  reportOn(given).findings.map((finding) => [formatMonth(finding.month), finding.code, finding.shortfallCents]);

/** Findings of one month: code and shortfall in cents. */
export const findingsOf = (given: Given): readonly (readonly [string, number])[] =>
  foundIn(given).map(([, code, shortfall]) => [code, shortfall]);
