import { type Day, firstDay, partsOfDay } from '@protocol-registry/domain';
import { scaleLinear } from 'd3-scale';
import type { Child } from 'hono/jsx';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { DRAWINGS, type Drawing, labelledYears, MARGIN, middleOf, monthsOf } from './drawing.ts';

/** Where a day and a value stand in a drawing. */
export interface Plot {
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
}

interface ChartParts {
  readonly view: View;
  readonly from: Day;
  readonly to: Day;
  /** The least and the greatest value. */
  readonly values: readonly [number, number];
  /** Whether the values are counts, which have no parts. */
  readonly isWhole?: boolean;
  /** Whether months are labelled by their number, where there is room for all of them. */
  readonly byMonth?: boolean;
  readonly draw: (plot: Plot) => Child;
}

const MOST_LEVELS = 5;

interface Label {
  readonly at: number;
  readonly text: string;
}

const labelsOf = (
  { from, to, byMonth = false }: Pick<ChartParts, 'byMonth' | 'from' | 'to'>,
  { mostMonths, mostYears }: Drawing,
): readonly Label[] => {
  const months = byMonth ? monthsOf(from, to) : [];
  if (months.length > 0 && months.length <= mostMonths) {
    return months.map((month) => ({ at: middleOf(month), text: String(partsOfDay(firstDay(month)).month) }));
  }
  return labelledYears(from, to, mostYears).map((day) => ({ at: day, text: String(partsOfDay(day).year) }));
};

const Drawn = ({
  view,
  from,
  to,
  values,
  isWhole = false,
  byMonth = false,
  draw,
  drawing,
}: ChartParts & { readonly drawing: Drawing }): Markup => {
  const { width, height, className } = drawing;
  const x = scaleLinear([from, to], [MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear(values, [height - MARGIN.bottom, MARGIN.top]).nice(MOST_LEVELS);
  const levels = y.ticks(MOST_LEVELS).filter((level) => !isWhole || Number.isInteger(level));
  return (
    <svg class={className} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {levels.map((level) => (
        <g>
          <path class="registry-chart__rule" d={`M${MARGIN.left} ${y(level)}H${width - MARGIN.right}`} />
          <text class="registry-chart__label" x={MARGIN.left - 6} y={y(level) + 4} text-anchor="end">
            {view.t.number(level)}
          </text>
        </g>
      ))}
      {labelsOf({ from, to, byMonth }, drawing).map(({ at, text }) => (
        <text class="registry-chart__label" x={x(at)} y={height - 6} text-anchor="middle">
          {text}
        </text>
      ))}
      {draw({ x, y })}
    </svg>
  );
};

/** Values over time, drawn for a wide and for a narrow page; the sentence below says what is drawn, and a table beside it has every figure. */
export const Chart = ({ caption, ...parts }: ChartParts & { readonly caption: string }): Markup => (
  <figure class="registry-figure">
    {DRAWINGS.map((drawing) => (
      <Drawn {...parts} drawing={drawing} />
    ))}
    <figcaption class="registry-figure__caption">{caption}</figcaption>
  </figure>
);
