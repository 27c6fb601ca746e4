import type { Day } from '@protocol-registry/domain';
import { OFFICE } from '@protocol-registry/registry';
import { Effect } from 'effect';
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
import { askedOfficer, type OfficerRead } from './read.ts';

const page = (view: View, { officer }: OfficerRead): RecordPage<{ readonly leftOn: Day }> => {
  const title = officeFormTitle(view, 'officer.leave', officer.name);
  return {
    title,
    body: (form, notice) => (
      <OfficeForm
        view={view}
        form={form}
        heading={title}
        action={pathTo(paths.officerLeave, { id: officer.id })}
        submit="officer.leave"
        notice={notice}
      >
        <DateField view={view} form={form} name="left" label="officer.last-day" hint="field.day.hint" />
        <p class="govuk-inset-text">{view.t.text('officer.leave.effect')}</p>
      </OfficeForm>
    ),
    read: (reader) => ({ leftOn: reader.day('left', 'officer.last-day') }),
  };
};

/** The departure of a person of the office. */
export const leaveRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.officerLeave,
    permission: 'office.manage',
    title: 'officer.leave',
    asked: askedOfficer,
    page,
    fresh: ({ version }) => freshForm({}, version),
    ask: ({ request, read: { officer }, content, version }) =>
      Effect.tap(
        asking(request, { on: OFFICE, version, command: { kind: 'officer.leave', content: { officer: officer.id, ...content } } }),
        () => Effect.promise(() => deps.sessions.leave(officer.id, content.leftOn)),
      ),
    done: () => withDone(paths.office, 'officer.left'),
  });
