import {
  type AgreedTerms,
  type ContractId,
  type Dossier,
  type EmployerId,
  type Fault,
  fault,
  formatDay,
  type Identifier,
  identifierOf,
  message,
  type NoteVerbale,
  number,
  parseIdentifier,
  type RefusalCode,
  type RegisteredContract,
  refusal,
  type WorkerId,
} from '@protocol-registry/domain';
import type { Contract, Terms } from '@protocol-registry/pay';
import { Effect, Option, Result } from 'effect';
import type { Actor } from '../access/actor.ts';
import type { Refusal, Request } from '../command/perform.ts';
import { streams } from '../command/streams.ts';
import type { RegistryFailure } from '../failure.ts';
import type { Journal } from '../journal/journal.ts';
import { ReadModel } from '../read/read-model.ts';
import { permitted } from '../read/stream.ts';
import { differences } from './columns.ts';
import { carryOut, type ImportMode, type ImportReport } from './import.ts';

/** A file of contracts as it was read, and the note verbale by which it came. */
export interface ContractsFile {
  readonly file: string;
  readonly contracts: readonly Contract[];
  readonly noteVerbale: NoteVerbale;
}

/** A request of an import, the contract that it is about, and the line of the file that it comes from. */
interface Line {
  readonly contract: string;
  readonly line: number;
  readonly request: Request;
}

interface Compared {
  readonly lines: readonly Line[];
  readonly unchanged: number;
  readonly faults: readonly Fault[];
}

/** The columns in which the reasons against a contract are put right. */
const COLUMN_OF: { readonly [K in RefusalCode]?: string } = {
  NOT_REGISTERED: 'worker',
  EMPLOYER_UNKNOWN: 'employer',
  CURRENCY_NOT_EURO: 'currency',
  SCALE_CATEGORY_MISSING: 'scale_category',
  BORN_TOO_LATE: 'starts_on',
  TERMS_AFTER_END: 'terms_from',
  TERMS_NOT_FROM_START: 'terms_from',
  CONTRACT_TAKEN: 'contract',
};

const MOST_CATEGORY = 60;

const agreedTerms = (filed: Terms): AgreedTerms => {
  const { bornOn: _, employer: __, line: ___, ...terms } = filed;
  return { ...terms, scaleChoice: null };
};

const unreadable = (file: string, { terms: [{ line }] }: Contract, column: string, text: string): readonly Fault[] =>
  Option.isNone(parseIdentifier<Identifier>(text)) ? [fault({ file, line, column }, message('expected.register-identifier'), text)] : [];

const identifierFaults = (file: string, contract: Contract): readonly Fault[] => [
  ...unreadable(file, contract, 'contract', contract.id),
  ...unreadable(file, contract, 'worker', contract.worker),
  ...unreadable(file, contract, 'employer', contract.terms[0].employer),
];

const sameEmployer = (file: string, { terms: [first, ...rest] }: Contract): readonly Fault[] =>
  rest
    .filter(({ employer }) => employer !== first.employer)
    .map(({ employer, line }) => fault({ file, line, column: 'employer' }, message('expected.same-employer'), employer));

const longCategories = (file: string, { terms }: Contract): readonly Fault[] =>
  terms
    .filter(({ scaleCategory }) => scaleCategory.length > MOST_CATEGORY)
    .map(({ line, scaleCategory }) =>
      fault({ file, line, column: 'scale_category' }, message('expected.text-at-most', { most: number(MOST_CATEGORY) }), scaleCategory),
    );

/** What is wrong with a contract whatever the register holds. */
const ownFaults = (file: string, contract: Contract): readonly Fault[] => [
  ...identifierFaults(file, contract),
  ...sameEmployer(file, contract),
  ...longCategories(file, contract),
];

const sameBirth = (file: string, { terms }: Contract, dossier: Dossier | null): readonly Fault[] =>
  terms.flatMap(({ bornOn, line }) =>
    dossier === null || bornOn === null || bornOn === dossier.worker.bornOn
      ? []
      : [fault({ file, line, column: 'born_on' }, message('expected.recorded-birth'), formatDay(bornOn))],
  );

const asked = ({ id, worker }: Contract, line: number, command: Request['command']): Line => ({
  contract: id,
  line,
  request: { on: worker, version: null, command },
});

const registration = ({ noteVerbale }: ContractsFile, contract: Contract): readonly Line[] => {
  const id = identifierOf<ContractId>(contract.id);
  const [first, ...rest] = contract.terms;
  const { endsOn, startsOn } = contract;
  const frame = { contract: id, employer: identifierOf<EmployerId>(first.employer), startsOn, endsOn, noteVerbale };
  return [
    asked(contract, first.line, { kind: 'contract.register', content: { ...frame, terms: agreedTerms(first) } }),
    ...rest.map((terms) =>
      asked(contract, terms.line, { kind: 'contract.agree-terms', content: { contract: id, noteVerbale, terms: agreedTerms(terms) } }),
    ),
  ];
};

const differing = (file: string, line: number, column: string, found: string | null): Fault =>
  fault({ file, line, column }, message('expected.as-recorded'), found);

