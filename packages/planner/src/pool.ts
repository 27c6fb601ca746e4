import type { Minute } from '@protocol-registry/domain';
import type { Agenda, Resource, Task } from './agenda.ts';
import { intersectPeriods, mergePeriods, type Period, type Periods, startsIn } from './period.ts';

/** Officers or rooms that are alike for a stretch of time: the same hours, the same tasks, and no task that would keep one of them. */
export interface Pool {
  readonly members: readonly number[];
  readonly free: Periods;
  /** The tasks that may use the pool; null for all. */
  readonly tasks: ReadonlySet<number> | null;
}

/** A stretch of time that no interview enters or leaves, with its pools: what happens in one session does not touch another. */
export interface Session {
  readonly period: Period;
  readonly officers: readonly Pool[];
  readonly rooms: readonly Pool[];
}

const poolsOf = (
  resources: readonly Resource[],
  period: Period,
  kept: ReadonlySet<number>,
  tasksOf: (resource: number) => readonly number[] | null,
): readonly Pool[] => {
  const alike = new Map<string, Pool>();
  for (const [index, resource] of resources.entries()) {
    const free = intersectPeriods(resource.free, [period]);
    if (free.length === 0) continue;
    const tasks = tasksOf(index);
    const key = kept.has(index) ? `kept ${index}` : JSON.stringify([free, tasks]);
    const members = [...(alike.get(key)?.members ?? []), index];
    alike.set(key, { members, free, tasks: tasks === null ? null : new Set(tasks) });
  }
  return [...alike.values()];
};

const busyTimes = (agenda: Agenda, task: Task): readonly Period[] => {
  const rooms = mergePeriods(agenda.rooms.flatMap(({ free }) => free));
  return task.officers.flatMap((officer) => {
    const free = intersectPeriods(intersectPeriods(agenda.officers[officer]?.free ?? [], rooms), task.window);
    return startsIn(free, task.request.minutes, agenda.slotMinutes).map((from) => ({ from, to: (from + task.request.minutes) as Minute }));
  });
};

/** The sessions of an agenda, ascending. */
export const sessionsOf = (agenda: Agenda): readonly Session[] => {
  const tasksOf = (officer: number): readonly number[] =>
    agenda.tasks.flatMap(({ officers }, task) => (officers.includes(officer) ? [task] : []));
  return mergePeriods(agenda.tasks.flatMap((task) => busyTimes(agenda, task))).map((period) => {
    const kept = agenda.tasks.flatMap((task) =>
      task.kept !== null && period.from <= task.kept.start && task.kept.start < period.to ? [task.kept] : [],
    );
    return {
      period,
      officers: poolsOf(agenda.officers, period, new Set(kept.map(({ officer }) => officer)), tasksOf),
      rooms: poolsOf(agenda.rooms, period, new Set(kept.map(({ room }) => room)), () => null),
    };
  });
};

/** The starts at which a task could use a pool. */
export const startsOf = (agenda: Agenda, task: Task, pool: Pool): readonly Minute[] =>
  startsIn(intersectPeriods(pool.free, task.window), task.request.minutes, agenda.slotMinutes);
