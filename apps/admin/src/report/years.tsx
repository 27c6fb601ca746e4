import { type Day, partsOfDay } from '@protocol-registry/domain';
import type { Request, View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { paths } from '../paths.ts';
import { yearAsked } from './year-asked.ts';
import { YearField } from './year-field.tsx';

/** The year that an address asks for, null for the last years; and the years that the report is about, ascending. */
export interface YearsAsked {
  readonly chosen: number | null;
  readonly years: readonly number[];
}

const LAST = 3;

/** Reads which years are asked for; what is no year asks for the last ones. */
export const yearsAsked = (request: Request, today: Day): YearsAsked => {
  const chosen = yearAsked(request);
  if (chosen !== null) return { chosen, years: [chosen] };
  const { year } = partsOfDay(today);
  return { chosen, years: Array.from({ length: LAST }, (_, index) => year - LAST + 1 + index) };
};

interface ChoiceParts {
  readonly view: View;
  readonly asked: YearsAsked;
  readonly today: Day;
}

/** Asks for one year, or for the last ones. */
export const YearsForm = ({ view: { t }, asked, today }: ChoiceParts): Markup => (
  <form class="registry-day-form" method="get" action={paths.scaleUpdates}>
    <YearField label={t.text('updates.years')} today={today} year={asked.chosen} other={t.text('updates.years.last', { count: LAST })} />
    <button class="govuk-button govuk-button--secondary" type="submit">
      {t.text('updates.show')}
    </button>
  </form>
);
