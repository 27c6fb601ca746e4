import { type Fault, fault, type Message, message } from '@protocol-registry/domain';
import { Effect, Result } from 'effect';

/** What the caller gave cannot be used: faults with their places, or a refusal with its reasons or the names that it is about. Nothing was written. */
export type BadInput =
  | { readonly _tag: 'BadInput'; readonly faults: readonly Fault[] }
  | { readonly _tag: 'Refused'; readonly message: Message; readonly details: readonly (Message | string)[] };

export const badInput = (faults: readonly Fault[]): BadInput => ({ _tag: 'BadInput', faults });

export const refused = (because: Message, details: readonly (Message | string)[] = []): BadInput => ({
  _tag: 'Refused',
  message: because,
  details,
});

/** A fault of a flag's value. */
export const badFlag = (flag: string, expected: Message, found: string | null): BadInput =>
  badInput([fault({ file: flag, line: null, column: null }, expected, found)]);

export const orBadInput = <A>(result: Result.Result<A, readonly Fault[]>): Effect.Effect<A, BadInput> =>
  Result.match(result, { onFailure: (faults) => Effect.fail(badInput(faults)), onSuccess: (value) => Effect.succeed(value) });

export const orRefused = <A>(result: Result.Result<A, { readonly message: Message }>): Effect.Effect<A, BadInput> =>
  Result.match(result, { onFailure: (refusal) => Effect.fail(refused(refusal.message)), onSuccess: (value) => Effect.succeed(value) });

/** Fails where a period ends before it begins. */
export const orderedPeriod = (from: number, to: number, found: string): Effect.Effect<void, BadInput> =>
  from <= to ? Effect.void : Effect.fail(badFlag('--to', message('expected.not-before-from'), found));
