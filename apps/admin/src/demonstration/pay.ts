import {
  type AgreedTerms,
  type Cents,
  type Day,
  firstDay,
  type Month,
  monthOfDay,
  nextMonth,
  type Payment,
} from '@protocol-registry/domain';
import { workingDay } from './calendar.ts';
import { COUNTER, DESK, type Employment, later, MONTHS_OF_YEAR, overScale } from './employment.ts';
import type { Stage } from './life.ts';
import { people } from './office.ts';
import { indexedOn, scaleFrom, wageOn } from './wage.ts';

const PAID_AFTER = 2;
const RECORDED_AFTER = 9;
const LATE = 8;

const termsInForce = ({ contract, life }: Employment): readonly AgreedTerms[] =>
  life
    .dossier()
    .contracts.get(contract())
    ?.terms.map(({ terms }) => terms) ?? [];

/** What the law asks of terms from a day on: the wage of the scale and, for a domestic servant, the indexation; and the scale in force as annex. */
const lawfulOn = ({ sector }: Stage, last: AgreedTerms, day: Day): AgreedTerms => {
  const wage = wageOn(sector, last.scaleCategory, last.seniorityFrom, day);
  const indexed = last.labourCategory === 'dienstbode' ? indexedOn(last.grossMonthly, day) : last.grossMonthly;
  const grossMonthly = wage > indexed ? overScale(wage) : indexed;
  return { ...last, from: day, grossMonthly, annexScaleFrom: scaleFrom(sector, last.scaleCategory, day) };
};

type Neglect = (lawful: AgreedTerms, last: AgreedTerms) => AgreedTerms;

/** New terms follow on the first day of each month on which the law asks for them; `neglect` may leave out some of it. */
const risesWithTheLaw = (employment: Employment, until: Day, neglect: Neglect = (lawful) => lawful): void => {
  const { contract, life, stage, startsOn } = employment;
  for (let month = nextMonth(monthOfDay(startsOn)); firstDay(month) <= until; month = nextMonth(month)) {
    const day = firstDay(month);
    life.on(day, COUNTER - 30, () => {
      const last = termsInForce(employment).at(-1);
      if (last === undefined) return;
      const terms = neglect(lawfulOn(stage, last, day), last);
      if (terms.grossMonthly === last.grossMonthly && terms.annexScaleFrom === last.annexScaleFrom) return;
      life.record({ kind: 'contract.agree-terms', content: { contract: contract(), noteVerbale: life.note(), terms } });
    });
  }
};

/** The payment of each month, which an officer records nine days after it was made; `change` may spoil it or leave it out. */
const paysEachMonth = (employment: Employment, until: Day, change: (payment: Payment) => Payment | null): void => {
  const { contract, life, startsOn } = employment;
  for (let month = monthOfDay(startsOn); month < monthOfDay(until); month = nextMonth(month)) {
    const paidOn = workingDay(later(firstDay(nextMonth(month)), PAID_AFTER));
    life.on(later(paidOn, RECORDED_AFTER), DESK, () => {
      const agreed = termsInForce(employment).findLast(({ from }) => from < firstDay(nextMonth(month)));
      if (agreed === undefined) return;
      const gross = (agreed.grossMonthly - agreed.inKindMonthly) as Cents;
      const payment = change({ contract: contract(), month, paidOn, gross, currency: 'EUR', method: 'bank', accountHolder: 'worker' });
      if (payment !== null) life.record({ kind: 'payment.record', content: payment }, people.pay);
    });
  }
};

/** Rises and payments as they should be, from the first month to the last. */
export const paidFairly = (employment: Employment, until: Day): void => {
  risesWithTheLaw(employment, until);
  paysEachMonth(employment, until, (payment) => payment);
};

/** What may be wrong with the payment of a month: none at all, cash, an account of two, too little, a week late. */
export const PAYMENT_FAULTS: readonly ((payment: Payment) => Payment | null)[] = [
  () => null,
  (payment) => ({ ...payment, method: 'cash' }),
  (payment) => ({ ...payment, accountHolder: 'joint' }),
  (payment) => ({ ...payment, gross: (payment.gross - 15_000) as Cents }),
  (payment) => ({ ...payment, paidOn: later(payment.paidOn, LATE) }),
];

const assessedAgo = ({ contract, life, stage: { today } }: Employment, days: number, amendIn: number | null): void => {
  const amendBy = amendIn === null ? null : later(today, amendIn);
  life.on(workingDay(later(today, -days)), DESK + 30, () =>
    life.assess(contract(), (monthOfDay(today) - MONTHS_OF_YEAR) as Month, amendBy),
  );
};

/** Paid as it should be until half a year ago, then with a fault in every other month; found by an assessment a fortnight ago. */
export const paidBadly = (employment: Employment, fault: (payment: Payment) => Payment | null): void => {
  const { today } = employment.stage;
  const spoilt = monthOfDay(today) - 6;
  risesWithTheLaw(employment, today);
  paysEachMonth(employment, today, (payment) => (payment.month >= spoilt && payment.month % 2 === 0 ? fault(payment) : payment));
  assessedAgo(employment, 14, 30);
};

/** The wage stayed where it was when the floor rose; found by an assessment, with a day for the amendment (scenario 11). */
export const leftBelowScale = (employment: Employment): void => {
  paysEachMonth(employment, employment.stage.today, (payment) => payment);
  assessedAgo(employment, 20, 10);
};

/** What an employer may leave out when the law asks for new terms: to raise the wage, or to annex the scale in force (scenario 12). */
const NEGLECTS: Readonly<Record<'wage' | 'annex', Neglect>> = {
  wage: (lawful, { grossMonthly }) => ({ ...lawful, grossMonthly }),
  annex: (lawful, { annexScaleFrom }) => ({ ...lawful, annexScaleFrom }),
};

/** Paid in time, under terms that fall behind; found by an assessment. */
export const fallsBehind = (employment: Employment, neglect: keyof typeof NEGLECTS): void => {
  risesWithTheLaw(employment, employment.stage.today, NEGLECTS[neglect]);
  paysEachMonth(employment, employment.stage.today, (payment) => payment);
  assessedAgo(employment, 12, null);
};

/** Board and lodging withheld over the fixed values (scenario 16). */
export const overFixedValues = (employment: Employment): void => {
  paidFairly(employment, employment.stage.today);
  assessedAgo(employment, 9, null);
};
