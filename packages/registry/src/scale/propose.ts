import type { Commands } from '@protocol-registry/domain';
import { GGMMI } from '@protocol-registry/pay';
import { Effect } from 'effect';
import type { Actor } from '../access/actor.ts';
import { type Outcome, performAll, type Request } from '../command/perform.ts';
import { today } from '../day.ts';
import { failure, type RegistryFailure } from '../failure.ts';
import type { Journal } from '../journal/journal.ts';
import type { ReadModel } from '../read/read-model.ts';
import { readScaleBook, scaleIn } from './book.ts';
import { heldScale } from './held.ts';

/** A version as an officer proposes it for a scale; `version` is that of the scale's stream as the officer saw it, null for whatever it is now. */
export interface ScaleRequest {
  readonly scale: string;
  readonly version: number | null;
  readonly proposal: Commands['scale.propose'];
}

/** The first proposal takes the national floor over as the project holds it: up to the day before the version, or all of it where a figure is corrected. */
const openingFor = ({ scale, proposal }: ScaleRequest, day: Parameters<typeof heldScale>[0]): readonly Request[] => {
  if (scale !== GGMMI) return [];
  const held = heldScale(day).versions.filter(({ from }) => proposal.kind === 'correction' || from < proposal.from);
  const versions = held.map(({ from, mark, rows }) => ({ from, mark, rows }));
  return [{ on: scale, version: 0, command: { kind: 'scale.open', content: { scale, model: 'pivot', versions } } }];
};

/**
 * Proposes a version of a scale; a second officer adopts it. The national floor is taken over into the register with its first proposal.
 * Fails where the permission is missing, the scale is not known, or the proposal is refused.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { dayOf, identifierOf, type OfficerId } from '@protocol-registry/domain';
 * import { actorOf, proposeVersion } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const officer = actorOf({ id: identifierOf<OfficerId>('O-4'), role: 'pay_officer' });
 * const proposal = { kind: 'indexation', from: dayOf('2002-01-01'), rows: [], mark: 'VERIFIED', difference: null, reason: null } as const;
 * const proposed = Effect.provide(Effect.flip(proposeVersion(officer, { scale: 'be-ggmmi', version: null, proposal })), openRegister('sqlite::memory:'));
 * (await Effect.runPromise(proposed)).reason._tag // => 'Refused'
 * ```
 */
export const proposeVersion: (actor: Actor, request: ScaleRequest) => Effect.Effect<Outcome, RegistryFailure, Journal | ReadModel> =
  Effect.fn('Registry.proposeVersion')(function* (actor: Actor, request: ScaleRequest) {
    const { isOpened } = yield* scaleIn(yield* readScaleBook(null), request.scale);
    const opening = isOpened ? [] : openingFor(request, yield* today);
    const propose: Request = {
      on: request.scale,
      version: isOpened ? request.version : null,
      command: { kind: 'scale.propose', content: request.proposal },
    };
    const [outcome] = yield* performAll(actor, [...opening, propose]);
    if (outcome === undefined) return yield* Effect.fail(failure({ _tag: 'NotFound', stream: { kind: 'scale', id: request.scale } }));
    return outcome;
  });
