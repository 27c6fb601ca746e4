import { amount, type Cents, code, dayValue, decimalValue, formatDecimal, message, number, type Reason } from '@protocol-registry/domain';
import { hoursFactor, SECTOR_WEEK } from '../../scale/hours-factor.ts';
import type { Assessment } from '../assessment.ts';
import type { Finding } from '../finding.ts';
import { prorate } from '../proration.ts';
import type { Segment } from '../segment.ts';
import { reason } from './line.ts';

const HUNDREDTHS = 100;
export const hoursOf = (hundredths: number): number => hundredths / HUNDREDTHS;
const COEFFICIENT_DECIMALS = 4;

const days = (segment: Segment, { monthDays }: Assessment): Record<'days' | 'monthDays', ReturnType<typeof number>> => ({
  days: number(segment.days),
  monthDays: number(monthDays),
});

/** Neighbouring segments that do not differ in what a line shows are one line. */
const merged = (segments: readonly Segment[], same: (a: Segment, b: Segment) => boolean): readonly Segment[] => {
  const done: Segment[] = [];
  for (const segment of segments) {
    const last = done.at(-1);
    if (last !== undefined && same(last, segment)) done[done.length - 1] = { ...last, days: last.days + segment.days };
    else done.push(segment);
  }
  return done;
};

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

export const agreedLines = (assessment: Assessment): readonly Reason[] => {
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
  hours: number(hoursOf(segment.terms.weeklyHours)),
  week: number(hoursOf(week)),
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
  const { base, coefficient, step } = floor;
  const held = {
    step: number(step),
    from: dayValue(floor.from),
    monthly: amount(floor.monthlyCents),
    ...hoursLine(segment, SECTOR_WEEK),
    ...days(segment, assessment),
  };
  return reason({
    code: 'FLOOR_VERSION',
    message:
      base === null || coefficient === null
        ? message('reason.floor-published', held)
        : message('reason.floor-version', {
            ...held,
            base: amount(base.cents),
            coefficient: decimalValue(formatDecimal(coefficient, COEFFICIENT_DECIMALS)),
          }),
    amountCents: part(floor.monthlyCents, segment, SECTOR_WEEK, assessment),
    rule: 'RULES 3.2',
    source: floor.source,
    date: floor.from,
    mark: floor.status,
  });
};

export const floorLines = (assessment: Assessment): readonly Reason[] => {
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

export const sectorLines = (assessment: Assessment): readonly Reason[] => {
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

export const dueLine = (assessment: Assessment): Reason =>
  reason({
    code: 'DUE',
    message: message('reason.due', { amount: amount(assessment.due) }),
    amountCents: assessment.due,
    rule: 'RULES 3.2',
  });

export const shortfallLine = (finding: Finding): Reason =>
  reason({
    code: 'SHORTFALL',
    message: message('reason.shortfall', { amount: amount(finding.shortfallCents) }),
    amountCents: finding.shortfallCents,
    rule: 'RULES 3.2',
  });
