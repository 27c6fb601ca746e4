import { type Minute, startOfDay } from '@protocol-registry/domain';
import { type Appointment, type InterviewRequest, type Period, type Problem, type Room, WEIGHT_UNIT } from '@protocol-registry/planner';

/** One request in one slot with one officer, as a column of the model. */
interface Choice {
  readonly column: number;
  readonly request: InterviewRequest;
  readonly officer: string;
  readonly start: Minute;
}

/** A place that a request has now and could keep, as a column after those of the choices. */
interface Keep {
  readonly column: number;
  readonly place: Appointment;
  readonly choice: number;
}

/** Factors of columns whose sum is at most `most`. */
export interface Row {
  readonly columns: readonly number[];
  readonly factors: readonly number[];
  readonly most: number;
}

/** What each column adds to an aim, and whether more or less of it is better. */
export interface Aim {
  readonly name: string;
  readonly isMore: boolean;
  readonly costs: readonly number[];
}

/** The rows of the model, and its aims, the first before the second and so on. Columns lie between 0 and 1, the last `keeps` of them are whole. */
export interface Model {
  readonly columns: number;
  readonly keeps: number;
  readonly rows: readonly Row[];
  readonly aims: readonly Aim[];
}

const MINUTES_OF_DAY = 1440;

const covers = (periods: readonly Period[], start: number, minutes: number): boolean =>
  periods.some(({ from, to }) => from <= start && start + minutes <= to);

const meets = (periods: readonly Period[], start: number, minutes: number): boolean =>
  periods.some(({ from, to }) => from < start + minutes && start < to);

/** Whether the room can be had at a time that no fixed appointment takes. */
type IsFree = (room: Room, start: Minute) => boolean;

const freeRooms = (problem: Problem): IsFree => {
  const taken = new Set(problem.fixed.map(({ room, startsAt }) => `${room} ${startsAt}`));
  return (room, start) => covers(room.available, start, problem.slotMinutes) && !taken.has(`${room.id} ${start}`);
};

const canMeet = (request: InterviewRequest, { gender, id, languages }: Problem['officers'][number]): boolean =>
  (request.officerGender === null || request.officerGender === gender) &&
  !request.notOfficers.includes(id) &&
  languages.some((language) => request.languages.includes(language));

/** Every choice that rules, availability and fixed appointments allow. */
const choicesOf = (problem: Problem, isFree: IsFree): readonly Choice[] => {
  const fixed = new Set(problem.fixed.map(({ request }) => request));
  const busy = new Set(problem.fixed.map(({ officer, startsAt }) => `${officer} ${startsAt}`));
  const choices: Choice[] = [];
  for (const request of problem.requests.filter(({ id }) => !fixed.has(id))) {
    const officers = problem.officers.filter((officer) => canMeet(request, officer));
    const end = startOfDay(request.deadline) + MINUTES_OF_DAY;
    for (let start = startOfDay(request.earliest); start < end; start = (start + problem.slotMinutes) as Minute) {
      if (meets(request.unavailable, start, request.minutes) || !problem.rooms.some((room) => isFree(room, start))) continue;
      for (const { available, id } of officers) {
        if (!covers(available, start, request.minutes) || busy.has(`${id} ${start}`)) continue;
        choices.push({ column: choices.length, request, officer: id, start });
      }
    }
  }
  return choices;
};

const keepsOf = (problem: Problem, choices: readonly Choice[], isFree: IsFree): readonly Keep[] => {
  const byPlace = new Map(choices.map(({ column, officer, request, start }) => [`${request.id} ${officer} ${start}`, column]));
  return problem.current
    .flatMap((place) => {
      const choice = byPlace.get(`${place.request} ${place.officer} ${place.startsAt}`);
      const room = problem.rooms.find(({ id }) => id === place.room);
      return choice === undefined || room === undefined || !isFree(room, place.startsAt) ? [] : [{ place, choice }];
    })
    .map((keep, index) => ({ ...keep, column: choices.length + index }));
};

/** Of all columns with one key together no more than `most` of the first. */
const groupRows = <A extends { readonly column: number }>(
  items: readonly A[],
  key: (item: A) => string | number,
  most: (first: A) => number,
): readonly Row[] =>
  [...Map.groupBy(items, key).values()].map((group) => ({
    columns: group.map(({ column }) => column),
    factors: group.map(() => 1),
    most: group.slice(0, 1).reduce((sum, first) => sum + most(first), 0),
  }));

const one = (): number => 1;

const aimsOf = (choices: readonly Choice[], keeps: readonly Keep[]): readonly Aim[] => {
  const ofChoices = (factor: (choice: Choice) => number): readonly number[] => [...choices.map(factor), ...keeps.map(() => 0)];
  return [
    { name: 'weight', isMore: true, costs: ofChoices(({ request }) => request.weight / WEIGHT_UNIT) },
    { name: 'count', isMore: true, costs: ofChoices(one) },
    { name: 'kept', isMore: true, costs: [...choices.map(() => 0), ...keeps.map(one)] },
    { name: 'minutes', isMore: false, costs: ofChoices(({ request, start }) => start - startOfDay(request.earliest)) },
  ];
};

/**
 * The problem as an integer model, written from the interface of the planner and not from its code.
 * Once it is decided which places are kept, the rest is a flow: the choices come out whole without being asked to, which is faster.
 */
export const modelOf = (problem: Problem): Model => {
  const isFree = freeRooms(problem);
  const choices = choicesOf(problem, isFree);
  const keeps = keepsOf(problem, choices, isFree);
  const roomsAt = ({ start }: Choice): number => problem.rooms.filter((room) => isFree(room, start)).length;
  return {
    columns: choices.length + keeps.length,
    keeps: keeps.length,
    rows: [
      ...groupRows(choices, ({ request }) => request.id, one),
      ...groupRows(choices, ({ officer, start }) => `${officer} ${start}`, one),
      ...groupRows(choices, ({ start }) => start, roomsAt),
      ...keeps.map(({ choice, column }) => ({ columns: [choice, column], factors: [-1, 1], most: 0 })),
      ...groupRows(keeps, ({ place }) => `${place.room} ${place.startsAt}`, one),
    ],
    aims: aimsOf(choices, keeps),
  };
};
