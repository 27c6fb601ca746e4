import {
  type ApplicationId,
  belgium,
  type CardNumber,
  type ContractId,
  centsOf,
  type Day,
  dayOf,
  dueNext,
  type EmployerId,
  formatDay,
  formatMonth,
  type InterviewId,
  identifierOf,
  MINUTES_OF_DAY,
  type Minute,
  sameDayLater,
  validInterview,
} from '@protocol-registry/domain';
import { sectorTableOf } from '@protocol-registry/pay';
import { Result } from 'effect';
import { describe, expect, test } from 'vitest';
import {
  act,
  application,
  applicationId,
  appointment,
  assessment,
  cardNumber,
  conditions,
  contract,
  contracted,
  contractId,
  employer,
  hearing,
  held,
  house,
  interviewId,
  issued,
  note,
  registered,
  scheduled,
  terms,
  worker,
} from '../../packages/domain/test/cast.ts';
import { type Given, given } from '../../packages/domain/test/given.ts';
import { assessmentOf, findingsOf } from './pay-of-dossier.ts';

const due = ({ dossier, register }: Given, on: Day): readonly string[] => {
  const postings = new Map(register.employers.map(({ id, posting }) => [id, posting]));
  return dueNext(dossier, postings, on, belgium).map(({ by, code }) => `${code} ${by === null ? '-' : formatDay(by)}`);
};

const status = ({ dossier }: Given): string => {
  const outcome = dossier.interviews.get(interviewId)?.outcome;
  if (outcome?._tag !== 'Held') return 'NOT_HELD';
  return outcome.unmet.length === 0 ? 'VALID' : 'INVALID';
};

/** Each reason why no interview counts, as its code and the condition that it names. */
const whyNoInterview = ({ dossier }: Given, on: Day): readonly string[] => {
  const interview = validInterview(dossier, applicationId, on, belgium);
  const reasons = Result.isFailure(interview) ? interview.failure : [];
  return reasons.map(({ code, message }) => {
    const condition = message.values['condition'];
    return condition?.kind === 'term' ? `${code} ${condition.key}` : code;
  });
};

const asked = (decidedOn: string, validFrom = decidedOn) => ({
  application: applicationId,
  card: cardNumber,
  decidedOn: dayOf(decidedOn),
  validFrom: dayOf(validFrom),
});

/** An application that ends with its card from a day on, under a contract, with its interview and its verdict on that day. */
const withCard = (before: Given, number: number, under: ContractId, validFrom: Day): Given => {
  const [applied, interview] = [identifierOf<ApplicationId>(`A-${number}`), identifierOf<InterviewId>(`I-${number}`)];
  const kind = number === 1 ? 'first_issue' : 'renewal';
  return before
    .after('application.lodge', { ...application, application: applied, kind, contract: under, lodgedOn: validFrom }, validFrom)
    .after(
      'interview.schedule',
      { ...appointment, interview, application: applied, startsAt: (validFrom * MINUTES_OF_DAY) as Minute },
      validFrom,
    )
    .after('interview.hold', { ...hearing, interview, heldOn: validFrom }, validFrom)
    .after('pay.assess', { ...assessment, contract: under, assessedOn: validFrom }, validFrom);
};

describe('1. card without interview', () => {
  test('a renewal with all papers and no interview since the last card is refused', () => {
    const on = dayOf('2026-11-20');
    const second = identifierOf<ApplicationId>('A-2');
    const renewal = given(...issued)
      .after('application.lodge', { ...application, application: second, kind: 'renewal', lodgedOn: dayOf('2026-11-10') }, on)
      .after('pay.assess', { ...assessment, assessedOn: on }, on);
    renewal
      .when('card.issue', { ...asked('2026-11-20'), application: second, card: identifierOf<CardNumber>('S-2') }, on)
      .refuses('INTERVIEW_MISSING');
  });
});

describe('2. employer in the room', () => {
  test('the interview is invalid, a new date is due, and there is no card', () => {
    const sat = given(...scheduled)
      .after('interview.hold', { ...hearing, conditions: { ...conditions, employer_absent: false } })
      .after('pay.assess', assessment);
    expect(status(sat)).toBe('INVALID');
    expect(whyNoInterview(sat, dayOf('2026-02-01'))).toEqual(['INTERVIEW_INVALID condition.employer_absent']);
    expect(due(sat, dayOf('2026-02-01'))).toEqual(['INTERVIEW_TO_SCHEDULE 2026-02-03']);
    sat.when('card.issue', asked('2026-02-01')).refuses('INTERVIEW_INVALID');
  });
});

describe('3. attaché of the mission as interpreter', () => {
  test('the interview is invalid for want of independence', () => {
    const interpreted = given(...scheduled)
      .after('interview.hold', {
        ...hearing,
        interpreter: 'Attaché of the embassy',
        conditions: { ...conditions, interpreter_independent: false },
      })
      .after('pay.assess', assessment);
    expect(status(interpreted)).toBe('INVALID');
    expect(whyNoInterview(interpreted, dayOf('2026-02-01'))).toEqual(['INTERVIEW_INVALID condition.interpreter_independent']);
    interpreted.when('card.issue', asked('2026-02-01')).refuses('INTERVIEW_INVALID');
  });
});

