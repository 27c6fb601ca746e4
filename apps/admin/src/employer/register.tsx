import {
  type EmployerId,
  type EmployerIdentity,
  type ImmunityLevel,
  identifierOf,
  type MissionId,
  type Posting,
} from '@protocol-registry/domain';
import { type Named, ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { FormHead, RecordForm } from '../form/form.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { employerFieldOf, IdentityFields, ImmunityField, readIdentity, readImmunity } from './form.tsx';
import { PostingFields, readPosting } from './posting-fields.tsx';

interface NewEmployer extends EmployerIdentity {
  readonly posting: Posting;
  readonly immunity: ImmunityLevel;
}

type Missions = readonly Named<MissionId>[];

/** Without a mission nobody can be its employer: the way to the mission's own form. */
const NoMission = ({ view }: { readonly view: View }): Markup => (
  <p class="govuk-inset-text">
    {view.t.text('employer.no-mission')}{' '}
    <a class="govuk-link" href={paths.missionNew}>
      {view.t.text('mission.register')}
    </a>
  </p>
);

const page = (view: View, missions: Missions): RecordPage<NewEmployer> => ({
  title: view.t.text('employer.register'),
  body: (form, notice) => (
    <>
      <FormHead view={view} form={form} title={view.t.text('employer.register')} />
      {notice}
      {missions.length === 0 ? <NoMission view={view} /> : null}
      <p class="govuk-body registry-reading">{view.t.text('employer.register.lead')}</p>
      <RecordForm view={view} form={form} action={paths.employerNew} submit="employer.register" cancel={paths.employers}>
        <IdentityFields view={view} form={form} missions={missions} />
        <PostingFields view={view} form={form} />
        <ImmunityField view={view} form={form} />
      </RecordForm>
    </>
  ),
  read: (reader) => ({ ...readIdentity(reader), posting: readPosting(reader), immunity: readImmunity(reader) }),
  fieldOf: employerFieldOf,
});

const nextEmployer = Effect.flatMap(ReadModel, ({ nextNumber }) => nextNumber('employer'));

/** The registration of an employer; the address may name the mission. */
export const registerEmployerRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.employerNew,
    permission: 'register.write',
    title: 'employer.register',
    asked: () => Effect.flatMap(ReadModel, ({ missionChoices }) => missionChoices),
    page,
    fresh: (_, request) => freshForm({ mission: request.req.query('mission') ?? '' }, 0),
    ask: ({ request, content }) =>
      Effect.flatMap(nextEmployer, (number) => {
        const employer = identifierOf<EmployerId>(number);
        return asking(request, { on: employer, version: 0, command: { kind: 'employer.register', content: { employer, ...content } } });
      }),
    done: ({ stream: { id } }) => withDone(pathTo(paths.employer, { id }), 'employer.registered'),
  });
