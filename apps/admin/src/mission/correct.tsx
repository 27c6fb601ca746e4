import type { MissionIdentity } from '@protocol-registry/domain';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { MissionFields, missionFields, readMissionFields } from './form.tsx';
import { MissionForm, missionFormTitle } from './form-page.tsx';
import { askedMission, type MissionRead } from './read.ts';

type CorrectedMission = MissionIdentity & { readonly reason: string };

const page = (view: View, read: MissionRead): RecordPage<CorrectedMission> => ({
  title: missionFormTitle(view, read, 'mission.correct'),
  body: (form, notice) => (
    <MissionForm
      view={view}
      read={read}
      form={form}
      title="mission.correct"
      action={pathTo(paths.missionCorrect, { id: read.state.id })}
      notice={notice}
    >
      <MissionFields view={view} form={form} />
      <ReasonField view={view} form={form} label="correction.reason" hint="correction.reason.hint.journal" />
    </MissionForm>
  ),
  read: (reader) => ({ ...readMissionFields(reader), reason: readReason(reader, 'correction.reason') }),
  fieldOf: (code) => (code === 'PERIOD_BACKWARDS' ? 'accredited' : null),
});

/** The correction of what a mission is. */
export const correctMissionRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.missionCorrect,
    permission: 'register.write',
    title: 'mission.correct',
    asked: askedMission,
    page,
    fresh: ({ state, version }) => freshForm(missionFields(state), version),
    ask: ({ request, read: { state }, content, version }) =>
      asking(request, { on: state.id, version, command: { kind: 'mission.correct', content: { ...content, corrects: state.setBy } } }),
    done: ({ stream: { id } }) => withDone(pathTo(paths.mission, { id }), 'mission.corrected'),
  });
