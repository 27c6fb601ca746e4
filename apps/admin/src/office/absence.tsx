import type { Deps } from '../deps.ts';
import { DateField } from '../form/date-field.tsx';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { memberFormRoutes } from './member-form.tsx';
import { officerFieldOf } from './officer-form.tsx';
import { askedOfficer } from './read.ts';

/** The days on which a person of the office is away. */
export const absenceRoutes = (deps: Deps): readonly Route[] =>
  memberFormRoutes(deps, {
    path: paths.officerAbsence,
    title: 'officer.record-absence',
    done: 'officer.absent',
    asked: askedOfficer,
    about: ({ officer }) => officer,
    fields: (view, form) => (
      <>
        <DateField view={view} form={form} name="from" label="officer.absent-from" hint="field.day.hint" />
        <DateField view={view} form={form} name="to" label="officer.absent-to" hint="officer.absent-to.hint" />
        <p class="govuk-inset-text">{view.t.text('officer.record-absence.effect')}</p>
      </>
    ),
    read: (reader) => ({ from: reader.day('from', 'officer.absent-from'), to: reader.day('to', 'officer.absent-to') }),
    fieldOf: officerFieldOf,
    command: ({ officer }, absence) => ({ kind: 'officer.record-absence', content: { officer: officer.id, ...absence } }),
  });
