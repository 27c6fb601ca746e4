import type { CardCategory } from '../application/application.ts';
import { type Day, sameDayLater } from '../day.ts';
import type { Posting } from '../employer/employer.ts';
import type { Profile } from '../profile/profile.ts';
import type { Card } from './card.ts';

type Period = Pick<Card, 'validFrom' | 'validTo' | 'returnedOn'>;

/** The last day on which a card counts: its last valid day, or the day on which it was handed back before. */
const lastDayOf = ({ validTo, returnedOn }: Period): Day => (returnedOn === null ? validTo : (Math.min(validTo, returnedOn) as Day));

/**
 * Whether a card counts on a day: from its first through its last valid day, unless it was handed back before.
 *
 * @example
 * ```ts
 * import { dayOf, isCurrent } from '@protocol-registry/domain';
 *
 * const card = { validFrom: dayOf('2025-03-11'), validTo: dayOf('2026-03-10'), returnedOn: null };
 * isCurrent(card, dayOf('2026-03-10')) // => true
 * isCurrent(card, dayOf('2026-03-11')) // => false
 * ```
 */
export const isCurrent = (card: Period, day: Day): boolean => card.validFrom <= day && day <= lastDayOf(card);

/**
 * Of cards the one that counts the longest, null where there are none; of two that end on one day, the one that stands later.
 * A card that was handed back gives way to one that counted after it.
 *
 * @example
 * ```ts
 * import { dayOf, latestCard } from '@protocol-registry/domain';
 *
 * const first = { validFrom: dayOf('2026-03-11'), validTo: dayOf('2027-03-10'), returnedOn: dayOf('2026-06-30') };
 * const second = { validFrom: dayOf('2026-07-01'), validTo: dayOf('2026-12-31'), returnedOn: null };
 * latestCard([first, second]) === second // => true
 * latestCard([{ ...first, returnedOn: null }, second]) === second // => false
 * ```
 */
export const latestCard = <C extends Period>(cards: Iterable<C>): C | null =>
  [...cards].reduce<C | null>((latest, card) => (latest === null || lastDayOf(card) >= lastDayOf(latest) ? card : latest), null);

/**
 * The first day to propose for a card that is decided on a day: that day, or the day after the last one that the cards before still cover.
 *
 * @example
 * ```ts
 * import { dayOf, firstFreeDay, formatDay } from '@protocol-registry/domain';
 *
 * const running = { validFrom: dayOf('2025-03-11'), validTo: dayOf('2026-03-10'), returnedOn: null };
 * formatDay(firstFreeDay([running], dayOf('2026-02-01'))) // => '2026-03-11'
 * formatDay(firstFreeDay([running], dayOf('2026-05-01'))) // => '2026-05-01'
 * formatDay(firstFreeDay([{ ...running, returnedOn: dayOf('2026-02-03') }], dayOf('2026-02-01'))) // => '2026-02-04'
 * ```
 */
export const firstFreeDay = (cards: readonly Period[], decidedOn: Day): Day =>
  Math.max(decidedOn, ...cards.map((card) => lastDayOf(card) + 1)) as Day;

/**
 * The cards of one category: the ten years of the one and of the other stand apart, and are never added up (RULES 1.7).
 *
 * @example
 * ```ts
 * import { cardsOfCategory } from '@protocol-registry/domain';
 *
 * cardsOfCategory([{ category: 'service_staff' }, { category: 'private_servant' }], 'private_servant').length // => 1
 * ```
 */
export const cardsOfCategory = <C extends Pick<Card, 'category'>>(cards: Iterable<C>, category: CardCategory): readonly C[] =>
  [...cards].filter((card) => card.category === category);

const MONTHS_OF_YEAR = 12;

/** How many days before `until` no card covered, counted from the first card on; a day that two cards cover counts once. */
const uncoveredDays = (cards: readonly Period[], until: Day): number => {
  let uncovered = 0;
  let next: number | null = null;
  for (const card of cards.toSorted((a, b) => a.validFrom - b.validFrom)) {
    if (next !== null) uncovered += Math.max(0, Math.min(card.validFrom, until) - next);
    next = Math.max(next ?? 0, lastDayOf(card) + 1);
  }
  return uncovered + (next === null ? 0 : Math.max(0, until - next));
};

/**
 * The ten-year day for a card that begins on a day: ten years from the first card's first day, moved later by each day that no card covered (RULES 1.7).
 * A card handed back before its first day covered none. `cards` are those of the category of the card.
 *
 * @example
 * ```ts
 * import { belgium, dayOf, formatDay, stayLimit } from '@protocol-registry/domain';
 *
 * const card = (from: string, to: string) => ({ validFrom: dayOf(from), validTo: dayOf(to), returnedOn: null });
 * formatDay(stayLimit([], dayOf('2026-01-01'), belgium)) // => '2035-12-31'
 * formatDay(stayLimit([card('2016-01-01', '2016-12-31')], dayOf('2017-01-01'), belgium)) // => '2025-12-31'
 * formatDay(stayLimit([card('2016-01-01', '2016-12-31')], dayOf('2017-01-11'), belgium)) // => '2026-01-10'
 * ```
 */
export const stayLimit = (cards: readonly Period[], validFrom: Day, { parameters }: Profile): Day => {
  const covering = cards.filter((card) => card.validFrom <= lastDayOf(card));
  const first = Math.min(validFrom, ...covering.map((card) => card.validFrom)) as Day;
  const tenYears = sameDayLater(first, parameters.longestStayYears.value * MONTHS_OF_YEAR) - 1;
  return (tenYears + uncoveredDays(covering, validFrom)) as Day;
};

/** How long a card is valid, and what cut it short: `limit` names the shortest of the three. */
export interface Validity {
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly limit: 'months' | 'posting' | 'stay';
}

/**
 * The validity of a card that begins on a day: so many months less a day, cut to the last day of the posting and to the ten-year day (RULES 1.7).
 * It may end before it begins: then no card can be issued.
 *
 * @example
 * ```ts
 * import { belgium, dayOf, formatDay, validityOf } from '@protocol-registry/domain';
 *
 * const posting = { from: dayOf('2024-01-01'), to: dayOf('2026-07-31') };
 * const cut = validityOf([], dayOf('2025-12-01'), posting, belgium);
 * [formatDay(cut.validTo), cut.limit] // => ['2026-07-31', 'posting']
 * const whole = validityOf([], dayOf('2025-03-11'), posting, belgium);
 * [formatDay(whole.validTo), whole.limit] // => ['2026-03-10', 'months']
 * ```
 */
export const validityOf = (cards: readonly Period[], validFrom: Day, posting: Posting, profile: Profile): Validity => {
  const months = (sameDayLater(validFrom, profile.parameters.cardValidityMonths.value) - 1) as Day;
  const stay = stayLimit(cards, validFrom, profile);
  const shortest = Math.min(months, stay, posting.to ?? months) as Day;
  const cutBy = shortest === posting.to ? 'posting' : 'stay';
  return { validFrom, validTo: shortest, limit: shortest === months ? 'months' : cutBy };
};
