import type { Day } from '@protocol-registry/domain';
import type { Proposal } from '@protocol-registry/registry';
import { may } from '../../access/may.ts';
import type { View } from '../../env.ts';
import { ErrorSummary, type FormError } from '../../page/error-summary.tsx';
import type { Markup } from '../../page/markup.ts';
import { SummaryTiles } from '../../page/summary-tiles.tsx';
import { paths } from '../../paths.ts';
import { type Change, Changes } from './change.tsx';
import { FIELDS, type Ticked } from './selection.ts';
import { ProposedWeeks, UnplannedTable } from './table.tsx';

/** A proposal as it is shown: which boxes are ticked, what is wrong, and what happened since an earlier proposal was made. */
export interface ProposalParts {
  readonly view: View;
  readonly today: Day;
  readonly proposal: Proposal;
  readonly isTicked: Ticked;
  readonly errors: readonly FormError[];
  readonly changes: readonly Change[];
}

const Figures = ({ view: { t }, today, proposal: { interviews, unplanned } }: ProposalParts): Markup => {
  const due = [...interviews, ...unplanned];
  return (
    <SummaryTiles
      figures={[
        {
          label: t.text('proposal.placed'),
          value: t.text('plan.summary.of', { placed: interviews.length, total: due.length }),
          isMain: true,
        },
        { label: t.text('plan.unplaced'), value: t.number(unplanned.length) },
        { label: t.text('dossier.overdue'), value: t.number(due.filter((one) => one.due.interviewBy < today).length) },
      ]}
    />
  );
};

const Confirm = (parts: ProposalParts): Markup => {
  const { t } = parts.view;
  const { interviews } = parts.proposal;
  return (
    <form method="post" action={paths.interviewPlan} data-once="">
      <h2 class="govuk-heading-m" id="proposed" tabindex={-1}>
        {t.text('proposal.proposed')}
      </h2>
      <p class="govuk-body registry-reading">{t.text('proposal.untick')}</p>
      <input type="hidden" name={FIELDS.shown} value={interviews.map(({ due }) => due.application).join(' ')} />
      <ProposedWeeks {...parts} />
      <p class="govuk-inset-text">{t.text('proposal.effect')}</p>
      <button class="govuk-button" type="submit">
        {t.text('proposal.confirm')}
      </button>
    </form>
  );
};

const Proposed = (parts: ProposalParts): Markup => (
  <>
    <Figures {...parts} />
    {parts.proposal.interviews.length === 0 ? (
      <p class="govuk-body">{parts.view.t.text('proposal.none-placed')}</p>
    ) : (
      <Confirm {...parts} />
    )}
    <h2 class="govuk-heading-m">{parts.view.t.text('proposal.unplanned')}</h2>
    <UnplannedTable {...parts} />
  </>
);

/** The plan of every interview that is due: what is proposed, what has no place and why. */
export const ProposalPage = (parts: ProposalParts): Markup => {
  const { view, proposal, errors, changes } = parts;
  const { t } = view;
  const isEmpty = proposal.interviews.length === 0 && proposal.unplanned.length === 0;
  return (
    <>
      {errors.length === 0 ? null : <ErrorSummary view={view} errors={errors} />}
      <p class="registry-back">
        <a class="govuk-back-link" href={paths.interviews}>
          {t.text('navigation.interviews')}
        </a>
      </p>
      <h1 class="govuk-heading-l">{t.text('proposal.title')}</h1>
      <p class="govuk-body-l registry-reading">{t.text('proposal.lead')}</p>
      <Changes view={view} changes={changes} />
      {isEmpty ? <p class="govuk-body">{t.text('proposal.nothing-due')}</p> : <Proposed {...parts} />}
      {may(view, 'plan.run') ? (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.plan}>
            {t.text('proposal.from-file')}
          </a>
        </p>
      ) : null}
    </>
  );
};
