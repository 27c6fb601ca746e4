import {
  type ContractId,
  type Day,
  type EmployerId,
  type EventId,
  type InterviewId,
  type Month,
  monthOfDay,
} from '@protocol-registry/domain';
import { workingDay } from './calendar.ts';
import { COUNTER, DESK, type Employment, EVENING, fairTerms, later, MONTHS_OF_YEAR, TALK } from './employment.ts';
import { ALL_MET } from './life.ts';
import { people } from './office.ts';
import type { Told } from './told.ts';

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
