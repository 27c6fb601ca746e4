import type { View } from '../env.ts';
import { ErrorSummary, type FormError } from '../page/error-summary.tsx';
import { ExampleBox, ExampleLink } from '../page/example-box.tsx';
import { FileField, FilesAgain } from '../page/file-field.tsx';
import type { Markup } from '../page/markup.ts';
import { NumberFields } from '../page/number-fields.tsx';
import { paths, pathTo } from '../paths.ts';
import { auditExamples } from './example.ts';
import type { MonthFields } from './question.ts';
import type { FileField as FileName } from './run.ts';

/** The form as it is shown: what stands in it, and what is wrong. `filesLost` is how many files must be chosen again. */
export interface FormState {
  readonly months: MonthFields;
  readonly errors: readonly FormError[];
  readonly filesLost: number;
}

interface FormParts {
  readonly view: View;
  readonly state: FormState;
}

const FILES = [
  { name: 'contracts', label: 'audit.contracts', hint: 'audit.contracts.hint' },
  { name: 'payments', label: 'audit.payments', hint: 'audit.payments.hint' },
  { name: 'sector', label: 'audit.sector', hint: 'audit.sector.hint' },
] as const;

const errorOf = (errors: readonly FormError[], field: string): string | null => errors.find((error) => error.field === field)?.text ?? null;

/** Beside a file field only the first fault is repeated; the summary has them all. */
const Files = ({ view, state }: FormParts): Markup => (
  <fieldset class="govuk-fieldset">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{view.t.text('audit.files')}</legend>
    <FilesAgain view={view} count={state.filesLost} />
    {FILES.map(({ name, label, hint }: (typeof FILES)[number] & { readonly name: FileName }) => (
      <FileField
        view={view}
        name={name}
        label={view.t.text(label)}
        hint={view.t.text(hint)}
        accept=".csv,text/csv"
        error={errorOf(state.errors, name)}
      />
    ))}
  </fieldset>
);

const MonthsFields = ({ view, state }: FormParts): Markup => {
  const { months, errors } = state;
  return (
    <div class="registry-months">
      <NumberFields
        view={view}
        id="from"
        legend={view.t.text('audit.from')}
        error={errorOf(errors, 'from-month')}
        fields={[
          { name: 'from-month', label: 'field.month', digits: 2, value: months.fromMonth },
          { name: 'from-year', label: 'field.year', digits: 4, value: months.fromYear },
        ]}
      />
      <NumberFields
        view={view}
        id="to"
        legend={view.t.text('audit.to')}
        error={errorOf(errors, 'to-month')}
        fields={[
          { name: 'to-month', label: 'field.month', digits: 2, value: months.toMonth },
          { name: 'to-year', label: 'field.year', digits: 4, value: months.toYear },
        ]}
      />
    </div>
  );
};

/** The form of an audit: files, months, and the example beside it. */
export const AuditForm = ({ view, state }: FormParts): Markup => {
  const { t } = view;
  return (
    <>
      {state.errors.length === 0 ? null : <ErrorSummary view={view} errors={state.errors} />}
      <h1 class="govuk-heading-l">{t.text('audit.title')}</h1>
      <p class="govuk-body-l registry-reading">{t.text('audit.lead')}</p>
      <ExampleLink view={view} />
      <div class="registry-columns registry-columns--form">
        <form class="registry-form" method="post" action={paths.audit} enctype="multipart/form-data" novalidate data-once="">
          <Files view={view} state={state} />
          <MonthsFields view={view} state={state} />
          <button class="govuk-button" type="submit">
            {t.text('audit.run')}
          </button>
          <p class="govuk-hint">{t.text('form.not-stored')}</p>
        </form>
        <ExampleBox
          view={view}
          action={paths.audit}
          title={t.text('audit.example.title')}
          text={t.text('audit.example.text')}
          files={auditExamples.map((name) => ({ name, href: pathTo(paths.auditExample, { name }) }))}
        />
      </div>
    </>
  );
};