describe('7. ten-year ceiling', () => {
  const first = dayOf('2016-04-01');
  const [e1, e2, e3] = ['E-1', 'E-2', 'E-3'].map((id) => identifierOf<EmployerId>(id)) as [EmployerId, EmployerId, EmployerId];
  const [c1, c2, c3] = ['C-1', 'C-2', 'C-3'].map((id) => identifierOf<ContractId>(id)) as [ContractId, ContractId, ContractId];
  /** The third employer's posting ended on 30 November 2025, which cut the tenth card to eight months. */
  const postings = [
    { employer: e1, posting: { from: dayOf('2015-01-01'), to: dayOf('2019-03-31') } },
    { employer: e2, posting: { from: dayOf('2019-01-01'), to: dayOf('2022-03-31') } },
    { employer: e3, posting: { from: dayOf('2022-01-01'), to: dayOf('2025-11-30') } },
  ];
  const start = postings.reduce(
    (before, posted) => before.after('employer.register', { ...employer, ...posted }),
    given(...house.filter(({ kind }) => !kind.startsWith('employer')), act('worker.registered', worker)).after('mission.correct', {
      name: 'Embassy of Freedonia',
      sendingState: 'Freedonia',
      accreditedOn: dayOf('2010-01-01'),
      corrects: 1,
      reason: 'Older than noted.',
    }),
  );
  const employed = [c1, c2, c3].reduce((before, id, index) => {
    const startsOn = sameDayLater(first, index * 36);
    const posted = postings[index]?.employer ?? e1;
    return before.after('contract.register', {
      ...contract,
      contract: id,
      employer: posted,
      startsOn,
      terms: { ...terms, from: startsOn, seniorityFrom: first },
    });
  }, start);
  const years = Array.from({ length: 10 }, (_, year) => year);
  const carded = years.reduce((before, year) => {
    const from = sameDayLater(first, year * 12);
    const under = [c1, c1, c1, c2, c2, c2, c3, c3, c3, c3][year] ?? c3;
    return withCard(before, year + 1, under, from).after(
      'card.issue',
      {
        application: identifierOf<ApplicationId>(`A-${year + 1}`),
        card: identifierOf<CardNumber>(`S-${year + 1}`),
        decidedOn: from,
        validFrom: from,
      },
      from,
    );
  }, employed);
  const last = dayOf('2025-12-01');
  const extended = carded.after('employer.change-posting', { from: dayOf('2022-01-01'), to: null, noteVerbale: note }, last);
  const eleventh = withCard(extended, 11, c3, last);
  const renewal = {
    application: identifierOf<ApplicationId>('A-11'),
    card: identifierOf<CardNumber>('S-11'),
    decidedOn: last,
    validFrom: last,
  };

  test('after nine years and eight months with three employers a renewal is cut to the ten-year day', () => {
    expect(formatDay([...carded.dossier.cards.values()].at(-1)?.validTo ?? last)).toBe('2025-11-30');
    const { cards } = eleventh.after('card.issue', renewal, last).dossier;
    expect(formatDay([...cards.values()].at(-1)?.validTo ?? last)).toBe('2026-03-31');
  });

  test('and nothing is issued beyond it', () => {
    const beyond = dayOf('2026-04-01');
    const done = withCard(eleventh.after('card.issue', renewal, last), 12, c3, beyond);
    done
      .when(
        'card.issue',
        { application: identifierOf<ApplicationId>('A-12'), card: identifierOf<CardNumber>('S-12'), decidedOn: beyond, validFrom: beyond },
        beyond,
      )
      .refuses('STAY_LIMIT_REACHED');
  });
});

describe('8. posting ends before card', () => {
  const on = dayOf('2025-12-01');
  const decided = { ...asked('2025-12-01'), card: cardNumber };
  const until = (before: Given, to: string | null): Given =>
    before.after('employer.change-posting', { from: dayOf('2024-01-01'), to: to === null ? null : dayOf(to), noteVerbale: note }, on);
  const ready = withCard(given(...contracted), 1, contractId, on);

  test('a card is not valid past the end of the posting', () => {
    const { cards } = until(ready, '2026-07-31').after('card.issue', decided, on).dossier;
    expect([...cards.values()].map(({ validTo }) => formatDay(validTo))).toEqual(['2026-07-31']);
  });

  test('a task opens before the posting ends where the card was issued first', () => {
    const carded = until(ready, null).after('card.issue', decided, on).after('card.collect', { card: cardNumber, collectedOn: on }, on);
    expect([...carded.dossier.cards.values()].map(({ validTo }) => formatDay(validTo))).toEqual(['2026-11-30']);
    const shortened = until(carded, '2026-07-31');
    expect(due(shortened, dayOf('2026-05-01'))).toEqual([]);
    expect(due(shortened, dayOf('2026-05-02'))).toEqual(['POSTING_ENDS 2026-07-31']);
  });
});

