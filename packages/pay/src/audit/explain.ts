import { amount, type Cents, code, dayValue, formatDecimal, type Mark, message, number, type Reason } from '@protocol-registry/domain';
import type { Payment } from '../contract/payment.ts';
import { boardCentsPerDay, fixedValueSource, roomCentsPerDay } from '../figures/in-kind.ts';
import { hoursFactor, SECTOR_WEEK } from '../scale/hours-factor.ts';
import { type Assessment, isCounted } from './assessment.ts';
import type { Finding, FindingCode } from './finding.ts';
import { prorate } from './proration.ts';
import type { Segment } from './segment.ts';

type Line = Pick<Reason, 'code' | 'message' | 'rule'> & Partial<Pick<Reason, 'amountCents' | 'source' | 'date' | 'mark'>>;

const reason = (line: Line): Reason => ({ amountCents: null, source: null, date: null, mark: null, ...line });

const HUNDREDTHS = 100;
const hours = (hundredths: number): number => hundredths / HUNDREDTHS;
const COEFFICIENT_DECIMALS = 4;

const days = (segment: Segment, { monthDays }: Assessment): Record<'days' | 'monthDays', ReturnType<typeof number>> => ({
  days: number(segment.days),
  monthDays: number(monthDays),
});

/** Neighbouring segments that do not differ in what a line shows are one line. */
const merged = (segments: readonly Segment[], same: (a: Segment, b: Segment) => boolean): readonly Segment[] =>
  segments.reduce<readonly Segment[]>((done, segment) => {
    const last = done.at(-1);
    if (last === undefined || !same(last, segment)) return [...done, segment];
    return [...done.slice(0, -1), { ...last, days: last.days + segment.days }];
  }, []);

const part = (monthly: Cents, segment: Segment, week: number | null, assessment: Assessment): Cents =>
  prorate(
    [
      {
        monthly,
        days: segment.days,
        factor: week === null ? { numerator: 1, denominator: 1 } : hoursFactor(segment.terms.weeklyHours, week),
      },
    ],
    assessment.monthDays,
  );

const agreedLines = (assessment: Assessment): readonly Reason[] => {
  const { currency } = assessment.terms;
  const parts = merged(assessment.segments, (a, b) => a.terms === b.terms);
  return [
    ...parts.map((segment) =>
      reason({
        code: 'AGREED_TERMS',
        message: message('reason.agreed-terms', {
          monthly: amount(segment.terms.grossMonthly, segment.terms.currency),
          from: dayValue(segment.terms.from),
          ...days(segment, assessment),
        }),
        amountCents: part(segment.terms.grossMonthly, segment, null, assessment),
        rule: 'RULES 3.1',
        date: segment.terms.from,
      }),
    ),
    reason({
      code: 'AGREED',
      message: message('reason.agreed', { amount: amount(assessment.agreed, currency) }),
      amountCents: assessment.agreed,
      rule: 'RULES 3.1',
    }),
  ];
};

const hoursLine = (segment: Segment, week: number): Record<'hours' | 'week', ReturnType<typeof number>> => ({
  hours: number(hours(segment.terms.weeklyHours)),
  week: number(hours(week)),
});

const floorPart = (segment: Segment, assessment: Assessment): Reason => {
  const { floor } = segment;
  if (floor === null) {
    return reason({
      code: 'FLOOR_UNKNOWN',
      message: message('reason.floor-unknown', { from: dayValue(segment.from), ...days(segment, assessment) }),
      rule: 'RULES 3.2',
      date: segment.from,
    });
  }
  return reason({
    code: 'FLOOR_VERSION',
    message: message('reason.floor-version', {
      step: number(floor.step),
      from: dayValue(floor.from),
      base: amount(floor.base.cents),
      coefficient: code(formatDecimal(floor.coefficient, COEFFICIENT_DECIMALS)),
      monthly: amount(floor.monthlyCents),
      ...hoursLine(segment, SECTOR_WEEK),
      ...days(segment, assessment),
    }),
    amountCents: part(floor.monthlyCents, segment, SECTOR_WEEK, assessment),
    rule: 'RULES 3.2',
    source: floor.source,
    date: floor.from,
    mark: floor.status,
  });
};

