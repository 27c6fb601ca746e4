import { Result } from 'effect';
import { earlyReasons, openReasons } from '../application/decide.ts';
import type { Day } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Employer, Posting } from '../employer/employer.ts';
import type { ApplicationId, CardNumber } from '../identifier.ts';
import { dayValue, number } from '../message.ts';
import type { Profile } from '../profile/profile.ts';
import type { Reason } from '../reason.ts';
import { type Decision, decided, refusal, when } from '../refusal.ts';
import type { Card, CardActs, CardBasis } from './card.ts';
import { type GatePass, passGate, validInterview } from './gate.ts';
import { cardsOfCategory, stayLimit, type Validity, validityOf } from './validity.ts';

/** What an officer decides of a card: its printed number and its first valid day. */
export interface NewCard {
  readonly application: ApplicationId;
  readonly card: CardNumber;
  readonly decidedOn: Day;
  readonly validFrom: Day;
}

const basisOf = ({ basis }: GatePass): CardBasis =>
  basis._tag === 'ValidInterview' ? { interview: basis.interview } : { override: basis.version };

/** The act that issues a card. It takes what only the gate gives, so that no card is issued from an identifier. */
export const cardIssued = (pass: GatePass, card: CardNumber, { validFrom, validTo }: Validity): CardActs['card.issued'] => ({
  card,
  application: pass.application.id,
  basis: basisOf(pass),
  assessment: pass.verdict.version,
  decidedOn: pass.decidedOn,
  validFrom,
  validTo,
});

/** The days that an officer decides on: that of the decision, and the card's first. */
type CardDays = Pick<NewCard, 'decidedOn' | 'validFrom'>;

const startReasons = ({ decidedOn, validFrom }: CardDays, profile: Profile, today: Day): readonly Reason[] => {
  const latest = (decidedOn + profile.parameters.renewalOpensDays.value) as Day;
  return [
    ...when(decidedOn > today, 'DAY_IN_FUTURE'),
    ...when(validFrom < decidedOn, 'CARD_STARTS_BEFORE_DECISION'),
    ...when(validFrom > latest, 'CARD_STARTS_TOO_LATE', { latest: dayValue(latest) }),
  ];
};

const validityReasons = (cards: readonly Card[], { validFrom }: CardDays, { from, to }: Posting, profile: Profile): readonly Reason[] => {
  const limit = stayLimit(cards, validFrom, profile);
  const years = number(profile.parameters.longestStayYears.value);
  return [
    ...when(validFrom < from, 'POSTING_NOT_BEGUN', { from: dayValue(from) }),
    ...(to !== null && to < validFrom ? [refusal('POSTING_ENDED', { to: dayValue(to) }, to)] : []),
    ...(limit < validFrom ? [refusal('STAY_LIMIT_REACHED', { limit: dayValue(limit), years }, limit)] : []),
  ];
};

/**
 * What stands against the days of a card, apart from the gate: when it begins, the posting of the employer (null where that is not known), and the ten-year day (RULES 1.7).
 * `cards` are those of the category that the application asks for.
 *
 * @example
 * ```ts
 * import { belgium, cardReasons, dayOf } from '@protocol-registry/domain';
 *
 * const today = dayOf('2026-02-01');
 * const posting = { from: dayOf('2024-01-01'), to: dayOf('2026-01-31') };
 * cardReasons([], { decidedOn: today, validFrom: today }, posting, belgium, today).map(({ code }) => code) // => ['POSTING_ENDED']
 * ```
 */
export const cardReasons = (
  cards: readonly Card[],
  days: CardDays,
  posting: Posting | null,
  profile: Profile,
  today: Day,
): readonly Reason[] => [
  ...startReasons(days, profile, today),
  ...(posting === null ? [] : validityReasons(cards, days, posting, profile)),
];

/**
 * Issues a card for an application that passes the gate, valid for as long as the profile, the posting and the ten-year day allow; else gives every reason against it.
 * `employer` is the one under whose contract the application was lodged.
 */
