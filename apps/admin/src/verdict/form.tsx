import type { View } from '../env.ts';
import { DateField, MonthField } from '../form/date-field.tsx';
import type { FormState } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';

interface FormParts {
  readonly view: View;
  readonly form: FormState;
  readonly action: string;
}

/** Asks for another month, or for another day on which the verdict is to be known; not on paper. */
export const VerdictForm = ({ view, form, action }: FormParts): Markup => (
  <form class="registry-day-form registry-pay-verdict-form" method="get" action={action} novalidate>
    <div class="registry-months">
      <MonthField view={view} form={form} name="month" label="verdict.month" hint="verdict.month.hint" />
      <DateField view={view} form={form} name="known" label="verdict.known" hint="verdict.known.hint" />
    </div>
    <button class="govuk-button govuk-button--secondary" type="submit">
      {view.t.text('verdict.show')}
    </button>
  </form>
);
