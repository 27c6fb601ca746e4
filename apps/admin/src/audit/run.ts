import { type Fault, monthOf } from '@protocol-registry/domain';
import { type AuditInput, type AuditReport, audit, readContracts, readPayments, readSectorTable } from '@protocol-registry/pay';
import { Result } from 'effect';
import { exampleFile } from '../example.ts';
import type { TextFile } from '../upload.ts';
import type { Months } from './question.ts';

/** The files of an audit; payments and the sector's table may be left out. */
export interface AuditFiles {
  readonly contracts: TextFile;
  readonly payments: TextFile | null;
  readonly sector: TextFile | null;
}

/** An audit that was run: the names of its files, what it looked at, and what it found. */
export interface AuditRun {
  readonly files: readonly string[];
  readonly isExample: boolean;
  readonly input: AuditInput;
  readonly report: AuditReport;
}

/** The file field in which a fault is put right. */
export type FileField = 'contracts' | 'payments' | 'sector';

/** A fault and the field of its file. */
export interface FieldFault {
  readonly field: FileField;
  readonly fault: Fault;
}

type Read<A> = Result.Result<A, readonly FieldFault[]>;

const inField = <A>(field: FileField, read: Result.Result<A, readonly Fault[]>): Read<A> =>
  Result.mapError(read, (faults) => faults.map((fault) => ({ field, fault })));

const readFile = <A>(
  field: FileField,
  file: TextFile | null,
  read: (name: string, text: string) => Result.Result<A, readonly Fault[]>,
): Read<A | null> =>
  file === null
    ? Result.succeed(null)
    : inField(
        field,
        Result.flatMap(file.text, (text) => read(file.name, text)),
      );

const faultsOf = <A>(read: Read<A>): readonly FieldFault[] => (Result.isFailure(read) ? read.failure : []);

/** What the files of an audit say, and their names. */
export type AuditData = Pick<AuditInput, 'contracts' | 'payments' | 'sector'> & Pick<AuditRun, 'files'>;

/** Reads the files, or returns every fault that was met; payments are read against contracts that could be read. */
export const readAuditFiles = (files: AuditFiles): Read<AuditData> => {
  const contracts = readFile('contracts', files.contracts, readContracts);
  const known = Result.isSuccess(contracts) ? contracts.success : null;
  const payments = readFile('payments', known === null ? null : files.payments, (name, text) => readPayments(name, text, known ?? []));
  const sector = readFile('sector', files.sector, readSectorTable);
  const faults = [...faultsOf(contracts), ...faultsOf(payments), ...faultsOf(sector)];
  if (Result.isFailure(payments) || Result.isFailure(sector) || known === null) return Result.fail(faults);
  const names = [files.contracts, files.payments, files.sector].flatMap((file) => (file === null ? [] : [file.name]));
  return Result.succeed({ contracts: known, payments: payments.success, sector: sector.success, files: names });
};

/** Audits what was read. */
export const runAudit = ({ files, ...data }: AuditData, months: Months, isExample = false): AuditRun => {
  const input: AuditInput = { ...data, ...months };
  return { files, isExample, input, report: audit(input) };
};

const EXAMPLE_MONTHS: Months = { from: monthOf('2022-07'), to: monthOf('2026-06') };

/** The audit of the invented example. */
export const runExample = (): Read<AuditRun> =>
  Result.map(
    readAuditFiles({
      contracts: exampleFile('pay', 'contracts.csv'),
      payments: exampleFile('pay', 'payments.csv'),
      sector: exampleFile('pay', 'scales.csv'),
    }),
    (data) => runAudit(data, EXAMPLE_MONTHS, true),
  );
