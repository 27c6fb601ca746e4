import type { OfficerIdentity } from '@protocol-registry/domain';
import { OFFICE } from '@protocol-registry/registry';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { OfficeForm, officeFormTitle } from './form-page.tsx';
import { OfficerFields, officerFieldOf, officerFields, readOfficerFields } from './officer-form.tsx';
import { askedOfficer, type OfficerRead } from './read.ts';

type CorrectedOfficer = OfficerIdentity & { readonly reason: string };

const page = (view: View, { officer }: OfficerRead): RecordPage<CorrectedOfficer> => {
  const title = officeFormTitle(view, 'officer.correct', officer.name);
  return {
    title,
    body: (form, notice) => (
      <OfficeForm
        view={view}
        form={form}
        heading={title}
        action={pathTo(paths.officerCorrect, { id: officer.id })}
        submit="officer.correct"
        notice={notice}
      >
        <OfficerFields view={view} form={form} />
        <ReasonField view={view} form={form} label="correction.reason" hint="correction.reason.hint.journal" />
      </OfficeForm>
    ),
    read: (reader, values) => ({ ...readOfficerFields(reader, values), reason: readReason(reader, 'correction.reason') }),
    fieldOf: officerFieldOf,
  };
};

/** The correction of who a person of the office is, and of what that person may do. */
export const correctOfficerRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.officerCorrect,
    permission: 'office.manage',
    title: 'officer.correct',
    asked: askedOfficer,
    page,
    fresh: ({ officer, version }) => freshForm(officerFields(officer), version),
    ask: ({ request, read: { officer }, content, version }) =>
      asking(request, {
        on: OFFICE,
        version,
        command: { kind: 'officer.correct', content: { officer: officer.id, corrects: officer.setBy, ...content } },
      }),
    done: () => withDone(paths.office, 'officer.corrected'),
  });
