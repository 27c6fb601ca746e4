import { belgium, type Day, dayFromParts } from '@protocol-registry/domain';
import type { ScaleUpdate } from '@protocol-registry/registry';
import { Chart, type Plot } from '../chart/chart.tsx';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';

interface ChartsParts {
  readonly view: View;
  readonly updates: readonly ScaleUpdate[];
  readonly years: readonly number[];
  readonly today: Day;
}

const MARK = 4;
const LEAST_WIDTH = 3;

/** From the first day of the first year to the last of the last one, or to today where that comes first. */
const periodOf = ({ updates, years, today }: ChartsParts): readonly [Day, Day] => {
  const end = Math.min(dayFromParts(Math.max(...years), 12, 31), today);
  return [dayFromParts(Math.min(...years), 1, 1), Math.max(end, ...updates.map(({ from }) => from)) as Day];
};

const lagMark = ({ x, y }: Plot, { from, isLate, lagDays }: ScaleUpdate): Markup => (
  <>
    <path class="registry-chart__line" d={`M${x(from)} ${y(0)}V${y(lagDays)}`} />
    <circle class={isLate ? 'registry-chart__end' : 'registry-chart__point'} cx={x(from)} cy={y(lagDays)} r={MARK} />
  </>
);

const LagChart = (parts: ChartsParts): Markup => {
  const { view, updates } = parts;
  const [from, to] = periodOf(parts);
  const lags = updates.map(({ lagDays }) => lagDays);
  const allowed = belgium.parameters.scaleAdoptionDays.value;
  return (
    <Chart
      isWhole
      view={view}
      from={from}
      to={to}
      values={[Math.min(0, ...lags), Math.max(allowed, ...lags)]}
      draw={(plot) => (
        <>
          <path class="registry-chart__limit" d={`M${plot.x(from)} ${plot.y(allowed)}H${plot.x(to)}`} />
          {updates.map((update) => lagMark(plot, update))}
        </>
      )}
      caption={view.t.text('updates.chart.lag', {
        count: updates.length,
        late: updates.filter(({ isLate }) => isLate).length,
        days: allowed,
      })}
    />
  );
};

/** A bar from the first day of a version to its adoption, as high as the number of contracts that were below meanwhile. */
const belowMark = ({ x, y }: Plot, { adoptedOn, below, from }: ScaleUpdate, to: Day): Markup => {
  const until = adoptedOn ?? to;
  const top = y(below.lines.length);
  return (
    <>
      <rect
        class="registry-chart__bar"
        x={x(from)}
        y={top}
        width={Math.max(LEAST_WIDTH, x(Math.min(until, to)) - x(from))}
        height={y(0) - top}
      />
      {adoptedOn === null ? null : <circle class="registry-chart__end" cx={x(Math.min(adoptedOn, to))} cy={top} r={MARK} />}
    </>
  );
};

const BelowChart = (parts: ChartsParts): Markup | null => {
  const { view } = parts;
  const updates = parts.updates.filter(({ below }) => below.lines.length > 0);
  if (updates.length === 0) return null;
  const [from, to] = periodOf(parts);
  const most = Math.max(...updates.map(({ below }) => below.lines.length));
  return (
    <Chart
      isWhole
      view={view}
      from={from}
      to={to}
      values={[0, most]}
      draw={(plot) => updates.map((update) => belowMark(plot, update, to))}
      caption={view.t.text('updates.chart.below', { count: updates.length, most })}
    />
  );
};

/** How late the updates were, and how many contracts were below scale until they were adopted; the tables have every figure. */
export const UpdateCharts = (parts: ChartsParts): Markup => (
  <>
    <LagChart {...parts} />
    <BelowChart {...parts} />
  </>
);
