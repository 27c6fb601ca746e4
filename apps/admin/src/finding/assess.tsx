import { type Month, monthOfDay } from '@protocol-registry/domain';
import { type AssessmentRun, type AssessmentScope, assessPay, dayAt, ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { personOfRequest } from '../form/as-actor.ts';
import { DateField, MonthField, monthFields } from '../form/date-field.tsx';
import { FormHead, RecordForm } from '../form/form.tsx';
import type { Reader } from '../form/reader.ts';
import type { RecordPage } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { withAssessed } from './assessed.tsx';

/** The sector's scale that the assessment will use, null where none is loaded. */
type ScaleInUse = string | null;

const MOST_MONTHS = 120;
const MONTHS_BACK = 11;

const readScope = (reader: Reader, present: Month): AssessmentScope => {
  const [from, to] = [reader.month('from', 'assess.from'), reader.month('to', 'assess.to')];
  if (reader.errors.length === 0 && to < from) reader.refuse('to', 'assess.backwards');
  if (reader.errors.length === 0 && to > present) reader.refuse('to', 'assess.future');
  if (reader.errors.length === 0 && to - from >= MOST_MONTHS) reader.refuse('to', 'assess.too-long', { most: MOST_MONTHS });
  return {
    contract: null,
    from,
    to,
    evidenceTo: reader.optionalMonth('evidence', 'assess.evidence'),
    amendBy: reader.optionalDay('amend', 'assess.amend'),
  };
};

const page = (view: View, scale: ScaleInUse, present: Month): RecordPage<AssessmentScope> => ({
  title: view.t.text('assess.title'),
  body: (form, notice) => (
    <>
      <FormHead view={view} form={form} title={view.t.text('assess.title')} />
      {notice}
      <p class="govuk-body-l registry-reading">{view.t.text('assess.lead')}</p>
      <p class="govuk-inset-text">
        {scale === null ? view.t.text('assess.no-scale') : view.t.text('assess.scale', { scale })}{' '}
        <a class="govuk-link" href={paths.sectorScale}>
          {view.t.text('sector-scale.title')}
        </a>
      </p>
      <RecordForm view={view} form={form} action={paths.assessmentNew} submit="assess.run" cancel={paths.findings}>
        <MonthField view={view} form={form} name="from" label="assess.from" />
        <MonthField view={view} form={form} name="to" label="assess.to" />
        <MonthField view={view} form={form} name="evidence" label="assess.evidence" hint="assess.evidence.hint" />
        <DateField view={view} form={form} name="amend" label="assess.amend" hint="assess.amend.hint" />
      </RecordForm>
    </>
  ),
  read: (reader) => readScope(reader, present),
  fieldOf: (code) => (code === 'PERIOD_BACKWARDS' ? 'amend' : null),
});

const scaleInUse = Effect.flatMap(ReadModel, ({ sectorTable }) => Effect.map(sectorTable, (table): ScaleInUse => table?.id ?? null));

const presentMonth = ({ now }: Deps): Month => monthOfDay(dayAt(now()));

const form = (deps: Deps): ActForm<ScaleInUse, AssessmentScope, AssessmentRun> => ({
  path: paths.assessmentNew,
  permission: 'pay.assess',
  title: 'assess.title',
  asked: () => scaleInUse,
  page: (view, scale) => page(view, scale, presentMonth(deps)),
  fresh: () => {
    const month = presentMonth(deps);
    return freshForm({ ...monthFields('from', (month - MONTHS_BACK) as Month), ...monthFields('to', month) }, 0);
  },
  ask: ({ request, content }) => assessPay(personOfRequest(request), content),
  done: ({ contracts }) => withAssessed(paths.findings, contracts),
});

/** An assessment of every contract that runs in some months. */
export const assessRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form(deps));