const floorLines = (assessment: Assessment): readonly Reason[] => {
  const parts = merged(assessment.segments, (a, b) => a.floor === b.floor && a.terms.weeklyHours === b.terms.weeklyHours);
  const lines = parts.map((segment) => floorPart(segment, assessment));
  if (assessment.floor === null) return lines;
  const total = message('reason.floor', { amount: amount(assessment.floor) });
  return [...lines, reason({ code: 'FLOOR', message: total, amountCents: assessment.floor, rule: 'RULES 3.2' })];
};

const sectorPart = (segment: Segment, assessment: Assessment): Reason => {
  const { sector, terms } = segment;
  const category = code(terms.scaleCategory);
  if (sector === null) {
    return reason({
      code: 'SECTOR_UNKNOWN',
      message: message('reason.sector-unknown', { category, from: dayValue(segment.from), ...days(segment, assessment) }),
      rule: 'RULES 3.2',
      date: segment.from,
    });
  }
  return reason({
    code: 'SECTOR_ROW',
    message: message('reason.sector-row', {
      category,
      years: number(sector.row.seniorityYears),
      from: dayValue(sector.version.from),
      monthly: amount(sector.row.monthlyCents),
      ...hoursLine(segment, sector.row.weeklyHours),
      ...days(segment, assessment),
    }),
    amountCents: part(sector.row.monthlyCents, segment, sector.row.weeklyHours, assessment),
    rule: 'RULES 3.2',
    source: sector.row.source,
    date: sector.version.from,
  });
};

const sectorLines = (assessment: Assessment): readonly Reason[] => {
  const parts = merged(
    assessment.segments.filter((segment) => segment.terms.labourCategory === 'dienstbode'),
    (a, b) =>
      a.sector?.row === b.sector?.row && a.terms.weeklyHours === b.terms.weeklyHours && a.terms.scaleCategory === b.terms.scaleCategory,
  );
  const lines = parts.map((segment) => sectorPart(segment, assessment));
  if (assessment.sector === null) return lines;
  const total = message('reason.sector', { amount: amount(assessment.sector) });
  return [...lines, reason({ code: 'SECTOR', message: total, amountCents: assessment.sector, rule: 'RULES 3.2' })];
};

const dueLine = (assessment: Assessment): Reason =>
  reason({
    code: 'DUE',
    message: message('reason.due', { amount: amount(assessment.due) }),
    amountCents: assessment.due,
    rule: 'RULES 3.2',
  });

const shortfallLine = (finding: Finding): Reason =>
  reason({
    code: 'SHORTFALL',
    message: message('reason.shortfall', { amount: amount(finding.shortfallCents) }),
    amountCents: finding.shortfallCents,
    rule: 'RULES 3.2',
  });

const inKindValueLines = ({ employedDays, inKind, monthDays, terms }: Assessment): readonly Reason[] => {
  const proportion = { days: number(employedDays), monthDays: number(monthDays) };
  const verified: Mark = 'VERIFIED';
  const lodging = terms.wholeDwelling
    ? message('reason.rental-value', { amount: amount(inKind.lodging), ...proportion })
    : message('reason.room-value', { count: number(terms.roomDays), value: amount(roomCentsPerDay), amount: amount(inKind.lodging) });
  return [
    reason({
      code: 'BOARD_VALUE',
      message: message('reason.board-value', {
        count: number(terms.mealsDays),
        value: amount(boardCentsPerDay),
        amount: amount(inKind.board),
      }),
      amountCents: inKind.board,
      rule: 'RULES 3.3',
      source: fixedValueSource,
      mark: verified,
    }),
    terms.wholeDwelling
      ? reason({ code: 'RENTAL_VALUE', message: lodging, amountCents: inKind.lodging, rule: 'RULES 3.3' })
      : reason({
          code: 'ROOM_VALUE',
          message: lodging,
          amountCents: inKind.lodging,
          rule: 'RULES 3.3',
          source: fixedValueSource,
          mark: verified,
        }),
    reason({
      code: 'FIXED_VALUE',
      message: message('reason.fixed-value', { amount: amount(inKind.fixedValue), ...proportion }),
      amountCents: inKind.fixedValue,
      rule: 'RULES 3.3',
    }),
  ];
};

