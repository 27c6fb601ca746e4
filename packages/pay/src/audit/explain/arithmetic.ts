import type { Reason } from '@protocol-registry/domain';
import type { Assessment } from '../assessment.ts';
import { allowedLine, capLine, inKindValueLines, withheldLine } from './in-kind-lines.ts';
import { currencyLines, paymentLines } from './payment-lines.ts';
import { agreedLines, dueLine, floorLines, sectorLines } from './scale-lines.ts';

const inKindLines = (assessment: Assessment): readonly Reason[] =>
  assessment.inKind.withheld === 0
    ? []
    : [withheldLine(assessment), ...inKindValueLines(assessment), capLine(assessment), allowedLine(assessment)];

/**
 * The whole arithmetic of a month, line by line, whether or not something is wrong with it: agreed, floor, sector, due, in kind where something is withheld, and the payments where they are tested.
 * Of a contract in another currency than the euro nothing is reckoned: the one line says so.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { monthOf } from '@protocol-registry/domain';
 * import { arithmeticOf, assessMonth, readContracts } from '@protocol-registry/pay';
 *
 * const text = `contract,worker,born_on,employer,labour_category,scale_category,seniority_from,starts_on,ends_on,terms_from,weekly_hours,gross_monthly,currency,in_kind_monthly,in_kind_meals_days,in_kind_room_days,whole_dwelling,fully_housed_and_fed,rental_value_monthly,in_kind_written,annex_scale_from
 * C-1,W-1,1990-01-01,E-1,house_staff,,2024-06-01,2024-06-01,,2024-06-01,38,2200.00,EUR,0.00,0,0,no,no,,yes,`;
 * const [contract] = Result.getOrThrow(readContracts('contracts.csv', text));
 * const assessment = assessMonth({ payments: null, sector: null }, contract!, monthOf('2025-02'));
 * arithmeticOf(assessment!).map(({ code }) => code) // => ['AGREED_TERMS', 'AGREED', 'FLOOR_VERSION', 'FLOOR', 'DUE']
 * ```
 */
export const arithmeticOf = (assessment: Assessment): readonly Reason[] => {
  if (assessment.terms.currency !== 'EUR') return currencyLines(assessment);
  return [
    ...agreedLines(assessment),
    ...floorLines(assessment),
    ...sectorLines(assessment),
    dueLine(assessment),
    ...inKindLines(assessment),
    ...(assessment.payment === null ? [] : paymentLines(assessment)),
  ];
};
