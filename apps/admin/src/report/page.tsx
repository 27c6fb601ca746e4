import { belgium, type Day, partsOfDay } from '@protocol-registry/domain';
import type { ScaleUpdate } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { BelowSection } from './below.tsx';
import { UpdateCharts } from './charts.tsx';
import { type Officers, YearOfUpdates } from './table.tsx';
import { type YearsAsked, YearsForm } from './years.tsx';

interface ReportParts {
  readonly view: View;
  readonly asked: YearsAsked;
  readonly updates: readonly ScaleUpdate[];
  readonly officers: Officers;
  readonly today: Day;
}

const Shown = ({ view, asked: { years }, updates, officers, today }: ReportParts): Markup => {
  const byYear = Map.groupBy(updates, ({ from }) => partsOfDay(from).year);
  const withLines = updates.filter(({ below }) => below.lines.length > 0).toReversed();
  return (
    <>
      <UpdateCharts view={view} updates={updates} years={years} today={today} />
      {[...byYear].toReversed().map(([year, ofYear]) => (
        <YearOfUpdates view={view} year={year} updates={ofYear} officers={officers} />
      ))}
      {withLines.length === 0 ? null : <h2 class="govuk-heading-m">{view.t.text('updates.below.all')}</h2>}
      {withLines.map((update) => (
        <BelowSection view={view} update={update} />
      ))}
    </>
  );
};

/** Which updates of the scales were late, and who was below scale meanwhile. */
export const ScaleUpdatesPage = (parts: ReportParts): Markup => {
  const { view, asked, updates, today } = parts;
  const { t } = view;
  return (
    <>
      <h1 class="govuk-heading-l">{t.text('updates.title')}</h1>
      <p class="govuk-body-l registry-reading">{t.text('updates.lead', { count: belgium.parameters.scaleAdoptionDays.value })}</p>
      <YearsForm view={view} asked={asked} today={today} />
      {updates.length === 0 ? <p class="govuk-body">{t.text('updates.none')}</p> : <Shown {...parts} />}
    </>
  );
};
