import { firstDay, lastDay, type Month } from '@protocol-registry/domain';
import type { Coverage } from '@protocol-registry/registry';
import { Chart, type Plot } from '../../chart/chart.tsx';
import type { View } from '../../env.ts';
import type { Markup } from '../../page/markup.ts';
import type { AskedCoverage } from './question.ts';
import { ratePercent } from './rate.ts';

interface ChartsParts {
  readonly view: View;
  readonly asked: AskedCoverage;
  readonly coverage: Coverage;
}

const PERCENT = 100;
/** Free room on either side of a bar, as a part of its month. */
const GAP = 0.15;

const bar = ({ x, y }: Plot, month: Month, value: number): Markup => {
  const [left, right] = [x(firstDay(month)), x(lastDay(month) + 1)];
  const gap = (right - left) * GAP;
  return <rect class="registry-chart__bar" x={left + gap} y={y(value)} width={right - left - 2 * gap} height={y(0) - y(value)} />;
};

const RateChart = ({ view, asked, coverage: { months, total } }: ChartsParts): Markup | null =>
  total.rate === null ? null : (
    <Chart
      byMonth
      view={view}
      from={firstDay(asked.from)}
      to={lastDay(asked.to)}
      values={[0, PERCENT]}
      draw={(plot) => months.map(({ month, rate }) => (rate === null ? null : bar(plot, month, rate / PERCENT)))}
      caption={view.t.text('coverage.chart.rate', { rate: ratePercent(view.t, total.rate), count: total.cards })}
    />
  );

const MissedChart = ({ view, asked, coverage: { months, total } }: ChartsParts): Markup | null =>
  total.missed === 0 ? null : (
    <Chart
      isWhole
      byMonth
      view={view}
      from={firstDay(asked.from)}
      to={lastDay(asked.to)}
      values={[0, Math.max(...months.map(({ missed }) => missed))]}
      draw={(plot) => months.map(({ missed, month }) => (missed === 0 ? null : bar(plot, month, missed)))}
      caption={view.t.text('coverage.chart.missed', { count: total.missed })}
    />
  );

/** The rate and the missed dates month by month; the table has every figure. */
export const CoverageCharts = (parts: ChartsParts): Markup => (
  <>
    <RateChart {...parts} />
    <MissedChart {...parts} />
  </>
);
