import { dayValue, message, number, type Reason } from '@protocol-registry/domain';
import type { Assessment } from '../assessment.ts';
import type { FindingCode } from '../code.ts';
import type { Finding } from '../finding.ts';
import { annexLines } from './annex-lines.ts';
import { allowedLine, capLine, inKindValueLines, withheldLine } from './in-kind-lines.ts';
import { indexationLines, notRaisedLine } from './indexation-lines.ts';
import { reason } from './line.ts';
import { currencyLines, lateLines, paymentLines } from './payment-lines.ts';
import { agreedLines, dueLine, floorLines, hoursOf, sectorLines, shortfallLine } from './scale-lines.ts';

const weekLine = ({ terms }: Assessment, key: string, limit: number): Reason =>
  reason({
    code: 'WEEKLY_HOURS',
    message: message(key, { hours: number(hoursOf(terms.weeklyHours)), limit: number(limit), from: dayValue(terms.from) }),
    rule: 'RULES 3.1',
    date: terms.from,
  });

const scaleLines = (assessment: Assessment): readonly Reason[] => [
  ...agreedLines(assessment),
  ...floorLines(assessment),
  ...sectorLines(assessment),
  dueLine(assessment),
];

type Explanation = (assessment: Assessment, finding: Finding) => readonly Reason[];

const FULL_TIME = 38;
const LIMIT = 40;

const EXPLANATIONS: Readonly<Record<FindingCode, Explanation>> = {
  CURRENCY_NOT_EURO: currencyLines,
  SCALE_UNKNOWN: (assessment) => [...agreedLines(assessment), ...floorLines(assessment), ...sectorLines(assessment)],
  PAY_BELOW_SECTOR_SCALE: (assessment, finding) => [...agreedLines(assessment), ...sectorLines(assessment), shortfallLine(finding)],
  PAY_BELOW_NATIONAL_FLOOR: (assessment, finding) => [...agreedLines(assessment), ...floorLines(assessment), shortfallLine(finding)],
  WAGE_NOT_INDEXED: (assessment, finding) => [...indexationLines(assessment), notRaisedLine(assessment, finding), shortfallLine(finding)],
  PAYMENT_MISSING: (assessment, finding) => [
    ...scaleLines(assessment),
    allowedLine(assessment),
    ...paymentLines(assessment),
    shortfallLine(finding),
  ],
  PAID_LESS_THAN_DUE: (assessment, finding) => [
    ...scaleLines(assessment),
    allowedLine(assessment),
    ...paymentLines(assessment),
    shortfallLine(finding),
  ],
  PAID_LATE: lateLines,
  PAY_CASH: paymentLines,
  ACCOUNT_NOT_SOLE: paymentLines,
  IN_KIND_NOT_WRITTEN: (assessment, finding) => [
    withheldLine(assessment),
    reason({ code: 'IN_KIND_NOT_WRITTEN', message: message('reason.in-kind-not-written'), rule: 'LAW 2.2' }),
    shortfallLine(finding),
  ],
  IN_KIND_OVER_FIXED_VALUE: (assessment, finding) => [withheldLine(assessment), ...inKindValueLines(assessment), shortfallLine(finding)],
  IN_KIND_OVER_CAP: (assessment, finding) => [
    withheldLine(assessment),
    ...agreedLines(assessment),
    capLine(assessment),
    shortfallLine(finding),
  ],
  NOT_FULL_TIME: (assessment) => [weekLine(assessment, 'reason.not-full-time', FULL_TIME)],
  HOURS_OVER_LIMIT: (assessment) => [weekLine(assessment, 'reason.hours-over-limit', LIMIT)],
  SCALE_ANNEX_STALE: annexLines,
};

/**
 * The arithmetic of a finding, line by line, as coded reasons: the language of the reader is chosen where they are shown.
 * `assessment` is the one of the finding's contract and month.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { monthOf } from '@protocol-registry/domain';
 * import { assessMonth, auditContract, explain, readContracts } from '@protocol-registry/pay';
 *
 * const text = `contract,worker,born_on,employer,labour_category,scale_category,seniority_from,starts_on,ends_on,terms_from,weekly_hours,gross_monthly,currency,in_kind_monthly,in_kind_meals_days,in_kind_room_days,whole_dwelling,fully_housed_and_fed,rental_value_monthly,in_kind_written,annex_scale_from
 * C-1,W-1,1990-01-01,E-1,house_staff,,2024-06-01,2024-06-01,,2024-06-01,38,2080.00,EUR,0.00,0,0,no,no,,yes,`;
 * const contracts = Result.getOrThrow(readContracts('contracts.csv', text));
 * const input = { contracts, payments: null, sector: null, from: monthOf('2025-02'), to: monthOf('2025-02') };
 * const [finding] = auditContract(input, contracts[0]!).findings;
 * const lines = explain(assessMonth(input, contracts[0]!, monthOf('2025-02'))!, finding!);
 * lines.map((line) => [line.code, line.amountCents]).at(-1) // => ['SHORTFALL', 3189]
 * ```
 */
export const explain = (assessment: Assessment, finding: Finding): readonly Reason[] => EXPLANATIONS[finding.code](assessment, finding);
