import { amount, type Mark, message, number, type Reason } from '@protocol-registry/domain';
import { boardCentsPerDay, fixedValueSource, roomCentsPerDay } from '../../figures/in-kind.ts';
import type { Assessment } from '../assessment.ts';
import { reason } from './line.ts';

export const inKindValueLines = ({ employedDays, inKind, monthDays, terms }: Assessment): readonly Reason[] => {
  const proportion = { days: number(employedDays), monthDays: number(monthDays) };
  const verified: Mark = 'VERIFIED';
  const lodging = terms.wholeDwelling
    ? message('reason.rental-value', { amount: amount(inKind.lodging) })
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

export const withheldLine = ({ employedDays, inKind, monthDays, terms }: Assessment): Reason =>
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

export const capLine = ({ agreed, inKind }: Assessment): Reason =>
  reason({
    code: 'CAP',
    message: message('reason.cap', { percent: number(inKind.capRule.percent), agreed: amount(agreed), amount: amount(inKind.cap) }),
    amountCents: inKind.cap,
    rule: 'LAW 2.2',
    source: inKind.capRule.source,
    mark: 'VERIFIED',
  });

export const allowedLine = ({ inKind }: Assessment): Reason =>
  reason({
    code: 'IN_KIND_ALLOWED',
    message: message('reason.in-kind-allowed', { amount: amount(inKind.allowed) }),
    amountCents: inKind.allowed,
    rule: 'LAW 2.2',
  });
