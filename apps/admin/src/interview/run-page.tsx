import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { ScrollRegion } from '../page/scroll-region.tsx';
import { paths } from '../paths.ts';
import type { PlanRun } from './run.ts';
import { weeksOf } from './week.ts';
import { type RequestsById, WeekView } from './week-view.tsx';

interface PageParts {
  readonly view: View;
  readonly run: PlanRun;
}

const Summary = ({ view, run }: PageParts): Markup => {
  const { t } = view;
  const { appointments, placedWeight, upperBound, moved } = run.plan;
  const figures = [
    {
      label: t.text('plan.summary.placed'),
      value: t.text('plan.summary.of', { placed: appointments.length, total: run.problem.requests.length }),
    },
    { label: t.text('plan.summary.weight'), value: t.number(placedWeight) },
    { label: t.text('plan.summary.bound'), value: t.number(upperBound) },
    { label: t.text('plan.summary.moved'), value: t.number(moved) },
  ];
  return (
    <>
      <dl class="registry-summary">
        {figures.map(({ label, value }, index) => (
          <div class={index === 0 ? 'registry-summary__item registry-summary__item--main' : 'registry-summary__item'}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="govuk-body">{t.text(placedWeight === upperBound ? 'plan.proven' : 'plan.not-proven')}</p>
    </>
  );
};

const Unplaced = ({ view, run, requests }: PageParts & { readonly requests: RequestsById }): Markup => {
  const { t } = view;
  const { unplaced } = run.plan;
  if (unplaced.length === 0) return <p class="govuk-body">{t.text('plan.unplaced.none')}</p>;
  return (
    <ScrollRegion labelledBy="unplaced">
      <table class="govuk-table registry-table registry-table--unplaced">
        <caption class="govuk-visually-hidden">{t.text('plan.unplaced')}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {(['request', 'mission', 'window', 'minutes', 'reasons'] as const).map((column) => (
              <th class="govuk-table__header" scope="col">
                {t.text(`plan.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {unplaced.map(({ request: id, reasons }) => {
            const request = requests.get(id);
            return (
              <tr class="govuk-table__row">
                <th class="govuk-table__header" scope="row">
                  {id}
                </th>
                <td class="govuk-table__cell">{request?.mission ?? ''}</td>
                <td class="govuk-table__cell registry-nowrap">
                  {request === undefined ? '' : `${t.shortDay(request.earliest)} – ${t.shortDay(request.deadline)}`}
                </td>
                <td class="govuk-table__cell">{request === undefined ? '' : t.number(request.minutes)}</td>
                <td class="govuk-table__cell">
                  {reasons.map((reason) => (
                    <p class="registry-reason">{t.text(`unplaced.${reason}`)}</p>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
};

/** The result of planning: how much was placed, week by week, and what could not be placed and why. */
export const PlanPage = ({ view, run }: PageParts): Markup => {
  const { t } = view;
  const requests: RequestsById = new Map(run.problem.requests.map((request) => [request.id, request]));
  return (
    <>
      <p class="registry-back">
        <a class="govuk-back-link" href={paths.plan}>
          {t.text('plan.again')}
        </a>
      </p>
      <h1 class="govuk-heading-l">{t.text('plan.result')}</h1>
      <p class="govuk-body">
        {t.text('plan.result.file', { file: run.file })} {run.isExample ? t.text('plan.result.example') : null}
      </p>
      <Summary view={view} run={run} />
      <h2 class="govuk-heading-m" id="unplaced">
        {t.text('plan.unplaced')}
      </h2>
      <Unplaced view={view} run={run} requests={requests} />
      <h2 class="govuk-heading-m">{t.text('plan.weeks')}</h2>
      {weeksOf(run.plan.appointments).map((week) => (
        <WeekView view={view} week={week} requests={requests} />
      ))}
    </>
  );
};
