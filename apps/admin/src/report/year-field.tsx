import { type Day, partsOfDay } from '@protocol-registry/domain';
import type { Markup } from '../page/markup.ts';

const OFFERED = 10;

interface YearParts {
  readonly label: string;
  readonly today: Day;
  readonly year: number | null;
  /** What is asked for where that is no year: its words stand first. */
  readonly other?: string;
}

/** The years to choose from: this one and those before it, and the one that was asked for. */
export const YearField = ({ label, today, year, other }: YearParts): Markup => {
  const latest = Array.from({ length: OFFERED }, (_, index) => partsOfDay(today).year - index);
  const years = year === null || latest.includes(year) ? latest : [year, ...latest];
  return (
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for="year">
        {label}
      </label>
      <select class="govuk-select" id="year" name="year">
        {other === undefined ? null : <option value="">{other}</option>}
        {years.map((one) => (
          <option value={String(one)} selected={one === year}>
            {one}
          </option>
        ))}
      </select>
    </div>
  );
};
