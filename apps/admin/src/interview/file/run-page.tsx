import type { View } from '../../env.ts';
import type { Markup } from '../../page/markup.ts';
import { SummaryTiles } from '../../page/summary-tiles.tsx';
import { paths } from '../../paths.ts';
import { weeksOf } from '../week.ts';
import { WeekView } from '../week-view.tsx';
import { AppointmentCard } from './appointment.tsx';
import { requestsById } from './requests.ts';
import type { PlanRun } from './run.ts';
import { UnplacedTable } from './unplaced.tsx';

interface PageParts {
  readonly view: View;
  readonly run: PlanRun;
}

const Summary = ({ view, run }: PageParts): Markup => {
  const { t } = view;
  const { appointments, placedWeight, upperBound, moved } = run.plan;
  const placed = t.text('plan.summary.of', { placed: appointments.length, total: run.problem.requests.length });
  return (
    <>
      <SummaryTiles
        figures={[
          { label: t.text('plan.summary.placed'), value: placed, isMain: true },
          { label: t.text('plan.summary.weight'), value: t.number(placedWeight) },
          { label: t.text('plan.summary.bound'), value: t.number(upperBound) },
          { label: t.text('plan.summary.moved'), value: t.number(moved) },
        ]}
      />
      <p class="govuk-body">{t.text(placedWeight === upperBound ? 'plan.proven' : 'plan.not-proven')}</p>
    </>
  );
};

/** The result of planning: how much was placed, week by week, and what could not be placed and why. */
export const PlanPage = ({ view, run }: PageParts): Markup => {
  const { t } = view;
  const requests = requestsById(run.problem);
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
      <h2 class="govuk-heading-m">{t.text('plan.unplaced')}</h2>
      <UnplacedTable view={view} unplaced={run.plan.unplaced} requests={requests} />
      <h2 class="govuk-heading-m">{t.text('plan.weeks')}</h2>
      {weeksOf(run.plan.appointments).map((week) => (
        <WeekView
          view={view}
          week={week}
          card={(appointment) => <AppointmentCard view={view} appointment={appointment} requests={requests} />}
        />
      ))}
    </>
  );
};
