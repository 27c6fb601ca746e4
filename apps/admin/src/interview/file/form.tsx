import type { View } from '../../env.ts';
import { ErrorSummary, type FormError } from '../../page/error-summary.tsx';
import { ExampleBox, ExampleLink } from '../../page/example-box.tsx';
import { FileField, FilesAgain } from '../../page/file-field.tsx';
import type { Markup } from '../../page/markup.ts';
import { paths } from '../../paths.ts';
import { planExample } from './example.ts';

interface FormParts {
  readonly view: View;
  readonly errors: readonly FormError[];
  /** How many files must be chosen again. */
  readonly filesLost: number;
}

/** The form of a plan: a problem file, or the example. */
export const PlanForm = ({ view, errors, filesLost }: FormParts): Markup => {
  const { t } = view;
  return (
    <>
      {errors.length === 0 ? null : <ErrorSummary view={view} errors={errors} />}
      <h1 class="govuk-heading-l">{t.text('plan.title')}</h1>
      <p class="govuk-body-l registry-reading">{t.text('plan.lead')}</p>
      <ExampleLink view={view} />
      <div class="registry-columns registry-columns--form">
        <form class="registry-form" method="post" action={paths.plan} enctype="multipart/form-data" novalidate data-once="">
          <FilesAgain view={view} count={filesLost} />
          <FileField
            view={view}
            name="problem"
            label={t.text('plan.problem')}
            hint={t.text('plan.problem.hint')}
            accept=".json,application/json"
            error={errors.find(({ field }) => field === 'problem')?.text ?? null}
          />
          <button class="govuk-button" type="submit">
            {t.text('plan.run')}
          </button>
          <p class="govuk-hint">{t.text('form.not-stored')}</p>
        </form>
        <ExampleBox
          view={view}
          action={paths.plan}
          title={t.text('plan.example.title')}
          text={t.text('plan.example.text')}
          files={[{ name: planExample, href: paths.planExample }]}
        />
      </div>
    </>
  );
};
