import { type Day, formatMonth, message } from '@protocol-registry/domain';
import { translator } from '@protocol-registry/language';
import { type AuditInput, auditContract, joinReports, readContracts, readPayments, readSectorTable } from '@protocol-registry/pay';
import type { RegisterAudit } from '@protocol-registry/registry';
import { Effect, type FileSystem, Option } from 'effect';
import { Command, Flag } from 'effect/cli';
import { printDocument, printText } from './audit-document.ts';
import { type BadInput, badFlag, orBadInput, orderedPeriod } from './bad-input.ts';
import { FINDINGS } from './exit-status.ts';
import { dayFlag, fileFlag, identifierFlag, monthFlag } from './flag.ts';
import { readText } from './input.ts';
import { auditOfRegister, type RegisterFlags } from './register/audit.ts';
import { databaseFlag } from './register/database.ts';
import { progressLine } from './register/progress.ts';
import { registry } from './registry.ts';

/** What the flags name: files, of which the contracts are needed. */
interface FileFlags {
  readonly contracts: Option.Option<string>;
  readonly payments: Option.Option<string>;
  readonly scales: Option.Option<string>;
}

type Period = Pick<AuditInput, 'from' | 'to'>;

const PROGRESS_EVERY = 1000;

const readInput = Effect.fn('Audit.readInput')(function* (
  path: string,
  files: FileFlags,
): Effect.fn.Return<Pick<AuditInput, 'contracts' | 'payments' | 'sector'>, BadInput, FileSystem.FileSystem> {
  const contracts = yield* orBadInput(readContracts(path, yield* readText(path)));
  const payments = Option.isNone(files.payments)
    ? null
    : yield* orBadInput(readPayments(files.payments.value, yield* readText(files.payments.value), contracts));
  const sector = Option.isNone(files.scales)
    ? null
    : yield* orBadInput(readSectorTable(files.scales.value, yield* readText(files.scales.value)));
  return { contracts, payments, sector };
});

const auditAll = (input: AuditInput): RegisterAudit => {
  const progress = progressLine();
  const audited = input.contracts.map((contract, index) => {
    if (index % PROGRESS_EVERY === 0) progress.show(`${index} / ${input.contracts.length}`);
    return { input, contract, report: auditContract(input, contract) };
  });
  progress.clear();
  const { summary } = joinReports(audited.map(({ report }) => report));
  return { summary, found: audited.filter(({ report }) => report.findings.length > 0) };
};

const auditOfFiles = Effect.fnUntraced(function* (path: string, files: FileFlags, period: Period) {
  return auditAll({ ...(yield* readInput(path, files)), ...period });
});

const given = (flags: Readonly<Record<string, Option.Option<string | Day>>>): readonly string[] =>
  Object.entries(flags).flatMap(([name, value]) => (Option.isSome(value) ? [`--${name}`] : []));

/** An audit is of files or of the register: of one of the two. */
const auditOf: (
  files: FileFlags,
  register: RegisterFlags,
  period: Period,
) => Effect.Effect<RegisterAudit, BadInput, FileSystem.FileSystem> = Effect.fnUntraced(function* (files, register, period) {
  const [ofFiles = null] = given({ ...files });
  const [ofRegister = null] = given({ database: register.database, 'as-known-on': register.asKnownOn, contract: register.contract });
  if (ofFiles !== null && ofRegister !== null) return yield* Effect.fail(badFlag(ofRegister, message('expected.audit-source'), ofFiles));
  if (ofRegister !== null) return yield* auditOfRegister(register, period);
  if (Option.isNone(files.contracts)) return yield* Effect.fail(badFlag('--contracts', message('expected.audit-source'), null));
  return yield* auditOfFiles(files.contracts.value, files, period);
});

const knownFlag: Flag.Flag<Option.Option<Day>> = dayFlag('as-known-on').pipe(
  Flag.withDescription('The register as it was known at the end of this day; otherwise as it is'),
  Flag.optional,
);

/** `registry audit` */
export const audit = Command.make(
  'audit',
  {
    contracts: fileFlag('contracts', 'contracts.csv').pipe(Flag.optional),
    payments: fileFlag('payments', 'payments.csv').pipe(Flag.optional),
    scales: fileFlag('scales', "scales.csv: the sector's table").pipe(Flag.optional),
    database: databaseFlag,
    asKnownOn: knownFlag,
    contract: identifierFlag('contract', 'The one contract of the register to audit; otherwise all').pipe(Flag.optional),
    from: monthFlag('from'),
    to: monthFlag('to'),
  },
  Effect.fnUntraced(function* ({ asKnownOn, contract, database, from, to, ...files }) {
    const { json, language } = yield* registry;
    yield* orderedPeriod(from, to, formatMonth(to));
    const audited = yield* auditOf(files, { database, asKnownOn, contract }, { from, to });
    const t = translator(language);
    if (audited.found.length > 0) process.exitCode = FINDINGS;
    yield* json ? printDocument(t, audited) : printText(t, audited);
  }),
).pipe(
  Command.withDescription("Audits contracts and payments, of files or of the register, against the national floor and the sector's table"),
);