describe('11. pay under the floor after a step', () => {
  const months = ['2024-06', '2025-03'] as const;
  const signed = { ...terms, from: dayOf('2024-06-01'), seniorityFrom: dayOf('2024-06-01'), grossMonthly: centsOf('2080.00') };
  const employed = given(...registered).after('contract.register', { ...contract, startsOn: dayOf('2024-06-01'), terms: signed });
  const below = findingsOf(employed.dossier, contractId, months).filter(({ code }) => code === 'PAY_BELOW_NATIONAL_FLOOR');

  test('the shortfall is flagged from the month of the step, the months before are as they were', () => {
    expect(below.map(({ month, shortfallCents }) => [formatMonth(month), shortfallCents])).toEqual([
      ['2025-02', centsOf('31.89')],
      ['2025-03', centsOf('31.89')],
    ]);
  });

  test('the amendment has its deadline, and raised terms close the finding without taking it away', () => {
    const [assessedOn, amendBy] = [dayOf('2025-04-01'), dayOf('2025-05-01')];
    const found = employed.after('pay.assess', assessmentOf(contractId, months, below, assessedOn, amendBy));
    expect(due(found, assessedOn)).toEqual(['CONTRACT_TO_AMEND 2025-05-01']);
    const raised = { ...signed, from: dayOf('2025-02-01'), grossMonthly: centsOf('2111.89') };
    const amended = found.after('contract.agree-terms', { contract: contractId, noteVerbale: note, terms: raised });
    const left = findingsOf(amended.dossier, contractId, months).filter(({ code }) => code === 'PAY_BELOW_NATIONAL_FLOOR');
    expect(left).toEqual([]);
    const closed = amended.after('pay.assess', assessmentOf(contractId, months, left, dayOf('2025-04-15'), null));
    expect([...closed.dossier.findings.values()].map(({ closure }) => closure?._tag)).toEqual(['ByAssessment', 'ByAssessment']);
    expect(due(closed, dayOf('2025-04-15'))).toEqual([]);
  });

  test('a card is not refused for it', () => {
    const found = given(...held).after('pay.assess', { ...assessmentOf(contractId, months, below, dayOf('2026-01-21'), null) });
    expect(found.after('card.issue', asked('2026-02-01')).dossier.cards.size).toBe(1);
  });
});

describe('13. contract in dollars', () => {
  test('is refused, whatever the amount would be in euro', () => {
    const dollars = { ...terms, currency: 'USD', grossMonthly: centsOf('9000.00') };
    given(...registered)
      .when('contract.register', { ...contract, terms: dollars })
      .refuses('CURRENCY_NOT_EURO');
  });
});

describe('16. in kind over the fixed value, under the cap', () => {
  test('passes the percentage and fails the fixed values', () => {
    const housed = { inKindMonthly: centsOf('400.00'), mealsDays: 30, roomDays: 30, inKindWritten: true };
    const agreed = { ...terms, ...housed, grossMonthly: centsOf('2111.89') };
    const { dossier } = given(...registered).after('contract.register', { ...contract, terms: agreed });
    const inKind = findingsOf(dossier, contractId, ['2025-04', '2025-04']).filter(({ code }) => code.startsWith('IN_KIND'));
    expect(inKind.map(({ code, shortfallCents }) => [code, shortfallCents])).toEqual([['IN_KIND_OVER_FIXED_VALUE', centsOf('303.40')]]);
  });
});

describe('17. driver with an S card', () => {
  const table = sectorTableOf([
    {
      scale: 'invented',
      category: 'household',
      seniorityYears: 0,
      from: dayOf('2025-01-01'),
      monthlyCents: centsOf('2500.00'),
      weeklyHours: 3800,
      source: 'Invented',
    },
  ]);
  const driver = { ...terms, labourCategory: 'house_staff', scaleCategory: '', scaleChoice: null } as const;
  const codes = (changed: typeof terms): readonly string[] => {
    const { dossier } = given(...registered).after('contract.register', { ...contract, terms: changed });
    return findingsOf(dossier, contractId, ['2025-04', '2025-04'], table).map(({ code }) => code);
  };

  test('the scale of domestic servants does not apply by itself', () => {
    expect(codes(terms)).toEqual(['PAY_BELOW_SECTOR_SCALE']);
    expect(codes(driver)).toEqual([]);
  });

  test('an officer may choose it, with a reason', () => {
    const scaleChoice = { category: 'household', reason: 'The work is mostly manual household work.' };
    expect(codes({ ...driver, scaleChoice })).toEqual(['PAY_BELOW_SECTOR_SCALE']);
  });

  test('the card is that of a private servant all the same', () => {
    const employed = given(...registered).after('contract.register', { ...contract, terms: driver });
    const carded = withCard(employed, 1, contractId, dayOf('2026-02-01')).after('card.issue', asked('2026-02-01'));
    expect([...carded.dossier.cards.values()].map(({ category }) => category)).toEqual(['private_servant']);
  });
});
