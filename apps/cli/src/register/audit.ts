import { type ContractId, type Day, dayValue, formatDay, identifierOf, message } from '@protocol-registry/domain';
import type { AuditInput } from '@protocol-registry/pay';
import { auditRegister, dayAt, endOfDay, ReadModel, type RegisterAudit, readVerdict } from '@protocol-registry/registry';
import { Effect, Option } from 'effect';
import { type BadInput, badFlag } from '../bad-input.ts';
import { today } from '../clock.ts';
import { existingUrl, onRegister } from './database.ts';
import { operator } from './operator.ts';
import { progressLine } from './progress.ts';

/** What the flags name of the register: where it is, as known on which day, and which contract. */
export interface RegisterFlags {
  readonly database: Option.Option<string>;
  readonly asKnownOn: Option.Option<Day>;
  readonly contract: Option.Option<string>;
}

type Period = Pick<AuditInput, 'from' | 'to'>;

/** The instant at which the register was known as asked; nothing is known yet of a day to come. */
const knownAt: (day: Option.Option<Day>) => Effect.Effect<number | null, BadInput> = Effect.fnUntraced(function* (day) {
  if (Option.isNone(day)) return null;
  if (day.value > (yield* today))
    return yield* Effect.fail(badFlag('--as-known-on', message('expected.day-not-future'), formatDay(day.value)));
  return endOfDay(day.value);
});

/** A contract that is named has to be in the register, and by the day in question. */
const checkContract = Effect.fnUntraced(function* (contract: ContractId, { from }: Period, known: number | null) {
  const { workerOfContract } = yield* ReadModel;
  if ((yield* workerOfContract(contract)) === null) {
    return yield* Effect.fail(badFlag('--contract', message('expected.registered-contract'), contract));
  }
  if (known === null) return;
  const verdict = yield* readVerdict({ contract, month: from, day: null, known });
  if (verdict._tag !== 'NotOnRecord') return;
  return yield* Effect.fail(badFlag('--contract', message('expected.contract-by-then', { day: dayValue(dayAt(known)) }), contract));
});

const auditFor = Effect.fnUntraced(function* (contract: ContractId | null, period: Period, known: number | null) {
  if (contract !== null) yield* checkContract(contract, period, known);
  const progress = progressLine();
  return yield* auditRegister(operator, { ...period, contract, known }, (contracts) => progress.show(`contracts ${contracts}`)).pipe(
    Effect.ensuring(Effect.sync(progress.clear)),
  );
});

/** Audits the contracts and payments of a register; nothing is written. */
export const auditOfRegister: (flags: RegisterFlags, period: Period) => Effect.Effect<RegisterAudit, BadInput> = Effect.fnUntraced(
  function* ({ asKnownOn, contract, database }, period) {
    const known = yield* knownAt(asKnownOn);
    return yield* onRegister(
      yield* existingUrl(database),
      auditFor(Option.getOrNull(Option.map(contract, identifierOf<ContractId>)), period, known),
    );
  },
);
