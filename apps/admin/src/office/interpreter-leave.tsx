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
import { askedInterpreter, type InterpreterRead } from './read.ts';

const page = (view: View, { interpreter }: InterpreterRead): RecordPage<{ readonly leftOn: Day }> => {
  const title = officeFormTitle(view, 'interpreter.leave', interpreter.name);
  return {
    title,
    body: (form, notice) => (
      <OfficeForm
        view={view}
        form={form}
        heading={title}
        action={pathTo(paths.interpreterLeave, { id: interpreter.id })}
        submit="interpreter.leave"
        notice={notice}
      >
        <DateField view={view} form={form} name="left" label="officer.last-day" hint="field.day.hint" />
        <p class="govuk-inset-text">{view.t.text('interpreter.leave.effect')}</p>
      </OfficeForm>
    ),
    read: (reader) => ({ leftOn: reader.day('left', 'officer.last-day') }),
  };
};

/** The departure of an interpreter. */
export const interpreterLeaveRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.interpreterLeave,
    permission: 'office.manage',
    title: 'interpreter.leave',
    asked: askedInterpreter,
    page,
    fresh: ({ version }) => freshForm({}, version),
    ask: ({ request, read: { interpreter }, content, version }) =>
      asking(request, {
        on: OFFICE,
        version,
        command: { kind: 'interpreter.leave', content: { interpreter: interpreter.id, ...content } },
      }),
    done: () => withDone(paths.office, 'interpreter.left'),
  });
