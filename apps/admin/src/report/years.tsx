import { type Day, partsOfDay } from '@protocol-registry/domain';
import type { Request, View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { paths } from '../paths.ts';

/** The year that an address asks for, null for the last years; and the years that the report is about, ascending. */
export interface YearsAsked {
  readonly chosen: number | null;
  readonly years: readonly number[];
}

const YEAR = /^(?:19|2[01])\d\d$/;
const LAST = 3;
const OFFERED = 10;

/** Reads which years are asked for; what is no year asks for the last ones. */
export const yearsAsked = (request: Request, today: Day): YearsAsked => {
  const asked = request.req.query('year') ?? '';
  if (YEAR.test(asked)) return { chosen: Number(asked), years: [Number(asked)] };
  const { year } = partsOfDay(today);
  return { chosen: null, years: Array.from({ length: LAST }, (_, index) => year - LAST + 1 + index) };
};

interface ChoiceParts {
  readonly view: View;
  readonly asked: YearsAsked;
  readonly today: Day;
}

/** The years to choose from: this one and those before it, and the one that was asked for. */
const offered = ({ asked, today }: ChoiceParts): readonly number[] => {
  const { year } = partsOfDay(today);
  const latest = Array.from({ length: OFFERED }, (_, index) => year - index);
  return asked.chosen === null || latest.includes(asked.chosen) ? latest : [asked.chosen, ...latest];
};

/** Asks for one year, or for the last ones. */
export const YearsForm = (parts: ChoiceParts): Markup => {
  const { view, asked } = parts;
  return (
    <form class="registry-day-form" method="get" action={paths.scaleUpdates}>
      <div class="govuk-form-group">
        <label class="govuk-label govuk-label--s" for="year">
          {view.t.text('updates.years')}
        </label>
        <select class="govuk-select" id="year" name="year">
          <option value="">{view.t.text('updates.years.last', { count: LAST })}</option>
          {offered(parts).map((year) => (
            <option value={String(year)} selected={year === asked.chosen}>
              {year}
            </option>
          ))}
        </select>
      </div>
      <button class="govuk-button govuk-button--secondary" type="submit">
        {view.t.text('updates.show')}
      </button>
    </form>
  );
};
