import {
  type AgreedTerms,
  type Cents,
  type ContractId,
  type Day,
  type EmployerId,
  type EventId,
  firstDay,
  type InterviewId,
  type Month,
  monthOfDay,
  nextMonth,
  type Payment,
  sameDayLater,
} from '@protocol-registry/domain';
import { workingDay } from './calendar.ts';
import { ALL_MET, type Life, type Stage } from './life.ts';
import { people } from './office.ts';
import type { Told } from './told.ts';
import { indexedOn, scaleFrom, wageOn } from './wage.ts';

/** A life, what it is written with, and the employment that it is about; the contract is there from its registration on. */
export interface Employment {
  readonly stage: Stage;
  readonly life: Life;
  readonly contract: () => ContractId;
  readonly startsOn: Day;
}

const MONTHS_OF_YEAR = 12;
const CENTS_OVER = 2500;
const COUNTER = 9 * 60;
const TALK = 13 * 60;
const DESK = 14 * 60;
const EVENING = 17 * 60;
const PAID_AFTER = 2;
const RECORDED_AFTER = 9;
const LATE = 8;

const later = (day: Day, days: number): Day => (day + days) as Day;

/** A day so many months ago. */
export const monthsAgo = (today: Day, months: number): Day => sameDayLater(today, -months);

/** Terms that meet what the law asks for on their first day. */
export const fairTerms = ({ sector }: Stage, from: Day, category: string): AgreedTerms => ({
  from,
  labourCategory: 'dienstbode',
  scaleCategory: category,
  seniorityFrom: from,
  weeklyHours: 3800,
  grossMonthly: (wageOn(sector, category, from, from) + CENTS_OVER) as Cents,
  currency: 'EUR',
  inKindMonthly: 0 as Cents,
  mealsDays: 0,
  roomDays: 0,
  wholeDwelling: false,
  fullyHousedAndFed: false,
  rentalValueMonthly: null,
  inKindWritten: false,
  annexScaleFrom: scaleFrom(sector, category, from),
  scaleChoice: null,
});

/** From the application to the card in the worker's hand; `then` hears of the card once it is issued. */
export const oneCard = (
  { contract, life }: Employment,
  kind: 'first_issue' | 'renewal',
  lodgedOn: Day,
  validFrom: Day | null,
  then: (validTo: Day) => void = () => {},
  told: Told | null = null,
): void => {
  life.on(lodgedOn, COUNTER, () => {
    const application = life.lodge(kind, contract());
    life.on(later(lodgedOn, 2), COUNTER, () => {
      const meeting = life.schedule(application, later(lodgedOn, 9));
      const [assessedOn, decidedOn] = [workingDay(later(meeting.day, 1)), workingDay(later(meeting.day, 2))];
      life.on(meeting.day, EVENING, () => {
        life.hold(meeting, ALL_MET, told);
        told?.after(life, meeting.day);
      });
      life.on(assessedOn, DESK, () => life.assess(contract(), (monthOfDay(lodgedOn) - MONTHS_OF_YEAR) as Month));
      life.on(decidedOn, EVENING, () => {
        const card = life.issue(application, Math.max(decidedOn, validFrom ?? decidedOn) as Day);
        const collectedOn = workingDay(later(decidedOn, 4));
        life.on(collectedOn, TALK, () => life.record({ kind: 'card.collect', content: { card: card.number, collectedOn } }));
        then(card.validTo);
      });
    });
  });
};

/** A first card, at whose interview something was said that only the protected file knows. */
export const toldAtFirstCard =
  (told: Told) =>
  (employment: Employment): void =>
    oneCard(employment, 'first_issue', employment.startsOn, null, () => {}, told);

/** Cards year after year; `before` is how many days before its end a card's renewal is lodged, and none is lodged after `last`. */
export const yearly = (employment: Employment, last: Day, before = 62): void => {
  const renew = (validTo: Day): void => {
    const lodgedOn = later(validTo, -before);
    if (lodgedOn <= last) oneCard(employment, 'renewal', lodgedOn, later(validTo, 1), renew);
  };
  oneCard(employment, 'first_issue', employment.startsOn, null, renew);
};

const termsInForce = ({ contract, life }: Employment): readonly AgreedTerms[] =>
  life
    .dossier()
    .contracts.get(contract())
    ?.terms.map(({ terms }) => terms) ?? [];

