import { MINUTES_OF_DAY, type Minute } from '@protocol-registry/domain';

/**
 * A stretch of time; `to` is the first minute after it.
 *
 * @example
 * ```ts
 * import { minuteOf } from '@protocol-registry/domain';
 * import { type Period } from '@protocol-registry/planner';
 *
 * const morning: Period = { from: minuteOf('2026-12-01T09:00'), to: minuteOf('2026-12-01T12:30') };
 * morning.to - morning.from // => 210
 * ```
 */
export interface Period {
  readonly from: Minute;
  readonly to: Minute;
}

/**
 * Periods in ascending order, none empty, none touching the next.
 *
 * @example
 * ```ts
 * import { minuteOf } from '@protocol-registry/domain';
 * import { type Periods } from '@protocol-registry/planner';
 *
 * const day: Periods = [
 *   { from: minuteOf('2026-12-01T09:00'), to: minuteOf('2026-12-01T12:30') },
 *   { from: minuteOf('2026-12-01T13:30'), to: minuteOf('2026-12-01T17:00') },
 * ];
 * day.length // => 2
 * ```
 */
export type Periods = readonly Period[];

/**
 * The same time as merged periods: sorted, without the empty ones, overlapping and touching ones joined.
 *
 * @example
 * ```ts
 * import { minuteOf } from '@protocol-registry/domain';
 * import { mergePeriods } from '@protocol-registry/planner';
 *
 * const [nine, ten, noon] = [minuteOf('2026-12-01T09:00'), minuteOf('2026-12-01T10:00'), minuteOf('2026-12-01T12:00')];
 * mergePeriods([{ from: ten, to: noon }, { from: nine, to: ten }]) // => [{ from: nine, to: noon }]
 * ```
 */
export const mergePeriods = (periods: readonly Period[]): Periods => {
  const merged: Period[] = [];
  const sorted = periods.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from);
  for (const period of sorted) {
    const last = merged.at(-1);
    if (last === undefined || last.to < period.from) merged.push(period);
    else if (last.to < period.to) merged[merged.length - 1] = { from: last.from, to: period.to };
  }
  return merged;
};

/**
 * The time that lies in both.
 *
 * @example
 * ```ts
 * import { minuteOf } from '@protocol-registry/domain';
 * import { intersectPeriods } from '@protocol-registry/planner';
 *
 * const [nine, ten, noon] = [minuteOf('2026-12-01T09:00'), minuteOf('2026-12-01T10:00'), minuteOf('2026-12-01T12:00')];
 * intersectPeriods([{ from: nine, to: ten }], [{ from: nine, to: noon }]) // => [{ from: nine, to: ten }]
 * ```
 */
export const intersectPeriods = (left: Periods, right: Periods): Periods => {
  const shared: Period[] = [];
  let l = 0;
  let r = 0;
  for (let a = left[0], b = right[0]; a !== undefined && b !== undefined; a = left[l], b = right[r]) {
    const from = a.from > b.from ? a.from : b.from;
    const to = a.to < b.to ? a.to : b.to;
    if (from < to) shared.push({ from, to });
    if (a.to < b.to) l++;
    else r++;
  }
  return shared;
};

/**
 * The time of the first that does not lie in the second.
 *
 * @example
 * ```ts
 * import { minuteOf } from '@protocol-registry/domain';
 * import { subtractPeriods } from '@protocol-registry/planner';
 *
 * const [nine, ten, noon] = [minuteOf('2026-12-01T09:00'), minuteOf('2026-12-01T10:00'), minuteOf('2026-12-01T12:00')];
 * subtractPeriods([{ from: nine, to: noon }], [{ from: nine, to: ten }]) // => [{ from: ten, to: noon }]
 * ```
 */
export const subtractPeriods = (periods: Periods, taken: Periods): Periods => {
  const left: Period[] = [];
  for (const { from, to } of periods) {
    let open = from;
    for (const gap of taken) {
      if (gap.to <= open || gap.from >= to) continue;
      if (gap.from > open) left.push({ from: open, to: gap.from });
      open = gap.to;
    }
    if (open < to) left.push({ from: open, to });
  }
  return left;
};

/** Whether an appointment lies wholly inside one of the periods. */
export const holds = (periods: Periods, start: Minute, minutes: number): boolean =>
  periods.some(({ from, to }) => from <= start && start + minutes <= to);

/** The first point of the grid, counted from midnight of each day, that is not before a time. */
export const gridPointFrom = (time: number, slotMinutes: number): Minute => {
  const midnight = Math.floor(time / MINUTES_OF_DAY) * MINUTES_OF_DAY;
  const sinceMidnight = Math.ceil((time - midnight) / slotMinutes) * slotMinutes;
  return (midnight + Math.min(sinceMidnight, MINUTES_OF_DAY)) as Minute;
};

/** Whether an appointment of that length can start on some point of the grid. */
export const hasStart = (periods: Periods, minutes: number, slotMinutes: number): boolean =>
  periods.some(({ from, to }) => gridPointFrom(from, slotMinutes) + minutes <= to);

/** Every point of the grid on which an appointment of that length can start, ascending. */
export const startsIn = (periods: Periods, minutes: number, slotMinutes: number): readonly Minute[] => {
  const starts: Minute[] = [];
  for (const { from, to } of periods) {
    for (let start = gridPointFrom(from, slotMinutes); start + minutes <= to; start = gridPointFrom(start + 1, slotMinutes)) {
      starts.push(start);
    }
  }
  return starts;
};
