import { type Cents, code, type Day, type Message, message, term } from '@protocol-registry/domain';
import { Result } from 'effect';
import type { Basis } from '../figures/held-scale.ts';
import { type Scale, type ScaleVersion, scaleOn } from './scale.ts';

/** An amount that is paid or agreed for a full month, with what it takes to compare it. */
export interface StatedPay {
  readonly cents: Cents;
  readonly currency: string;
  readonly basis: Basis;
}

/** The version that an amount was compared with, and what is lacking to it: zero where nothing is. */
export interface ScaleComparison {
  readonly version: ScaleVersion;
  readonly shortfallCents: Cents;
}

/** Why an amount cannot be compared with a scale: another currency, another basis, or a day that no version covers. */
export interface ComparisonRefusal {
  readonly _tag: 'ComparisonRefusal';
  readonly reason: 'currency' | 'basis' | 'day';
  readonly message: Message;
}

const BASES = { gross: term('term.basis-gross'), net: term('term.basis-net') } as const;

const refused = (reason: ComparisonRefusal['reason'], because: Message): Result.Result<never, ComparisonRefusal> =>
  Result.fail({ _tag: 'ComparisonRefusal', reason, message: because });

/**
 * What an amount lacks to a scale on a day. Two currencies, or gross and net, are never compared; nothing is converted.
 *
 * @example
 * ```ts
 * import { centsOf, dayOf, formatCents } from '@protocol-registry/domain';
 * import { Result } from 'effect';
 * import { compareWithScale, listScales } from '@protocol-registry/pay';
 *
 * const swiss = listScales().find(({ id }) => id === 'ch-odpr-43')!;
 * const pay = { cents: centsOf('1150.00'), currency: 'CHF' };
 * formatCents(Result.getOrThrow(compareWithScale({ ...pay, basis: 'net' }, swiss, dayOf('2024-01-01'))).shortfallCents) // => '50.00'
 * const gross = compareWithScale({ ...pay, basis: 'gross' }, swiss, dayOf('2024-01-01'));
 * Result.isFailure(gross) && gross.failure.reason // => 'basis'
 * ```
 */
export const compareWithScale = (pay: StatedPay, scale: Scale, day: Day): Result.Result<ScaleComparison, ComparisonRefusal> => {
  const named = { scale: code(scale.id) };
  if (pay.currency !== scale.currency) {
    return refused('currency', message('refusal.scale-currency', { ...named, found: code(pay.currency), held: code(scale.currency) }));
  }
  if (pay.basis !== scale.basis) {
    return refused('basis', message('refusal.scale-basis', { ...named, found: BASES[pay.basis], held: BASES[scale.basis] }));
  }
  const found = scaleOn(scale, day);
  if (Result.isFailure(found)) return refused('day', found.failure.message);
  const version = found.success;
  return Result.succeed({ version, shortfallCents: Math.max(0, version.monthlyCents - pay.cents) as Cents });
};
