import type { ConsentStep } from '../question/question.ts';
import type { Mark } from '../reason.ts';

/**
 * The bodies to which a worker can be referred (RULES 5.1). Myria is none of them: it gets figures, no personal file.
 *
 * @example
 * ```ts
 * import { ROUTES } from '@protocol-registry/domain';
 *
 * ROUTES[0] // => 'police'
 * ```
 */
export const ROUTES = [
  'police',
  'pag_asa',
  'payoke',
  'surya',
  'esperanto',
  'minor_ndako',
  'guardianship_service',
  'labour_prosecutor',
  'public_prosecutor',
  'social_laws_inspectorate',
  'good_offices',
  'fairwork',
  'union',
  'immigration_office',
  'sending_state',
] as const;

/** A body to which a worker can be referred. */
export type Route = (typeof ROUTES)[number];

/**
 * Why a worker is referred: danger now, the worker's consent, or an official's duty to report; the duty is weighed apart, above the desk (RULES 6).
 *
 * @example
 * ```ts
 * import { REFERRAL_GROUNDS } from '@protocol-registry/domain';
 *
 * REFERRAL_GROUNDS // => ['danger', 'consent', 'legal_duty']
 * ```
 */
export const REFERRAL_GROUNDS = ['danger', 'consent', 'legal_duty'] as const;

/** Why a worker is referred. */
export type ReferralGround = (typeof REFERRAL_GROUNDS)[number];

/**
 * What holds for a route: the grounds on which it is taken, the consent that it needs, whether its competence for private servants is disputed and which
 * routes are then offered beside it, whether it is for minors, and what must come first: a reception centre's request, or protective steps.
 */
export interface RouteRule {
  readonly grounds: readonly ReferralGround[];
  readonly consent: ConsentStep | null;
  readonly isDisputed: boolean;
  readonly beside: readonly Route[];
  readonly isForMinors: boolean;
  readonly after: 'reception_centre' | 'protection' | null;
  readonly source: string | null;
  readonly mark: Mark;
}

const plain = { consent: null, isDisputed: false, beside: [], isForMinors: false, after: null, mark: 'VERIFIED' } as const;
const centre: RouteRule = { ...plain, grounds: ['danger', 'consent'], consent: 'reception_centre', source: 'S53, S57, S58' };
const minors: RouteRule = { ...plain, grounds: ['danger', 'consent', 'legal_duty'], isForMinors: true, source: 'S59' };
const prosecutor: RouteRule = { ...plain, grounds: ['consent', 'legal_duty'], consent: 'police_or_prosecutor', source: 'S54' };
const adviser: RouteRule = { ...plain, grounds: ['consent'], consent: 'worker_organisation', source: 'S6' };

/**
 * The rule of every route (RULES 5.1).
 *
 * @example
 * ```ts
 * import { routeRules } from '@protocol-registry/domain';
 *
 * routeRules.good_offices.isDisputed // => true
 * routeRules.good_offices.beside // => ['social_laws_inspectorate', 'fairwork']
 * ```
 */
export const routeRules: { readonly [K in Route]: RouteRule } = {
  police: { ...plain, grounds: ['danger', 'consent', 'legal_duty'], consent: 'police_or_prosecutor', source: 'S53' },
  pag_asa: centre,
  payoke: centre,
  surya: centre,
  esperanto: minors,
  minor_ndako: minors,
  guardianship_service: minors,
  labour_prosecutor: prosecutor,
  public_prosecutor: prosecutor,
  social_laws_inspectorate: { ...plain, grounds: ['consent', 'legal_duty'], consent: 'labour_inspectorate', source: 'S17' },
  good_offices: {
    ...plain,
    grounds: ['consent'],
    consent: 'good_offices',
    isDisputed: true,
    beside: ['social_laws_inspectorate', 'fairwork'],
    source: 'S15, S6',
  },
  fairwork: adviser,
  union: adviser,
  immigration_office: { ...plain, grounds: ['consent'], consent: 'reception_centre', after: 'reception_centre', source: 'S58' },
  sending_state: { ...plain, grounds: ['legal_duty'], after: 'protection', source: null, mark: 'UNVERIFIED' },
};

/**
 * The reception centres for presumed victims, reachable at any hour (RULES 5.1).
 *
 * @example
 * ```ts
 * import { RECEPTION_CENTRES } from '@protocol-registry/domain';
 *
 * RECEPTION_CENTRES // => ['pag_asa', 'payoke', 'surya']
 * ```
 */
export const RECEPTION_CENTRES: readonly Route[] = ['pag_asa', 'payoke', 'surya'];

/**
 * The bodies that protect a worker, one of which has the case before the sending State learns of it: police, reception centres, those for minors (RULES 5.1).
 * An inspectorate or an adviser protects nobody from an employer's answer.
 *
 * @example
 * ```ts
 * import { PROTECTING_ROUTES } from '@protocol-registry/domain';
 *
 * PROTECTING_ROUTES.includes('payoke') // => true
 * PROTECTING_ROUTES.includes('good_offices') // => false
 * ```
 */
export const PROTECTING_ROUTES: readonly Route[] = ['police', ...RECEPTION_CENTRES, 'esperanto', 'minor_ndako', 'guardianship_service'];
