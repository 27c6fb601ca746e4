import { type Day, firstDay, formatDecimal } from '@protocol-registry/domain';
import { type Crossing, knownCrossings, type PivotAhead, pivotAhead, type SmoothedIndex, smoothedSeries } from '@protocol-registry/pay';
import { line } from 'd3-shape';
import { BigDecimal, Option } from 'effect';
import { Chart, type Plot } from '../chart/chart.tsx';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { figureText } from './figure.ts';
import type { IndexRead } from './read.ts';

const DECIMALS = 2;
const MARK = 4;

const numberOf = (value: BigDecimal.BigDecimal): number => Number(BigDecimal.format(value));

const text = ({ t }: View, value: BigDecimal.BigDecimal): string => figureText(t, formatDecimal(value, DECIMALS));

/** The last crossing and the pivot ahead, in words. */
const Standing = ({ view, last, ahead }: { readonly view: View; readonly last: Crossing; readonly ahead: PivotAhead }): Markup => {
  const { t } = view;
  return (
    <>
      <p class="govuk-body registry-reading">
        {t.text('health-index.pivot.last', {
          pivot: text(view, last.pivot),
          base: String(last.base),
          month: t.month(last.month),
          from: t.day(last.ggmmiFrom),
        })}
      </p>
      <p class="govuk-body registry-reading">
        {ahead.last === null
          ? t.text('health-index.pivot.ahead', { pivot: text(view, ahead.pivot), base: String(ahead.base) })
          : t.text('health-index.pivot.not-reached', {
              pivot: text(view, ahead.pivot),
              base: String(ahead.base),
              month: t.month(ahead.last.month),
              smoothed: text(view, ahead.last.smoothed),
              lacking: text(view, BigDecimal.subtract(ahead.pivot, ahead.last.smoothed)),
            })}
      </p>
    </>
  );
};

/** A pivot and the days through which it was the next to be reached. */
interface Level {
  readonly pivot: number;
  readonly from: Day;
  readonly to: Day;
}

interface Drawable {
  readonly months: readonly SmoothedIndex[];
  readonly crossings: readonly Crossing[];
  readonly ahead: PivotAhead;
  readonly from: Day;
  readonly to: Day;
}

const levelsOf = ({ ahead, crossings, from, to }: Drawable): readonly Level[] => {
  const starts = [from, ...crossings.map(({ month }) => firstDay(month))];
  const levels = [
    ...crossings.map(({ pivot, month }) => ({ pivot: numberOf(pivot), to: firstDay(month) })),
    { pivot: numberOf(ahead.pivot), to },
  ];
  return levels.map((level, index) => ({ ...level, from: starts[index] ?? from }));
};

const drawn = ({ x, y }: Plot, drawable: Drawable): Markup => {
  const smoothed = line<SmoothedIndex>(
    ({ month }) => x(firstDay(month)),
    (index) => y(numberOf(index.smoothed)),
  )([...drawable.months]);
  return (
    <>
      {levelsOf(drawable).map(({ from, pivot, to }) => (
        <path class="registry-chart__limit" d={`M${x(from)} ${y(pivot)}H${x(to)}`} />
      ))}
      <path class="registry-chart__line" d={smoothed ?? ''} />
      {drawable.crossings.map(({ month, pivot }) => (
        <circle class="registry-chart__end" cx={x(firstDay(month))} cy={y(numberOf(pivot))} r={MARK} />
      ))}
    </>
  );
};

/** The months after the last gap: a line over a gap, and pivots that were met in it, would tell what nobody computed. */
const lastRun = (months: readonly SmoothedIndex[]): readonly SmoothedIndex[] => {
  const start = months.findLastIndex(({ month }, index) => index > 0 && month !== (months[index - 1]?.month ?? month) + 1);
  return months.slice(Math.max(0, start));
};

/** The smoothed index in the base year of the pivot ahead, with the pivots that it met; null where that base has too few months. */
const drawableOf = ({ book, series }: IndexRead, crossings: readonly Crossing[], ahead: PivotAhead): Drawable | null => {
  const months = lastRun(smoothedSeries(series, ahead.base));
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined || first.month === last.month) return null;
  const ofBase = crossings.filter(({ base, month }) => base === ahead.base && month >= first.month);
  return { months, crossings: ofBase, ahead, from: firstDay(first.month), to: Math.max(firstDay(last.month), book.day) as Day };
};

const PivotChart = ({ view, drawable }: { readonly view: View; readonly drawable: Drawable }): Markup => {
  const { ahead, crossings, from, months, to } = drawable;
  const values = [
    ...months.map(({ smoothed }) => numberOf(smoothed)),
    ...crossings.map(({ pivot }) => numberOf(pivot)),
    numberOf(ahead.pivot),
  ];
  return (
    <Chart
      view={view}
      from={from}
      to={to}
      values={[Math.min(...values), Math.max(...values)]}
      draw={(plot) => drawn(plot, drawable)}
      caption={view.t.text('health-index.chart', { base: String(ahead.base), count: crossings.length })}
    />
  );
};

/** How the index stands to the pivots: the last crossing, the next pivot, and a drawing of both over time. */
export const PivotSection = ({ view, read }: { readonly view: View; readonly read: IndexRead }): Markup | null => {
  const crossings = knownCrossings(read.series);
  const last = crossings.at(-1);
  const ahead = Option.getOrNull(pivotAhead(read.series));
  if (last === undefined || ahead === null) return null;
  const drawable = drawableOf(read, crossings, ahead);
  return (
    <>
      <h2 class="govuk-heading-m">{view.t.text('health-index.pivot')}</h2>
      <Standing view={view} last={last} ahead={ahead} />
      {drawable === null ? null : <PivotChart view={view} drawable={drawable} />}
    </>
  );
};
