import { addMonths, type Day } from '../day.ts';
import { term } from '../message.ts';
import type { ProtectedFacts } from '../protected-file/facts.ts';
import type { ProtectedFile } from '../protected-file/protected-file.ts';
import type { Reason } from '../reason.ts';
import { type Decision, decided, refusal, when } from '../refusal.ts';
import type { Referral, ReferralActs, ReferralMade, ReferralStanding } from './referral.ts';
import { PROTECTING_ROUTES, RECEPTION_CENTRES, type Route, type RouteRule, routeRules } from './route.ts';

const MONTHS_TO_MAJORITY = 216;

const isMinor = ({ dossier, today }: ProtectedFacts): boolean =>
  dossier !== null && today < addMonths(dossier.worker.bornOn, MONTHS_TO_MAJORITY);

const REFUSED: ReadonlySet<ReferralStanding> = new Set<ReferralStanding>(['refused_by_body', 'refused_by_worker']);

/** Whether one of the bodies has the case: it confirmed the receipt, and neither it nor the worker has refused since. */
const isTakenBy = ({ referrals }: ProtectedFile, bodies: readonly Route[]): boolean =>
  [...referrals.values()].some(({ followUps, receipt, route }) => {
    const standing = followUps.at(-1)?.standing;
    return bodies.includes(route) && receipt !== null && (standing === undefined || !REFUSED.has(standing));
  });

const orderReasons = (file: ProtectedFile, { after }: RouteRule): readonly Reason[] => [
  ...when(after === 'reception_centre' && !isTakenBy(file, RECEPTION_CENTRES), 'CENTRE_FIRST'),
  ...when(after === 'protection' && !isTakenBy(file, PROTECTING_ROUTES), 'PROTECTION_FIRST'),
];

const consentReasons = ({ consents }: ProtectedFile, { ground }: ReferralMade, { consent }: RouteRule): readonly Reason[] =>
  ground === 'consent' && consent !== null && consents.get(consent)?.isGiven !== true
    ? [refusal('CONSENT_MISSING', { step: term(`consent.${consent}`) })]
    : [];

/** Refers a worker to a body: on a ground that the route allows, with the consent that it needs, and in its order (RULES 5.1). */
export const makeReferral = (file: ProtectedFile, made: ReferralMade, facts: ProtectedFacts): Decision<ReferralActs> => {
  const rule = routeRules[made.route];
  return decided<ReferralActs>(
    [
      ...when(file.referrals.has(made.referral), 'ALREADY_REGISTERED'),
      ...when(made.madeOn > facts.today, 'DAY_IN_FUTURE'),
      ...when(made.followUpBy < made.madeOn, 'FOLLOW_UP_IN_PAST'),
      ...when(!rule.grounds.includes(made.ground), 'GROUND_NOT_FOR_ROUTE', { route: term(`route.${made.route}`) }),
      ...when(rule.isForMinors && !made.isAgeDoubted && !isMinor(facts), 'ROUTE_FOR_MINORS'),
      ...consentReasons(file, made, rule),
      ...orderReasons(file, rule),
    ],
    { kind: 'referral.made', content: made },
  );
};

const dayReasons = (referral: Referral | undefined, on: Day, today: Day): readonly Reason[] => [
  ...when(referral === undefined, 'REFERRAL_UNKNOWN'),
  ...when(referral !== undefined && on < referral.madeOn, 'BEFORE_REFERRAL'),
  ...when(on > today, 'DAY_IN_FUTURE'),
];

/** Records that the body has confirmed the receipt. */
export const confirmReceipt = (
  file: ProtectedFile,
  content: ReferralActs['referral.received'],
  { today }: ProtectedFacts,
): Decision<ReferralActs> => {
  const referral = file.referrals.get(content.referral);
  return decided<ReferralActs>(
    [
      ...dayReasons(referral, content.receivedOn, today),
      ...when(referral !== undefined && referral.receipt !== null, 'REFERRAL_ALREADY_RECEIVED'),
    ],
    { kind: 'referral.received', content },
  );
};

/** Records how a referral stands, and when somebody asks again. */
export const followUpReferral = (
  file: ProtectedFile,
  content: ReferralActs['referral.followed-up'],
  { today }: ProtectedFacts,
): Decision<ReferralActs> =>
  decided<ReferralActs>(
    [
      ...dayReasons(file.referrals.get(content.referral), content.on, today),
      ...when(content.followUpBy !== null && content.followUpBy < content.on, 'FOLLOW_UP_IN_PAST'),
    ],
    { kind: 'referral.followed-up', content },
  );