/** What the law asks of terms from a day on: the wage of the scale and, for a domestic servant, the indexation; and the scale in force as annex. */
const lawfulOn = ({ sector }: Stage, last: AgreedTerms, day: Day): AgreedTerms => {
  const wage = wageOn(sector, last.scaleCategory, last.seniorityFrom, day);
  const indexed = last.labourCategory === 'dienstbode' ? indexedOn(last.grossMonthly, day) : last.grossMonthly;
  const grossMonthly = (wage > indexed ? wage + CENTS_OVER : indexed) as Cents;
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

/** An application whose first interview did not count, for a condition that was not met (scenarios 2 and 3). */
export const invalidInterview = ({ contract, life }: Employment, lodgedOn: Day, why: 'employer' | 'interpreter'): void => {
  const interpreter = why === 'interpreter' ? 'Attaché of the mission' : null;
  const unmet = why === 'employer' ? { employer_absent: false } : { interpreter_independent: false };
  life.on(lodgedOn, COUNTER, () => {
    const application = life.lodge('first_issue', contract());
    const meeting = life.schedule(application, later(lodgedOn, 5), interpreter);
    life.on(meeting.day, EVENING, () => life.hold(meeting, { ...ALL_MET, ...unmet }));
  });
};

/** An application whose worker did not come, once or more often (scenario 5). */
export const missedInterviews = ({ contract, life, ...rest }: Employment, lodgedOn: Day, times: number): void => {
  life.on(lodgedOn, COUNTER, () => {
    const application = life.lodge('first_issue', contract());
    const meet = (from: Day, time: number): void => {
      const { day, id: interview, officer } = life.schedule(application, from);
      const explanation = time === 1 ? 'The mission writes that the worker was travelling with the family' : null;
      life.on(day, EVENING, () => {
        life.record({ kind: 'interview.miss', content: { interview, missedOn: day, explanation } }, officer);
        if (time === times) return;
        life.on(later(day, 1), DESK, () => stepsTaken({ contract, life, ...rest }, interview, time));
        life.on(later(day, 2), COUNTER, () => meet(later(day, 9), time + 1));
      });
    };
    meet(later(lodgedOn, 4), 1);
  });
};

/** The steps of the ladder that the office has taken after a missed date; those of the last date are still open. */
const stepsTaken = ({ life }: Employment, interview: InterviewId, time: number): void => {
  const steps = [['note_verbale', 'worker_messaged'] as const, ['head_of_mission_told', 'risk_reviewed'] as const][time - 1] ?? [];
  const on = life.now().day;
  for (const step of steps) life.record({ kind: 'no-show.take-step', content: { interview, step, on, note: null } });
};

/** Before the visa a post abroad talked with the worker. */
export const visaInterview = ({ life, startsOn }: Employment): void =>
  life.on(startsOn, COUNTER + 10, () => {
    const leaflet = { version: '2025-1', language: 'en' };
    const talk = { post: 'Embassy in Addis Ababa', language: 'en', alone: true, recruiterAbsent: true, contractReviewed: true, leaflet };
    life.record({ kind: 'visa-interview.record', content: { heldOn: later(startsOn, -30), ...talk } });
  });

/** Invited to the information event a month before it, and there or not. */
export const invited = ({ life }: Employment, event: EventId, on: Day, attended: boolean): void => {
  life.on(later(on, -20), DESK, () => life.record({ kind: 'event.invite', content: { event } }));
  life.on(on, EVENING, () => life.record({ kind: 'event.record-attendance', content: { event, attended } }));
};

/** A card without an interview, on a supervisor's word. */
export const overridden = ({ contract, life }: Employment, lodgedOn: Day): void => {
  const decidedOn = workingDay(later(lodgedOn, 6));
  const reason = 'In hospital until further notice; the interview follows on discharge';
  life.on(lodgedOn, COUNTER, () => {
    const application = life.lodge('first_issue', contract());
    life.on(decidedOn, DESK, () => {
      life.record({ kind: 'gate.override', content: { application, decidedOn, reason } }, people.supervisor);
      life.assess(contract(), monthOfDay(lodgedOn));
      life.issue(application, decidedOn);
    });
  });
};

/** The worker goes home: the contract ends and the card is handed back. */
export const leave = ({ contract, life }: Employment, day: Day): void => {
  life.on(later(day, -15), DESK, () =>
    life.record({ kind: 'contract.end', content: { contract: contract(), endsOn: day, noteVerbale: life.note() } }),
  );
  life.on(day, EVENING, () => {
    const card = [...life.dossier().cards.values()].at(-1);
    if (card !== undefined) life.record({ kind: 'card.return', content: { card: card.number, returnedOn: day } });
  });
};

/** Another employer takes the worker on: a second contract, under which the card of the first is handed back and others are issued. */
export const changeEmployer = (
  first: Employment,
  employer: EmployerId,
  startsOn: Day,
  category: string,
  cards: (second: Employment) => void,
): void => {
  const { life, stage } = first;
  leave(first, later(startsOn, -1));
  const contracts: ContractId[] = [];
  const second: Employment = { ...first, startsOn, contract: () => contracts[0] ?? first.contract() };
  life.on(startsOn, COUNTER - 20, () => contracts.push(life.hire(employer, startsOn, fairTerms(stage, startsOn, category))));
  cards(second);
};

/** An application that comes to nothing: withdrawn by the mission, or refused. */
export const endedApplication = ({ contract, life }: Employment, lodgedOn: Day, how: 'withdrawn' | 'refused'): void => {
  const endedOn = workingDay(later(lodgedOn, 25));
  life.on(lodgedOn, COUNTER, () => {
    const application = life.lodge('first_issue', contract());
    life.on(endedOn, DESK, () => {
      if (how === 'refused') {
        const reason = 'The post is one of the mission, not of a household';
        life.record({ kind: 'application.refuse', content: { application, decidedOn: endedOn, reason } });
      } else {
        const reason = 'The worker did not come to Belgium';
        life.record({ kind: 'application.withdraw', content: { application, withdrawnOn: endedOn, reason } });
      }
    });
  });
};