const frameDiffers = (file: string, contract: Contract, recorded: RegisteredContract): readonly Fault[] => {
  const [{ employer, line }] = contract.terms;
  const { endsOn, startsOn } = contract;
  return [
    ...(employer === recorded.employer ? [] : [differing(file, line, 'employer', employer)]),
    ...(startsOn === recorded.startsOn ? [] : [differing(file, line, 'starts_on', formatDay(startsOn))]),
    ...(endsOn === recorded.endsOn ? [] : [differing(file, line, 'ends_on', endsOn === null ? null : formatDay(endsOn))]),
  ];
};

const compare = ({ file, noteVerbale }: ContractsFile, contract: Contract, recorded: RegisteredContract): Compared => {
  const lines: Line[] = [];
  const faults: Fault[] = [...frameDiffers(file, contract, recorded)];
  let unchanged = 0;
  for (const filed of contract.terms) {
    const terms = agreedTerms(filed);
    const known = recorded.terms.find((version) => version.terms.from === filed.from);
    if (known === undefined) {
      lines.push(asked(contract, filed.line, { kind: 'contract.agree-terms', content: { contract: recorded.id, noteVerbale, terms } }));
      continue;
    }
    const cells = differences(known.terms, terms);
    faults.push(...cells.map(({ column, found }) => differing(file, filed.line, column, found)));
    if (cells.length === 0) unchanged += 1;
  }
  return { lines, unchanged, faults };
};

/** A contract that is new to the dossier of its worker may stand in that of another one. */
const registrationOf = Effect.fnUntraced(function* (from: ContractsFile, contract: Contract) {
  const { workerOfContract } = yield* ReadModel;
  const holder = yield* workerOfContract(identifierOf<ContractId>(contract.id));
  const place = { file: from.file, line: contract.terms[0].line, column: 'contract' };
  const faults = holder === null ? [] : [fault(place, refusal('CONTRACT_TAKEN').message, contract.id)];
  return { lines: registration(from, contract), unchanged: 0, faults };
});

const planFor = Effect.fnUntraced(function* (from: ContractsFile) {
  const opened = streams();
  const plans: Compared[] = [];
  for (const contract of from.contracts) {
    const faults = ownFaults(from.file, contract);
    if (faults.length > 0) {
      plans.push({ lines: [], unchanged: 0, faults });
      continue;
    }
    const { state } = yield* opened.open('worker', identifierOf<WorkerId>(contract.worker));
    const dossier = state.state as Dossier | null;
    const recorded = dossier?.contracts.get(identifierOf<ContractId>(contract.id));
    const plan = recorded === undefined ? yield* registrationOf(from, contract) : compare(from, contract, recorded);
    plans.push({ ...plan, faults: [...plan.faults, ...sameBirth(from.file, contract, dossier)] });
  }
  return plans;
});

/** The refusals as faults at their lines. Where a contract is refused, that its later terms find no contract is no news. */
const refusalFaults = (file: string, lines: readonly Line[], refusals: readonly Refusal[]): readonly Fault[] => {
  const told = new Set<string>();
  return refusals.flatMap(({ command, reasons }) => {
    const line = lines[command];
    if (line === undefined || told.has(line.contract)) return [];
    told.add(line.contract);
    return reasons.map((reason) =>
      fault({ file, line: line.line, column: COLUMN_OF[reason.code as RefusalCode] ?? null }, reason.message, null),
    );
  });
};

const takeIn = Effect.fn('Registry.importContracts')(function* (actor: Actor, from: ContractsFile, mode: ImportMode) {
  const plans = yield* planFor(from);
  const faults = plans.flatMap((plan) => plan.faults);
  if (faults.length > 0) return Result.fail(faults);
  const lines = plans.flatMap((plan) => plan.lines);
  const plan = { requests: lines.map(({ request }) => request), unchanged: plans.reduce((sum, { unchanged }) => sum + unchanged, 0) };
  return yield* carryOut(actor, plan, mode, (refusals) => refusalFaults(from.file, lines, refusals));
});

/**
 * Takes a file of contracts into the register, all or nothing: contracts that are new are registered, terms that are new are agreed, what is on record already stays.
 * Workers and employers are named by their numbers in the register. What is on record and differs is a fault: it is mended by a correction, never by a file.
 *
 * @example
 * ```ts
 * import { Effect, Result } from 'effect';
 * import { dayOf, identifierOf, type OfficerId } from '@protocol-registry/domain';
 * import { actorOf, importContracts } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const officer = actorOf({ id: identifierOf<OfficerId>('O-1'), role: 'protocol_officer' });
 * const from = { file: 'contracts.csv', contracts: [], noteVerbale: { number: 'NV 1', date: dayOf('2026-01-04') } };
 * const taken = Effect.provide(importContracts(officer, from, { dryRun: true }), openRegister('sqlite::memory:'));
 * Result.getOrThrow(await Effect.runPromise(taken)) // => { added: 0, unchanged: 0 }
 * ```
 */
export const importContracts = (
  actor: Actor,
  from: ContractsFile,
  mode: ImportMode,
): Effect.Effect<Result.Result<ImportReport, readonly Fault[]>, RegistryFailure, Journal | ReadModel> =>
  permitted(actor, 'register.write', takeIn(actor, from, mode));
