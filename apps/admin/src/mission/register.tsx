import { identifierOf, type MissionId, type MissionIdentity } from '@protocol-registry/domain';
import { ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { asking } from '../form/as-actor.ts';
import { FormHead, RecordForm } from '../form/form.tsx';
import { answerRecordForm, type RecordPage, takeForm, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { MissionFields, readMissionFields } from './form.tsx';

const page = (view: View): RecordPage<MissionIdentity> => ({
  title: view.t.text('mission.register'),
  body: (form, notice) => (
    <>
      <FormHead view={view} form={form} title={view.t.text('mission.register')} />
      {notice}
      <RecordForm view={view} form={form} action={paths.missionNew} submit="mission.register" cancel={paths.missions}>
        <MissionFields view={view} form={form} />
      </RecordForm>
    </>
  ),
  read: readMissionFields,
  fieldOf: (code) => (code === 'PERIOD_BACKWARDS' ? 'accredited' : null),
});

const show: Route = {
  method: 'GET',
  path: paths.missionNew,
  permission: 'register.write',
  title: 'mission.register',
  handle: (request) => answerRecordForm(request, page(request.get('view')), freshForm({}, 0)),
};

const nextMission = Effect.flatMap(ReadModel, ({ nextNumber }) => nextNumber('mission'));

const take = (deps: Deps): Route => ({
  method: 'POST',
  path: paths.missionNew,
  permission: 'register.write',
  title: 'mission.register',
  handle: (request) =>
    takeForm(
      deps,
      request,
      page(request.get('view')),
      (identity) =>
        Effect.flatMap(nextMission, (number) => {
          const mission = identifierOf<MissionId>(number);
          return asking(request, { on: mission, version: 0, command: { kind: 'mission.register', content: { mission, ...identity } } });
        }),
      ({ stream }) => withDone(pathTo(paths.mission, { id: stream.id }), 'mission.registered'),
    ),
});

/** The registration of a mission. */
export const registerMissionRoutes = (deps: Deps): readonly Route[] => [show, take(deps)];
