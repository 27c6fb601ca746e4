import { type Day, dayOf, type Minute, startOfDay } from '@protocol-registry/domain';
import {
  type Appointment,
  type InterviewRequest,
  type Officer,
  type Period,
  type Problem,
  type Room,
  WEIGHT_UNIT,
} from '@protocol-registry/planner';
import type { Random } from '../random.ts';

/** How large a problem is, and how much of the mornings officers are there, in percent. */
export interface Size {
  readonly requests: number;
  readonly days: number;
  readonly officers: number;
  readonly rooms: number;
  readonly presence: number;
}

const SLOT = 30;
const FIRST_DAY = dayOf('2026-12-01');
const NINE = 9 * 60;
const SLOTS_OF_MORNING = 7;
const MORNING = SLOTS_OF_MORNING * SLOT;
const LANGUAGES = ['fr', 'nl', 'en', 'de'] as const;

const after = (minute: Minute, minutes: number): Minute => (minute + minutes) as Minute;
const later = (day: Day, days: number): Day => (day + days) as Day;

/** Part of some mornings, on the grid. */
const mornings = (draw: Random, days: number, presence: number): readonly Period[] =>
  Array.from({ length: days }, (_, day) => after(startOfDay(later(FIRST_DAY, day)), NINE)).flatMap((nine) => {
    if (!draw.chance(presence)) return [];
    const from = after(nine, draw.chance(80) ? 0 : SLOT * draw.between(1, 3));
    return [{ from, to: after(nine, draw.chance(80) ? MORNING : MORNING - SLOT) }];
  });

const languages = (draw: Random): readonly string[] => [...new Set([draw.pick(LANGUAGES), draw.pick(LANGUAGES)])];

const officer = (draw: Random, { days, presence }: Size, index: number): Officer => ({
  id: `o${index}`,
  languages: [...new Set([...languages(draw), ...languages(draw)])],
  gender: index % 2 === 0 ? 'f' : 'm',
  available: mornings(draw, days, presence),
});

const room = (draw: Random, { days }: Size, index: number): Room => ({ id: `r${index}`, available: mornings(draw, days, 85) });

const request = (draw: Random, { days, officers }: Size, index: number): InterviewRequest => {
  const earliest = later(FIRST_DAY, draw.below(days - 2));
  const away = after(startOfDay(earliest), NINE);
  return {
    id: `q${index}`,
    mission: `mission-${draw.below(20)}`,
    languages: languages(draw),
    minutes: SLOT,
    earliest,
    deadline: later(earliest, draw.between(1, 7)),
    weight: draw.pick([1, 1, 1, 1.5, 2, 3, 5]) * WEIGHT_UNIT,
    officerGender: draw.chance(10) ? draw.pick(['f', 'm']) : null,
    notOfficers: draw.chance(10) ? [`o${draw.below(officers)}`] : [],
    unavailable: draw.chance(20) ? [{ from: away, to: after(away, MORNING) }] : [],
  };
};

const holds = (periods: readonly Period[], start: Minute): boolean => periods.some(({ from, to }) => from <= start && start + SLOT <= to);

/** Any place that the request could have if nobody else had one. */
const placeOf = (draw: Random, { officers, rooms }: Problem, asked: InterviewRequest): Appointment | null => {
  const meets = officers.filter(({ languages: spoken }) => spoken.some((language) => asked.languages.includes(language)));
  const day = draw.between(asked.earliest, asked.deadline) as Day;
  const startsAt = after(startOfDay(day), NINE + SLOT * draw.below(SLOTS_OF_MORNING));
  const who = draw.pick([meets[0], ...meets]);
  const where = draw.pick([rooms[0], ...rooms]);
  if (who === undefined || where === undefined || !holds(who.available, startsAt) || !holds(where.available, startsAt)) return null;
  return { request: asked.id, officer: who.id, room: where.id, interpreter: null, startsAt };
};

/** Places for some of the requests; nobody is at two places at once, and no room is taken twice unless `shared`. */
const places = (draw: Random, problem: Problem, shared: boolean, percent: number): readonly Appointment[] => {
  const taken = new Set<string>();
  return problem.requests.flatMap((asked) => {
    if (!draw.chance(percent)) return [];
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const place = placeOf(draw, problem, asked);
      if (place === null) continue;
      const [byOfficer, byRoom] = [`${place.officer} ${place.startsAt}`, `${place.room} ${place.startsAt}`];
      if (taken.has(byOfficer) || (taken.has(byRoom) && !shared)) continue;
      taken.add(byOfficer).add(byRoom);
      return [place];
    }
    return [];
  });
};

/** A problem of one-slot interviews in crowded mornings, where half of the requests have a place and some of these are fixed. */
export const drawProblem = (draw: Random, size: Size, shared = false): Problem => {
  const empty: Problem = {
    timeZone: 'Europe/Brussels',
    slotMinutes: SLOT,
    officers: Array.from({ length: size.officers }, (_, index) => officer(draw, size, index)),
    rooms: Array.from({ length: size.rooms }, (_, index) => room(draw, size, index)),
    interpreters: [],
    requests: Array.from({ length: size.requests }, (_, index) => request(draw, size, index)),
    current: [],
    fixed: [],
  };
  const current = places(draw, empty, shared, 50);
  return { ...empty, current, fixed: shared ? [] : current.filter((_, index) => index % 8 === 0) };
};
