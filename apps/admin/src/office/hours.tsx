import type { WeekdayHours } from '@protocol-registry/domain';
import { OFFICE, readOffice } from '@protocol-registry/registry';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { OfficeForm } from './form-page.tsx';
import { HoursFields, hoursFields, readHours } from './hours-form.tsx';

const page = (view: View): RecordPage<readonly WeekdayHours[]> => ({
  title: view.t.text('hours.set'),
  body: (form, notice) => (
    <OfficeForm view={view} form={form} heading={view.t.text('hours.set')} action={paths.officeHours} submit="hours.set" notice={notice}>
      <p class="govuk-body registry-reading">{view.t.text('hours.set.lead')}</p>
      <HoursFields view={view} form={form} />
      <p class="govuk-inset-text">{view.t.text('hours.set.effect')}</p>
    </OfficeForm>
  ),
  read: (reader, values) => readHours(reader, values, view.t),
});

/** The hours of the week in which interviews are held. */
export const hoursRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.officeHours,
    permission: 'office.manage',
    title: 'hours.set',
    asked: () => readOffice,
    page,
    fresh: ({ state, version }, request) => freshForm(hoursFields(state, request.get('view').t), version),
    ask: ({ request, content: hours, version }) =>
      asking(request, { on: OFFICE, version, command: { kind: 'hours.set', content: { hours } } }),
    done: () => withDone(paths.office, 'hours.set'),
  });
