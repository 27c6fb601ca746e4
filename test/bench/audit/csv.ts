import { formatCents, formatDay, formatMonth } from '@protocol-registry/domain';
import type { Contract, Payment } from '@protocol-registry/pay';

const file = (columns: string, rows: readonly (readonly (string | number)[])[]): string =>
  [columns, ...rows.map((row) => row.join(','))].join('\n');

const hours = (hundredths: number): string => (hundredths / 100).toFixed(2);
const yes = (value: boolean): string => (value ? 'yes' : 'no');

/** The contracts as contracts.csv. */
export const contractsFile = (contracts: readonly Contract[]): string =>
  file(
    'contract,worker,born_on,employer,labour_category,scale_category,seniority_from,starts_on,ends_on,terms_from,weekly_hours,gross_monthly,currency,in_kind_monthly,in_kind_meals_days,in_kind_room_days,whole_dwelling,fully_housed_and_fed,rental_value_monthly,in_kind_written,annex_scale_from',
    contracts.flatMap(({ endsOn, id, startsOn, terms, worker }) =>
      terms.map((row) => [
        id,
        worker,
        row.bornOn === null ? '' : formatDay(row.bornOn),
        row.employer,
        row.labourCategory,
        row.scaleCategory,
        formatDay(row.seniorityFrom),
        formatDay(startsOn),
        endsOn === null ? '' : formatDay(endsOn),
        formatDay(row.from),
        hours(row.weeklyHours),
        formatCents(row.grossMonthly),
        row.currency,
        formatCents(row.inKindMonthly),
        row.mealsDays,
        row.roomDays,
        yes(row.wholeDwelling),
        yes(row.fullyHousedAndFed),
        row.rentalValueMonthly === null ? '' : formatCents(row.rentalValueMonthly),
        yes(row.inKindWritten),
        row.annexScaleFrom === null ? '' : formatDay(row.annexScaleFrom),
      ]),
    ),
  );

/** The payments as payments.csv. */
export const paymentsFile = (payments: readonly Payment[]): string =>
  file(
    'contract,month,paid_on,gross,currency,method,account_holder',
    payments.map((payment) => [
      payment.contract,
      formatMonth(payment.month),
      formatDay(payment.paidOn),
      formatCents(payment.gross),
      payment.currency,
      payment.method,
      payment.accountHolder,
    ]),
  );
