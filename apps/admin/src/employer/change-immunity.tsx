import type { Immunity } from '@protocol-registry/domain';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { DateField } from '../form/date-field.tsx';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { Section } from '../page/section.tsx';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { employerFieldOf, ImmunityField, readImmunity } from './form.tsx';
import { EmployerForm, employerFormTitle } from './form-page.tsx';
import { ImmunityList } from './immunity.tsx';
import { askedEmployer, type EmployerRead } from './read.ts';

type ChangedImmunity = Immunity & { readonly reason: string };

const page = (view: View, read: EmployerRead): RecordPage<ChangedImmunity> => ({
  title: employerFormTitle(view, read, 'employer.change-immunity'),
  body: (form, notice) => (
    <EmployerForm
      view={view}
      read={read}
      form={form}
      title="employer.change-immunity"
      action={pathTo(paths.employerImmunity, { id: read.state.id })}
      notice={notice}
    >
      <Section id="immunities" title={view.t.text('employer.immunity-so-far')}>
        <ImmunityList view={view} employer={read.state} />
      </Section>
      <ImmunityField view={view} form={form} />
      <DateField view={view} form={form} name="from" label="employer.immunity-from" hint="employer.immunity-from.hint" />
      <ReasonField view={view} form={form} label="employer.immunity-reason" hint="employer.immunity-reason.hint" />
    </EmployerForm>
  ),
  read: (reader) => ({
    level: readImmunity(reader),
    from: reader.day('from', 'employer.immunity-from'),
    reason: readReason(reader, 'employer.immunity-reason'),
  }),
  fieldOf: employerFieldOf,
});

/** The change of how far an employer's immunity goes. */
export const changeImmunityRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.employerImmunity,
    permission: 'register.write',
    title: 'employer.change-immunity',
    asked: askedEmployer,
    page,
    fresh: ({ version }) => freshForm({}, version),
    ask: ({ request, read: { state }, content, version }) =>
      asking(request, { on: state.id, version, command: { kind: 'employer.change-immunity', content } }),
    done: ({ stream: { id } }) => withDone(pathTo(paths.employer, { id }), 'employer.immunity-changed'),
  });
