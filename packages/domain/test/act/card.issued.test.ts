import {
  type Act,
  type ApplicationId,
  type CardNumber,
  centsOf,
  dayOf,
  type InterviewId,
  identifierOf,
  minuteOf,
  monthOf,
} from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import {
  act,
  application,
  applicationId,
  appointment,
  assessed,
  assessment,
  card,
  cardNumber,
  conditions,
  contracted,
  hearing,
  held,
  interviewId,
  issued,
  lodged,
  note,
  override,
  scheduled,
  today,
} from '../cast.ts';
import { given } from '../given.ts';

describe('card.issued', () => {
  const asked = { application: applicationId, card: cardNumber, decidedOn: dayOf('2026-02-01'), validFrom: dayOf('2026-02-01') };
  const verdict = act('pay.assessed', assessment);
  const posting = (from: string, to: string | null) =>
    act('employer.posting-changed', { from: dayOf(from), to: to === null ? null : dayOf(to), noteVerbale: note });

  test('rests on the interview and names the verdict', () => {
    given(...assessed)
      .when('card.issue', asked)
      .gives('card.issued', card);
  });

  test('rests on the override where no interview counts', () => {
    given(...lodged, act('gate.overridden', override), verdict)
      .when('card.issue', asked)
      .gives('card.issued', { ...card, basis: { override: 4 }, assessment: 5 });
  });

  test('rests on the interview where both are there', () => {
    given(...lodged, act('gate.overridden', override), act('interview.scheduled', appointment), act('interview.held', hearing), verdict)
      .when('card.issue', asked)
      .gives('card.issued', { ...card, assessment: 7 });
  });

  test('comes from no missing, missed, invalid or old interview', () => {
    const invalid = { ...hearing, conditions: { ...conditions, employer_absent: false, room_private: false } };
    const late = { ...asked, decidedOn: dayOf('2026-04-21'), validFrom: dayOf('2026-04-21') };
    given(...lodged, verdict)
      .when('card.issue', asked)
      .refuses('INTERVIEW_MISSING');
    given(...scheduled, act('interview.missed', { interview: interviewId, missedOn: dayOf('2026-01-20'), explanation: null }), verdict)
      .when('card.issue', asked)
      .refuses('INTERVIEW_MISSING');
    given(...scheduled, act('interview.held', invalid), verdict)
      .when('card.issue', asked)
      .refuses('INTERVIEW_INVALID', 'INTERVIEW_INVALID');
    given(...assessed)
      .when('card.issue', late, dayOf('2026-04-21'))
      .refuses('INTERVIEW_TOO_OLD');
  });

  test('never rests on an override of a later day', () => {
    const later = act('gate.overridden', { ...override, decidedOn: dayOf('2026-02-02') });
    given(...lodged, later, verdict)
      .when('card.issue', asked)
      .refuses('INTERVIEW_MISSING');
  });

  test('needs a verdict, and takes one that finds pay below scale', () => {
    const below = { month: monthOf('2025-02'), code: 'PAY_BELOW_NATIONAL_FLOOR', scaleVersion: null };
    const amounts = { due: centsOf('2111.89'), agreed: centsOf('2080.00'), paid: centsOf('0.00'), shortfall: centsOf('31.89') };
    given(...held)
      .when('card.issue', asked)
      .refuses('PAY_VERDICT_MISSING');
    given(...held, act('pay.assessed', { ...assessment, findings: [{ ...below, ...amounts }] }))
      .when('card.issue', asked)
      .gives('card.issued', card);
  });

  test('needs an open application and its employer', () => {
    const noEmployer = assessed.filter(({ kind }) => !kind.startsWith('employer'));
    given(...contracted)
      .when('card.issue', asked)
      .refuses('APPLICATION_UNKNOWN');
    given(...noEmployer)
      .when('card.issue', asked)
      .refuses('EMPLOYER_UNKNOWN');
    given(...issued)
      .when('card.issue', asked)
      .refuses('APPLICATION_NOT_OPEN', 'CARD_NUMBER_TAKEN');
  });

  test('is decided by today and begins from the decision to 90 days after it', () => {
    const starts = (validFrom: string, decidedOn = '2026-02-01') => ({
      ...asked,
      decidedOn: dayOf(decidedOn),
      validFrom: dayOf(validFrom),
    });
    given(...assessed)
      .when('card.issue', starts('2026-03-02', '2026-03-02'))
      .refuses('DAY_IN_FUTURE');
    given(...assessed)
      .when('card.issue', starts('2026-01-31'))
      .refuses('CARD_STARTS_BEFORE_DECISION');
    given(...assessed)
      .when('card.issue', starts('2026-05-03'))
      .refuses('CARD_STARTS_TOO_LATE');
    given(...assessed)
      .when('card.issue', starts('2026-05-02'))
      .gives('card.issued', { ...card, validFrom: dayOf('2026-05-02'), validTo: dayOf('2027-05-01') });
  });

  test('lies within the posting', () => {
    given(...assessed, posting('2026-02-02', null))
      .when('card.issue', asked)
      .refuses('POSTING_NOT_BEGUN');
    given(...assessed, posting('2024-01-01', '2026-01-31'))
      .when('card.issue', asked)
      .refuses('POSTING_ENDED');
    given(...assessed, posting('2024-01-01', '2026-02-01'))
      .when('card.issue', asked)
      .gives('card.issued', { ...card, validTo: dayOf('2026-02-01') });
  });

  test('ends with the ten years', () => {
    const first = act('card.issued', {
      ...card,
      card: identifierOf<CardNumber>('S-0'),
      validFrom: dayOf('2016-02-01'),
      validTo: dayOf('2026-01-31'),
    });
    const second = identifierOf<ApplicationId>('A-2');
    const again = { ...asked, application: second };
    const renewed = [
      ...lodged,
      first,
      act('application.lodged', { ...application, application: second, kind: 'renewal' }),
      act('interview.scheduled', { ...appointment, application: second }),
      act('interview.held', hearing),
      verdict,
    ];
    given(...renewed)
      .when('card.issue', again)
      .refuses('STAY_LIMIT_REACHED');
    given(...renewed, posting('2024-01-01', '2026-01-31'))
      .when('card.issue', again)
      .refuses('POSTING_ENDED', 'STAY_LIMIT_REACHED');
  });

  test('ends with the ten years of its own category: those of the other stand apart', () => {
    const number = (text: string) => ({ card: identifierOf<CardNumber>(text) });
    const second = identifierOf<ApplicationId>('A-2');
    const [before, since] = [identifierOf<ApplicationId>('A-8'), identifierOf<ApplicationId>('A-9')];
    const again = { ...asked, application: second };
    const years = { validFrom: dayOf('2016-02-01'), validTo: dayOf('2022-01-31') };
    const own = { validFrom: dayOf('2022-02-01'), validTo: dayOf('2026-01-31') };
    const mixed = (cardCategory: 'service_staff' | 'private_servant') => [
      ...contracted,
      act('application.lodged', { ...application, application: before, cardCategory: 'service_staff' }),
      act('card.issued', { ...card, ...number('S-8'), ...years, application: before }),
      act('application.lodged', { ...application, application: since }),
      act('card.issued', { ...card, ...number('S-9'), ...own, application: since }),
      act('application.lodged', { ...application, application: second, kind: 'renewal', cardCategory }),
      act('interview.scheduled', { ...appointment, application: second }),
      act('interview.held', hearing),
      act('pay.assessed', assessment),
    ];
    const issuedTo = (validTo: string) => ({ ...card, application: second, assessment: 10, validTo: dayOf(validTo) });
    given(...mixed('private_servant'))
      .when('card.issue', again)
      .gives('card.issued', issuedTo('2027-01-31'));
    given(...mixed('service_staff'), posting('2024-01-01', '2030-01-31'))
      .when('card.issue', again)
      .gives('card.issued', issuedTo('2027-01-31'));
    const spent = { validFrom: dayOf('2016-02-01'), validTo: dayOf('2026-01-31') };
    const full = mixed('service_staff').map((one) =>
      one.kind === 'card.issued' && one.content.card === 'S-8' ? act('card.issued', { ...one.content, ...spent }) : one,
    );
    given(...full)
      .when('card.issue', again)
      .refuses('STAY_LIMIT_REACHED');
  });
});

