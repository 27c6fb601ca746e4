import { Result } from 'effect';
import { amount } from '../message.ts';
import type { ProtectedFile } from '../protected-file/protected-file.ts';
import type { Reason } from '../reason.ts';
import { refusal, when } from '../refusal.ts';
import { openArrears, type RecordedConfirmation, type Settlement } from './settlement.ts';

declare const proof: unique symbol;

/** A reception centre may ask for permanent residence: the arrears of a settlement were paid and the magistrate confirmed the worker as a victim. Only the gate makes one. */
export interface StayPass {
  readonly settlement: Settlement;
  readonly confirmation: RecordedConfirmation;
  readonly [proof]: true;
}

const arrearsReasons = (settlements: readonly Settlement[]): readonly Reason[] => [
  ...when(settlements.length === 0, 'SETTLEMENT_MISSING'),
  ...settlements.filter((one) => openArrears(one) > 0).map((one) => refusal('ARREARS_OPEN', { open: amount(openArrears(one)) })),
];

/**
 * Whether permanent residence may be asked for after a settlement (Recommendation 6): paid arrears never open the gate alone, only the magistrate's confirmation does.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { emptyFile, passStayGate } from '@protocol-registry/domain';
 *
 * const closed = Result.getOrThrow(Result.flip(passStayGate(emptyFile)));
 * closed.map(({ code }) => code) // => ['SETTLEMENT_MISSING', 'CONFIRMATION_MISSING']
 * ```
 */
export const passStayGate = ({
  confirmation,
  settlements,
}: Pick<ProtectedFile, 'settlements' | 'confirmation'>): Result.Result<StayPass, readonly Reason[]> => {
  const all = [...settlements.values()];
  const settlement = all.at(-1);
  const reasons = [...arrearsReasons(all), ...when(confirmation === null, 'CONFIRMATION_MISSING')];
  return settlement === undefined || confirmation === null || reasons.length > 0
    ? Result.fail(reasons)
    : Result.succeed({ settlement, confirmation } as StayPass);
};
