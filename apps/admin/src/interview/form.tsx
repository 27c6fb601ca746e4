import type { View } from '../env.ts';
import { ErrorSummary, type FormError } from '../page/error-summary.tsx';
import { FileField } from '../page/file-field.tsx';
import type { Markup } from '../page/markup.ts';
import { paths } from '../paths.ts';

/** The form of a plan: a problem file, or the example. */
export const PlanForm = ({ view, errors }: { readonly view: View; readonly errors: readonly FormError[] }): Markup => {
  const { t } = view;
  return (
    <>
      {errors.length === 0 ? null : <ErrorSummary view={view} errors={errors} />}
      <h1 class="govuk-heading-l">{t.text('plan.title')}</h1>
      <p class="govuk-body-l registry-reading">{t.text('plan.lead')}</p>
      <div class="registry-columns registry-columns--form">
        <form class="registry-form" method="post" action={paths.plan} enctype="multipart/form-data" novalidate data-once="">
          {errors.length === 0 ? null : <p class="govuk-inset-text">{t.text('form.files-again')}</p>}
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
        <form class="registry-aside" method="post" action={paths.plan} data-once="">
          <h2 class="govuk-heading-s">{t.text('plan.example.title')}</h2>
          <p class="govuk-body-s">{t.text('plan.example.text')}</p>
          <button class="govuk-button govuk-button--secondary" type="submit" name="example" value="yes">
            {t.text('form.use-example')}
          </button>
        </form>
      </div>
    </>
  );
};