describe('a worker who did not come', () => {
  const date = (number: number, on: string): readonly Act[] => {
    const interview = identifierOf<InterviewId>(`I-${number}`);
    return [
      act('interview.scheduled', { ...appointment, interview, startsAt: minuteOf(`${on}T10:00`) }),
      act('interview.missed', { interview, missedOn: dayOf(on), explanation: 'The employer says that she is ill.' }),
    ];
  };
  const [first, second] = [date(1, '2026-01-20'), date(2, '2026-02-03')];
  const decision = { application: applicationId, card: cardNumber, decidedOn: today, validFrom: today };
  const verdict = act('pay.assessed', assessment);

  test('once has no card for want of an interview, twice because the card is held back, whatever the employer wrote', () => {
    given(...lodged, ...first, verdict)
      .when('card.issue', decision)
      .refuses('INTERVIEW_MISSING');
    given(...lodged, ...first, ...second, verdict)
      .when('card.issue', decision)
      .refuses('INTERVIEW_MISSING', 'NO_SHOW_OPEN');
  });

  test('and then came to an interview that does not count is asked for a valid one, and no longer held back', () => {
    const third = identifierOf<InterviewId>('I-3');
    const seen = [
      act('interview.scheduled', { ...appointment, interview: third, startsAt: minuteOf('2026-02-10T10:00') }),
      act('interview.held', {
        ...hearing,
        interview: third,
        heldOn: dayOf('2026-02-10'),
        conditions: { ...conditions, room_private: false },
      }),
    ];
    given(...lodged, ...first, ...second, ...seen, ...date(4, '2026-02-17'), verdict)
      .when('card.issue', decision)
      .refuses('INTERVIEW_INVALID');
  });

  test('whose language nobody covered is told of the bridging card (scenario 4)', () => {
    const english = { ...hearing, conditions: { ...conditions, language_understood: false } };
    given(...scheduled, act('interview.held', english), verdict)
      .when('card.issue', decision)
      .refuses('INTERVIEW_INVALID', 'LANGUAGE_NOT_COVERED');
  });
});
