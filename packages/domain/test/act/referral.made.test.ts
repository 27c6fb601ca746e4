import {
  type Acts,
  type ConsentStep,
  dayOf,
  identifierOf,
  type ReferralId,
  type ReferralStanding,
  type Route,
} from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, registered, today, worker } from '../cast.ts';
import { given } from '../given.ts';
import { made, told } from '../protected-cast.ts';

const consented = (...steps: readonly ConsentStep[]) =>
  steps.map((step) => act('consent.recorded', { step, isGiven: true, on: today, words: null }));

const earlier = identifierOf<ReferralId>('V-0');
const referred = (route: Route): Acts['referral.made'] => ({ ...made, referral: earlier, route, ground: 'danger' });
const receipt = act('referral.received', { referral: earlier, receivedOn: today, reference: null });
const followedUp = (standing: ReferralStanding) =>
  act('referral.followed-up', { referral: earlier, on: today, standing, note: null, followUpBy: null });
const toPolice = act('referral.made', referred('police'));
const toCentre = act('referral.made', referred('payoke'));

describe('referral.made', () => {
  const report = { ...made, route: 'labour_prosecutor', ground: 'legal_duty' } as const;

  test('goes to a body with the consent that it needs', () => {
    given(...told, ...consented('reception_centre'))
      .when('referral.make', made)
      .gives('referral.made', made);
    given(...told, ...consented('labour_inspectorate'))
      .when('referral.make', made)
      .refuses('CONSENT_MISSING');
    given(...told)
      .when('referral.make', made)
      .refuses('CONSENT_MISSING');
  });

  test('needs no consent in danger, nor where a duty to report was weighed', () => {
    const danger = { ...made, ground: 'danger' } as const;
    given(...told)
      .when('referral.make', danger)
      .gives('referral.made', danger);
    given(...told)
      .when('referral.report', report)
      .gives('referral.made', report);
  });

  test('takes a route on a ground that it allows', () => {
    given(...told)
      .when('referral.make', { ...made, route: 'good_offices', ground: 'danger' })
      .refuses('GROUND_NOT_FOR_ROUTE');
    given(...told)
      .when('referral.report', { ...report, route: 'fairwork' })
      .refuses('GROUND_NOT_FOR_ROUTE');
  });

  test('goes to the services for minors where the worker is one or may be one', () => {
    const minors = { ...made, route: 'esperanto' } as const;
    const born = (bornOn: string) => [...registered.slice(0, -1), act('worker.registered', { ...worker, bornOn: dayOf(bornOn) })];
    given(...told)
      .when('referral.make', minors)
      .refuses('ROUTE_FOR_MINORS');
    given(...told)
      .when('referral.make', { ...minors, isAgeDoubted: true })
      .gives('referral.made', { ...minors, isAgeDoubted: true });
    given(...born('2008-03-02'))
      .when('referral.make', minors)
      .gives('referral.made', minors);
    given(...born('2008-03-01'))
      .when('referral.make', minors)
      .refuses('ROUTE_FOR_MINORS');
  });

  test('goes to the Immigration Office once a reception centre has the case', () => {
    const stay = { ...made, route: 'immigration_office' } as const;
    const before = [...told, ...consented('reception_centre')];
    given(...before, toCentre)
      .when('referral.make', stay)
      .refuses('CENTRE_FIRST');
    given(...before, toPolice, receipt)
      .when('referral.make', stay)
      .refuses('CENTRE_FIRST');
    given(...before, toCentre, receipt, followedUp('refused_by_worker'))
      .when('referral.make', stay)
      .refuses('CENTRE_FIRST');
    given(...before, toCentre, receipt, followedUp('under_way'))
      .when('referral.make', stay)
      .gives('referral.made', stay);
  });

  test('tells the sending State only once a body that protects has the case', () => {
    const state = { ...report, route: 'sending_state' } as const;
    given(...told)
      .when('referral.report', state)
      .refuses('PROTECTION_FIRST');
    given(...told, toPolice)
      .when('referral.report', state)
      .refuses('PROTECTION_FIRST');
    given(...told, act('referral.made', referred('good_offices')), receipt)
      .when('referral.report', state)
      .refuses('PROTECTION_FIRST');
    given(...told, toCentre, receipt, followedUp('refused_by_body'))
      .when('referral.report', state)
      .refuses('PROTECTION_FIRST');
    given(...told, toCentre, receipt)
      .when('referral.report', state)
      .gives('referral.made', state);
  });

  test('is made by today, asks again no earlier, and is named once', () => {
    const danger = { ...made, ground: 'danger' } as const;
    given(...told)
      .when('referral.make', { ...danger, madeOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
    given(...told)
      .when('referral.make', { ...danger, followUpBy: dayOf('2026-02-28') })
      .refuses('FOLLOW_UP_IN_PAST');
    const askedToday = { ...danger, followUpBy: danger.madeOn };
    given(...told)
      .when('referral.make', askedToday)
      .gives('referral.made', askedToday);
    given(...told, toCentre)
      .when('referral.make', { ...danger, referral: earlier })
      .refuses('ALREADY_REGISTERED');
  });
});
