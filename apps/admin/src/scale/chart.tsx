import { type Day, dayFromParts, partsOfDay } from '@protocol-registry/domain';
import type { FloorVersion } from '@protocol-registry/pay';
import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { indexLine, type LinePoint as Point } from './index-line.ts';

/** A drawing's size in its own units, and how many years lie between two labels. */
interface Drawing {
  readonly className: string;
  readonly width: number;
  readonly height: number;
  readonly yearsApart: number;
}

const WIDE: Drawing = { className: 'registry-chart registry-chart--wide', width: 960, height: 260, yearsApart: 2 };
const NARROW: Drawing = { className: 'registry-chart registry-chart--narrow', width: 340, height: 220, yearsApart: 6 };

const MARGIN = { top: 14, right: 8, bottom: 24, left: 46 };
const CENTS_APART = 50_000;

/** The steps, with a last point where the line ends. */
const pointsOf = (versions: readonly FloorVersion[], today: Day): readonly Point[] => {
  const last = versions.at(-1);
  const points = versions.map(({ from, monthlyCents }): Point => ({ day: from, cents: monthlyCents }));
  return last === undefined ? points : [...points, { day: last.to ?? (Math.max(today, last.from) as Day), cents: last.monthlyCents }];
};

const yearsBetween = (from: Day, to: Day, apart: number): readonly Day[] => {
  const first = Math.ceil(partsOfDay(from).year / apart) * apart;
  const years: Day[] = [];
  for (let year = first; dayFromParts(year, 1, 1) <= to; year += apart) {
    const day = dayFromParts(year, 1, 1);
    if (day >= from) years.push(day);
  }
  return years;
};

const centsBetween = (lowest: number, highest: number): readonly number[] => {
  const levels: number[] = [];
  for (let level = lowest; level <= highest; level += CENTS_APART) levels.push(level);
  return levels;
};

interface ChartParts {
  readonly view: View;
  readonly points: readonly Point[];
  readonly index: readonly Point[];
  readonly drawing: Drawing;
}

const Chart = ({ view, points, index, drawing }: ChartParts): Markup => {
  const { width, height, className, yearsApart } = drawing;
  const from = points[0]?.day ?? (0 as Day);
  const to = points.at(-1)?.day ?? from;
  const cents = points.map((point) => point.cents);
  const drawn = [...cents, ...index.map((point) => point.cents)];
  const lowest = Math.floor(Math.min(...drawn) / CENTS_APART) * CENTS_APART;
  const highest = Math.ceil(Math.max(...drawn) / CENTS_APART) * CENTS_APART;
  const x = scaleLinear([from, to], [MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear([lowest, highest], [height - MARGIN.bottom, MARGIN.top]);
  const steps = line<Point>(
    (point) => x(point.day),
    (point) => y(point.cents),
  ).curve(curveStepAfter)([...points]);
  const beside = line<Point>(
    (point) => x(point.day),
    (point) => y(point.cents),
  )([...index]);
  return (
    <svg class={className} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {centsBetween(lowest, highest).map((level) => (
        <g>
          <path class="registry-chart__rule" d={`M${MARGIN.left} ${y(level)}H${width - MARGIN.right}`} />
          <text class="registry-chart__label" x={MARGIN.left - 6} y={y(level) + 4} text-anchor="end">
            {view.t.number(level / 100)}
          </text>
        </g>
      ))}
      {yearsBetween(from, to, yearsApart).map((day) => (
        <text class="registry-chart__label" x={x(day)} y={height - 6} text-anchor="middle">
          {partsOfDay(day).year}
        </text>
      ))}
      <path class="registry-chart__limit" d={beside ?? ''} />
      <path class="registry-chart__line" d={steps ?? ''} />
      <circle class="registry-chart__end" cx={x(to)} cy={y(cents.at(-1) ?? lowest)} r="4" />
    </svg>
  );
};

/** The amounts over time as steps, beside the index; the sentence below says what the drawing shows, and the table has every figure. */
export const ScaleChart = ({
  view,
  versions,
  today,
}: {
  readonly view: View;
  readonly versions: readonly FloorVersion[];
  readonly today: Day;
}): Markup | null => {
  const [first] = versions;
  const last = versions.at(-1);
  if (first === undefined || last === undefined) return null;
  const points = pointsOf(versions, today);
  const index = indexLine(versions);
  return (
    <figure class="registry-figure">
      <Chart view={view} points={points} index={index} drawing={WIDE} />
      <Chart view={view} points={points} index={index} drawing={NARROW} />
      <figcaption class="registry-figure__caption">
        {view.t.text('scale.chart', {
          first: view.t.amount(first.monthlyCents),
          from: view.t.day(first.from),
          last: view.t.amount(last.monthlyCents),
          to: view.t.day(last.from),
          count: versions.length,
        })}{' '}
        {index.length === 0 ? null : view.t.text('scale.chart.index')}
      </figcaption>
    </figure>
  );
};