export const issueCard = (dossier: Dossier, employer: Employer | null, card: NewCard, profile: Profile, today: Day): Decision<CardActs> => {
  const category = dossier.applications.get(card.application)?.cardCategory;
  const cards = category === undefined ? [] : cardsOfCategory(dossier.cards.values(), category);
  const pass = passGate(dossier, card.application, card.decidedOn, profile);
  const reasons = [
    ...(Result.isFailure(pass) ? pass.failure : []),
    ...cardReasons(cards, card, employer?.posting ?? null, profile, today),
    ...when(employer === null && dossier.applications.has(card.application), 'EMPLOYER_UNKNOWN'),
    ...when(dossier.cards.has(card.card), 'CARD_NUMBER_TAKEN'),
  ];
  if (Result.isFailure(pass) || employer === null || reasons.length > 0) return Result.fail(reasons);
  const validity = validityOf(cards, card.validFrom, employer.posting, profile);
  return Result.succeed([{ kind: 'card.issued', content: cardIssued(pass.success, card.card, validity) }]);
};

/** Lets a card be issued without a valid interview, for a supervisor's reason. It is refused where an interview counts: then nothing is to override. */
export const overrideGate = (dossier: Dossier, override: CardActs['gate.overridden'], profile: Profile, today: Day): Decision<CardActs> => {
  const application = dossier.applications.get(override.application);
  const interview = validInterview(dossier, override.application, override.decidedOn, profile);
  return decided<CardActs>(
    [
      ...openReasons(application),
      ...earlyReasons(application, override.decidedOn),
      ...when(override.decidedOn > today, 'DAY_IN_FUTURE'),
      ...when(Result.isSuccess(interview), 'OVERRIDE_NOT_NEEDED'),
      ...when(dossier.overrides.has(override.application), 'ALREADY_OVERRIDDEN'),
    ],
    { kind: 'gate.overridden', content: override },
  );
};

/** The reasons against an act on a card that must still be out. */
const returnedReasons = (card: Card | undefined): readonly Reason[] => [
  ...when(card === undefined, 'CARD_UNKNOWN'),
  ...when(card !== undefined && card.returnedOn !== null, 'CARD_ALREADY_RETURNED'),
];

/** Records that the worker collected the card in person. */
export const collectCard = (dossier: Dossier, collected: CardActs['card.collected'], today: Day): Decision<CardActs> => {
  const card = dossier.cards.get(collected.card);
  return decided<CardActs>(
    [
      ...returnedReasons(card),
      ...when(card !== undefined && card.collectedOn !== null, 'CARD_ALREADY_COLLECTED'),
      ...when(card !== undefined && collected.collectedOn < card.decidedOn, 'COLLECTED_BEFORE_DECISION'),
      ...when(collected.collectedOn > today, 'DAY_IN_FUTURE'),
    ],
    { kind: 'card.collected', content: collected },
  );
};

/** The reason against a return that lies before the collection. */
export const uncollectedReasons = (card: Card | undefined, returnedOn: Day): readonly Reason[] => {
  const collectedOn = card?.collectedOn ?? null;
  return collectedOn === null ? [] : when(returnedOn < collectedOn, 'RETURNED_BEFORE_COLLECTION', { collectedOn: dayValue(collectedOn) });
};

/** Records that a card was handed back. It no longer counts from the next day on. */
export const returnCard = (dossier: Dossier, returned: CardActs['card.returned'], today: Day): Decision<CardActs> => {
  const card = dossier.cards.get(returned.card);
  return decided<CardActs>(
    [
      ...returnedReasons(card),
      ...when(card !== undefined && returned.returnedOn < card.decidedOn, 'RETURNED_BEFORE_DECISION'),
      ...uncollectedReasons(card, returned.returnedOn),
      ...when(returned.returnedOn > today, 'DAY_IN_FUTURE'),
    ],
    { kind: 'card.returned', content: returned },
  );
};
