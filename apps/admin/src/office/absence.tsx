import type { Day } from '@protocol-registry/domain';
import { OFFICE } from '@protocol-registry/registry';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { DateField } from '../form/date-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { OfficeForm, officeFormTitle } from './form-page.tsx';
import { officerFieldOf } from './officer-form.tsx';
import { askedOfficer, type OfficerRead } from './read.ts';

interface Absence {
  readonly from: Day;
  readonly to: Day;
}

const page = (view: View, { officer }: OfficerRead): RecordPage<Absence> => {
  const title = officeFormTitle(view, 'officer.record-absence', officer.name);
  return {
    title,
    body: (form, notice) => (
      <OfficeForm
        view={view}
        form={form}
        heading={title}
        action={pathTo(paths.officerAbsence, { id: officer.id })}
        submit="officer.record-absence"
        notice={notice}
      >
        <DateField view={view} form={form} name="from" label="officer.absent-from" hint="field.day.hint" />
        <DateField view={view} form={form} name="to" label="officer.absent-to" hint="officer.absent-to.hint" />
        <p class="govuk-inset-text">{view.t.text('officer.record-absence.effect')}</p>
      </OfficeForm>
    ),
    read: (reader) => ({ from: reader.day('from', 'officer.absent-from'), to: reader.day('to', 'officer.absent-to') }),
    fieldOf: officerFieldOf,
  };
};

/** The days on which a person of the office is away. */
export const absenceRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.officerAbsence,
    permission: 'office.manage',
    title: 'officer.record-absence',
    asked: askedOfficer,
    page,
    fresh: ({ version }) => freshForm({}, version),
    ask: ({ request, read: { officer }, content, version }) =>
      asking(request, { on: OFFICE, version, command: { kind: 'officer.record-absence', content: { officer: officer.id, ...content } } }),
    done: () => withDone(paths.office, 'officer.absent'),
  });
