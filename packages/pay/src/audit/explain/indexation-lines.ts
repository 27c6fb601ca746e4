import { amount, type Day, dayValue, decimalValue, firstDay, message, number, type Reason } from '@protocol-registry/domain';
import type { Terms } from '../../contract/contract.ts';
import type { Assessment } from '../assessment.ts';
import type { Finding } from '../finding.ts';
import type { IndexationCheck } from '../indexation.ts';
import { reason } from './line.ts';
import { hoursOf } from './scale-lines.ts';

const agreedOnLine = (day: Day, { from, grossMonthly, weeklyHours }: Terms): Reason =>
  reason({
    code: 'AGREED_ON',
    message: message('reason.agreed-on', { day: dayValue(day), monthly: amount(grossMonthly), hours: number(hoursOf(weeklyHours)) }),
    amountCents: grossMonthly,
    rule: 'RULES 3.1',
    date: from,
  });

const percentLine = ({ indexation }: IndexationCheck): Reason =>
  reason({
    code: 'INDEXATION',
    message: message('reason.indexation', { from: dayValue(indexation.from), percent: decimalValue(indexation.indexationPercent) }),
    rule: 'LAW 1.1',
    source: indexation.source,
    date: indexation.from,
    mark: indexation.status,
  });

const expectedLine = ({ after, expected, indexation }: IndexationCheck): Reason =>
  reason({
    code: 'INDEXED_WAGE',
    message: message('reason.indexed-wage', {
      from: dayValue(indexation.from),
      monthly: amount(expected),
      hours: number(hoursOf(after.weeklyHours)),
    }),
    amountCents: expected,
    rule: 'LAW 1.1',
  });

/** How the wage of January stands to that of December. */
export const indexationLines = ({ indexation, month }: Assessment): readonly Reason[] =>
  indexation === null
    ? []
    : [
        agreedOnLine((firstDay(month) - 1) as Day, indexation.before),
        percentLine(indexation),
        expectedLine(indexation),
        agreedOnLine(firstDay(month), indexation.after),
      ];

export const notRaisedLine = ({ employedDays, monthDays }: Assessment, { shortfallCents }: Finding): Reason =>
  reason({
    code: 'NOT_RAISED',
    message: message('reason.not-raised', { amount: amount(shortfallCents), days: number(employedDays), monthDays: number(monthDays) }),
    amountCents: shortfallCents,
    rule: 'LAW 1.1',
  });
