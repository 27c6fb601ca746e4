import { type AmendmentLetter, type Day, monthOfDay, type OpenProposal } from '@protocol-registry/domain';
import { Effect } from 'effect';
import type { Actor } from '../access/actor.ts';
import { perform, performAll, type Request } from '../command/perform.ts';
import { today } from '../day.ts';
import { failure, type RegistryFailure } from '../failure.ts';
import type { Journal } from '../journal/journal.ts';
import { type AssessmentRun, assessPay } from '../pay/assess.ts';
import { ReadModel } from '../read/read-model.ts';
import { permitted } from '../read/stream.ts';
import { type BelowVersion, previewVersion } from './below.ts';
import { readScaleBook, scaleIn } from './book.ts';

/** Which proposal of which scale is adopted, and by which day contracts below it are to be amended; `version` is that of the scale's stream as the officer saw it. */
export interface AdoptionRequest {
  readonly scale: string;
  readonly proposal: number;
  readonly version: number | null;
  readonly amendBy: Day;
}

/** What an adoption came to: the running contracts that were tested anew, the findings they have, and the letters that were prepared. */
export interface AdoptionRun extends AssessmentRun {
  readonly letters: number;
}

/** How many letters are prepared in one transaction. */
const BATCH = 200;

const letterFor = (line: BelowVersion, scale: string, versionFrom: Day, amendBy: Day, preparedOn: Day): AmendmentLetter => ({
  contract: line.contract,
  worker: line.worker.name,
  employer: line.employer.name,
  mission: line.mission.name,
  scale,
  versionFrom,
  belowFrom: line.belowFrom,
  agreed: line.agreed,
  required: line.required,
  amendBy,
  preparedOn,
});

const requestFor = (line: BelowVersion, letter: AmendmentLetter): Request => ({
  on: line.worker.id,
  version: null,
  command: { kind: 'letter.prepare', content: letter },
});

/** A contract that no longer runs has nothing to amend. */
const isRunning = ({ endsOn }: { readonly endsOn: Day | null }, day: Day): boolean => endsOn === null || endsOn >= day;

const prepareLetters = Effect.fnUntraced(function* (actor: Actor, { amendBy, scale }: AdoptionRequest, { from, rows }: OpenProposal) {
  const day = yield* today;
  const { lines } = yield* previewVersion(scale, { from, rows });
  const running = lines.filter((line) => isRunning(line, day));
  for (let start = 0; start < running.length; start += BATCH) {
    const batch = running.slice(start, start + BATCH);
    yield* performAll(
      actor,
      batch.map((line) => requestFor(line, letterFor(line, scale, from, amendBy, day))),
    );
  }
  return running.length;
});

const adopt = Effect.fnUntraced(function* (actor: Actor, request: AdoptionRequest, progress: (contracts: number) => void) {
  const { amendBy, proposal: key, scale, version } = request;
  const { state } = yield* scaleIn(yield* readScaleBook(null), scale);
  const proposal = state.proposals.get(key);
  yield* perform(actor, { on: scale, version, command: { kind: 'scale.adopt', content: { proposal: key, amendBy } } });
  if (proposal === undefined) return yield* Effect.fail(failure({ _tag: 'NotFound', stream: { kind: 'scale', id: scale } }));
  const present = monthOfDay(yield* today);
  const from = monthOfDay(proposal.from);
  const scope = { contract: null, from, to: from > present ? from : present, evidenceTo: null, amendBy };
  const run = yield* assessPay(actor, scope, progress);
  return { ...run, letters: yield* prepareLetters(actor, request, proposal) };
});

/**
 * Adopts a proposal: the version is in force, every contract with a day since is tested anew, findings open and close, and a letter with the deadline is prepared for each running contract below.
 * The tests come in batches after the adoption; where they are interrupted the adoption stands, and an assessment catches up.
 * Fails where a permission is missing or the adoption is refused.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { dayOf, identifierOf, type OfficerId } from '@protocol-registry/domain';
 * import { actorOf, adoptVersion } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const supervisor = actorOf({ id: identifierOf<OfficerId>('O-1'), role: 'supervisor' });
 * const request = { scale: 'be-ggmmi', proposal: 1, version: null, amendBy: dayOf('2027-03-31') };
 * const adopted = Effect.provide(Effect.flip(adoptVersion(supervisor, request)), openRegister('sqlite::memory:'));
 * (await Effect.runPromise(adopted)).reason._tag // => 'Refused'
 * ```
 */
export const adoptVersion = (
  actor: Actor,
  request: AdoptionRequest,
  progress: (contracts: number) => void = () => {},
): Effect.Effect<AdoptionRun, RegistryFailure, Journal | ReadModel> => permitted(actor, 'pay.assess', adopt(actor, request, progress));
