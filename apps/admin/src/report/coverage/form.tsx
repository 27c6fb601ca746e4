import { type Day, formatMonth, type MissionId } from '@protocol-registry/domain';
import type { Named } from '@protocol-registry/registry';
import type { View } from '../../env.ts';
import type { Markup } from '../../page/markup.ts';
import { paths } from '../../paths.ts';
import { YearField } from '../year-field.tsx';
import type { AskedCoverage } from './question.ts';

interface FormParts {
  readonly view: View;
  readonly asked: AskedCoverage;
  readonly missions: readonly Named<MissionId>[];
  readonly today: Day;
}

const MissionField = ({ view: { t }, asked, missions }: Omit<FormParts, 'today'>): Markup => (
  <div class="govuk-form-group">
    <label class="govuk-label govuk-label--s" for="mission">
      {t.text('mission.scope')}
    </label>
    <select class="govuk-select registry-filter__scope" id="mission" name="mission">
      <option value="">{t.text('mission.scope.all')}</option>
      {missions.map(({ id, name }) => (
        <option value={id} selected={id === asked.mission}>
          {name}
        </option>
      ))}
    </select>
  </div>
);

/** Months that are no whole year stay those that are asked for until a year is chosen. */
const Months = ({ asked: { from, to, year } }: Pick<FormParts, 'asked'>): Markup | null =>
  year === null ? (
    <>
      <input type="hidden" name="from" value={formatMonth(from)} />
      <input type="hidden" name="to" value={formatMonth(to)} />
    </>
  ) : null;

/** Asks for a year and for one mission or all. */
export const CoverageForm = (parts: FormParts): Markup => {
  const { view, asked, today } = parts;
  const { t } = view;
  const other = t.text('coverage.year.other', { from: t.month(asked.from), to: t.month(asked.to) });
  return (
    <form class="registry-day-form registry-report-form" method="get" action={paths.coverage}>
      <YearField label={t.text('coverage.year')} today={today} year={asked.year} {...(asked.year === null ? { other } : {})} />
      <Months asked={asked} />
      <MissionField {...parts} />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {t.text('coverage.show')}
      </button>
    </form>
  );
};