const withheldLine = ({ employedDays, inKind, monthDays, terms }: Assessment): Reason =>
  reason({
    code: 'WITHHELD',
    message: message('reason.withheld', {
      monthly: amount(terms.inKindMonthly),
      amount: amount(inKind.withheld),
      days: number(employedDays),
      monthDays: number(monthDays),
    }),
    amountCents: inKind.withheld,
    rule: 'RULES 3.3',
    date: terms.from,
  });

const capLine = ({ agreed, inKind }: Assessment): Reason =>
  reason({
    code: 'CAP',
    message: message('reason.cap', { percent: number(inKind.capRule.percent), agreed: amount(agreed), amount: amount(inKind.cap) }),
    amountCents: inKind.cap,
    rule: 'LAW 2.2',
    source: inKind.capRule.source,
    mark: 'VERIFIED',
  });

const allowedLine = ({ inKind }: Assessment): Reason =>
  reason({
    code: 'IN_KIND_ALLOWED',
    message: message('reason.in-kind-allowed', { amount: amount(inKind.allowed) }),
    amountCents: inKind.allowed,
    rule: 'LAW 2.2',
  });

const paymentLine = (payment: Payment): Reason =>
  reason({
    code: isCounted(payment) ? 'PAYMENT_COUNTED' : 'PAYMENT_NOT_COUNTED',
    message: message(isCounted(payment) ? 'reason.payment-counted' : 'reason.payment-not-counted', {
      amount: amount(payment.gross, payment.currency),
      paidOn: dayValue(payment.paidOn),
      method: { kind: 'term', key: `term.method-${payment.method}` },
      account: { kind: 'term', key: `term.account-${payment.accountHolder}` },
    }),
    // Cents of another currency would read as euro in a column of amounts: the sentence names them.
    amountCents: payment.currency === 'EUR' ? payment.gross : null,
    rule: 'LAW 2.3',
    date: payment.paidOn,
  });

const paymentLines = (assessment: Assessment): readonly Reason[] => {
  const payments = assessment.payment?.payments ?? [];
  if (payments.length === 0) return [reason({ code: 'NO_PAYMENT', message: message('reason.no-payment'), rule: 'LAW 2.3' })];
  const counted = assessment.payment?.counted ?? (0 as Cents);
  const total = message('reason.counted', { amount: amount(counted) });
  return [...payments.map(paymentLine), reason({ code: 'COUNTED', message: total, amountCents: counted, rule: 'LAW 2.3' })];
};

const currencyLines = (assessment: Assessment): readonly Reason[] =>
  assessment.terms.currency === 'EUR'
    ? paymentLines(assessment)
    : [
        reason({
          code: 'CONTRACT_CURRENCY',
          message: message('reason.contract-currency', {
            amount: amount(assessment.terms.grossMonthly, assessment.terms.currency),
            from: dayValue(assessment.terms.from),
          }),
          rule: 'RULES 3.1',
          date: assessment.terms.from,
        }),
      ];

const weekLine = ({ terms }: Assessment, key: string, limit: number): Reason =>
  reason({
    code: 'WEEKLY_HOURS',
    message: message(key, { hours: number(hours(terms.weeklyHours)), limit: number(limit), from: dayValue(terms.from) }),
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
