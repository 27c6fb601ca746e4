import type { Minute } from '@protocol-registry/domain';
import { type Agenda, lossOf, type Place, type Placement, type Task } from './agenda.ts';
import { holds, intersectPeriods, type Periods, startsIn, subtractPeriods } from './period.ts';

/** The time that is left of each officer and each room. */
interface Left {
  readonly officers: Periods[];
  readonly rooms: Periods[];
}

const take = (left: Left, { officer, room, start }: Place, minutes: number): void => {
  const taken = [{ from: start, to: (start + minutes) as Minute }];
  left.officers[officer] = subtractPeriods(left.officers[officer] ?? [], taken);
  left.rooms[room] = subtractPeriods(left.rooms[room] ?? [], taken);
};

const isLeft = (left: Left, { officer, room, start }: Place, minutes: number): boolean =>
  holds(left.officers[officer] ?? [], start, minutes) && holds(left.rooms[room] ?? [], start, minutes);

/** The first start at which a room is left as well, before a limit. */
const firstWith = (agenda: Agenda, left: Left, task: Task, officer: number, limit: number): Place | null => {
  const { minutes } = task.request;
  for (const start of startsIn(intersectPeriods(left.officers[officer] ?? [], task.window), minutes, agenda.slotMinutes)) {
    if (start >= limit) return null;
    const room = left.rooms.findIndex((free) => holds(free, start, minutes));
    if (room !== -1) return { officer, room, start };
  }
  return null;
};

const earliestPlace = (agenda: Agenda, left: Left, task: Task): Place | null =>
  task.officers.reduce<Place | null>(
    (best, officer) => firstWith(agenda, left, task, officer, best?.start ?? Number.POSITIVE_INFINITY) ?? best,
    null,
  );

const placeInOrder = (agenda: Agenda, order: readonly number[], keepersFirst: boolean): readonly Placement[] => {
  const left: Left = { officers: agenda.officers.map(({ free }) => free), rooms: agenda.rooms.map(({ free }) => free) };
  const placements = new Map<number, Placement>();
  const placeAll = (choose: (task: Task) => Place | null): void => {
    for (const index of order) {
      const task = agenda.tasks[index];
      const place = task === undefined || placements.has(index) ? null : choose(task);
      if (task === undefined || place === null || !isLeft(left, place, task.request.minutes)) continue;
      take(left, place, task.request.minutes);
      placements.set(index, { task: index, ...place });
    }
  };
  if (keepersFirst) placeAll(({ kept }) => kept);
  placeAll((task) => earliestPlace(agenda, left, task));
  return [...placements.values()];
};

const isBetter = (agenda: Agenda, a: readonly Placement[], b: readonly Placement[]): boolean => {
  const worth = (placements: readonly Placement[]): readonly number[] => {
    const { moved, minutes } = lossOf(agenda, placements);
    const weight = placements.reduce((sum, { task }) => sum + (agenda.tasks[task]?.request.weight ?? 0), 0);
    return [weight, placements.length, -moved, -minutes];
  };
  const [left, right] = [worth(a), worth(b)];
  const decisive = left.findIndex((figure, index) => figure !== right[index]);
  return decisive !== -1 && (left[decisive] ?? 0) > (right[decisive] ?? 0);
};

const closes = (task: Task): number => task.window.at(-1)?.to ?? task.opens;

/** A plan that is made at once and keeps every rule, but need not be the best: one task after the other, each as early as can be. */
export const draftOf = (agenda: Agenda): readonly Placement[] => {
  const tasks = [...agenda.tasks.entries()];
  const byDeadline = tasks.toSorted(([, a], [, b]) => closes(a) - closes(b) || b.request.weight - a.request.weight);
  const byWeight = tasks.toSorted(([, a], [, b]) => b.request.weight - a.request.weight || closes(a) - closes(b));
  return [byDeadline, byWeight]
    .map((order) => order.map(([index]) => index))
    .flatMap((order) => [placeInOrder(agenda, order, true), placeInOrder(agenda, order, false)])
    .reduce((best, draft) => (isBetter(agenda, draft, best) ? draft : best));
};
