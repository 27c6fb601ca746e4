import type { GgmmiStep } from '@protocol-registry/pay';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { NumberFields } from '../page/number-fields.tsx';
import { paths, pathTo } from '../paths.ts';
import type { ScaleQuestion } from './question.ts';

interface FormParts {
  readonly view: View;
  readonly id: string;
  readonly fields: ScaleQuestion['fields'];
  readonly isWrong: boolean;
  /** The step that stays asked for, where the scale has steps. */
  readonly step?: GgmmiStep;
}

/** Asks for the amount of another day, in three fields. */
export const ScaleDayForm = ({ view, id, fields, isWrong, step }: FormParts): Markup => {
  const { t } = view;
  return (
    <form class="registry-day-form" method="get" action={pathTo(paths.scale, { id })} novalidate>
      {step === undefined ? null : <input type="hidden" name="step" value={String(step)} />}
      <NumberFields
        view={view}
        id="on"
        legend={t.text('scale.on-date')}
        hint={t.text('field.day.hint')}
        error={isWrong ? t.text('field.day.wrong') : null}
        fields={[
          { name: 'day', label: 'field.day', digits: 2, value: fields.day },
          { name: 'month', label: 'field.month', digits: 2, value: fields.month },
          { name: 'year', label: 'field.year', digits: 4, value: fields.year },
        ]}
      />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {t.text('scale.show')}
      </button>
    </form>
  );
};
