import { identifierOf, type OfficerId, type OfficerIdentity } from '@protocol-registry/domain';
import { OFFICE, ReadModel, readOffice } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { OfficeForm } from './form-page.tsx';
import { OfficerFields, officerFieldOf, readOfficerFields } from './officer-form.tsx';

const page = (view: View): RecordPage<OfficerIdentity> => ({
  title: view.t.text('officer.engage'),
  body: (form, notice) => (
    <OfficeForm
      view={view}
      form={form}
      heading={view.t.text('officer.engage')}
      action={paths.officerNew}
      submit="officer.engage"
      notice={notice}
    >
      <OfficerFields view={view} form={form} />
      <p class="govuk-inset-text">{view.t.text(view.demonstration ? 'officer.password-demonstration' : 'officer.password')}</p>
    </OfficeForm>
  ),
  read: readOfficerFields,
  fieldOf: officerFieldOf,
});

const nextOfficer = Effect.flatMap(ReadModel, ({ nextNumber }) => nextNumber('officer'));

/** The engagement of a person of the office. */
export const engageOfficerRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.officerNew,
    permission: 'office.manage',
    title: 'officer.engage',
    asked: () => readOffice,
    page,
    fresh: ({ version }) => freshForm({}, version),
    ask: ({ request, content, version }) =>
      Effect.flatMap(nextOfficer, (number) => {
        const officer = identifierOf<OfficerId>(number);
        return asking(request, { on: OFFICE, version, command: { kind: 'officer.engage', content: { officer, ...content } } });
      }),
    done: () => withDone(paths.office, 'officer.engaged'),
  });
