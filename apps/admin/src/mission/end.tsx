import type { Day } from '@protocol-registry/domain';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { DateField } from '../form/date-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { MissionForm, missionFormTitle } from './form-page.tsx';
import { askedMission, type MissionRead } from './read.ts';

const page = (view: View, read: MissionRead): RecordPage<{ readonly endedOn: Day }> => ({
  title: missionFormTitle(view, read, 'mission.end'),
  body: (form, notice) => (
    <MissionForm
      view={view}
      read={read}
      form={form}
      title="mission.end"
      action={pathTo(paths.missionEnd, { id: read.state.id })}
      notice={notice}
    >
      <DateField view={view} form={form} name="ended" label="mission.last-day" hint="field.day.hint" />
      <p class="govuk-inset-text">{view.t.text('mission.end.effect')}</p>
    </MissionForm>
  ),
  read: (reader) => ({ endedOn: reader.day('ended', 'mission.last-day') }),
  fieldOf: (code) => (code === 'PERIOD_BACKWARDS' ? 'ended' : null),
});

/** The end of a mission's accreditation. */
export const endMissionRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.missionEnd,
    permission: 'register.write',
    title: 'mission.end',
    asked: askedMission,
    page,
    fresh: ({ version }) => freshForm({}, version),
    ask: ({ request, read: { state }, content, version }) =>
      asking(request, { on: state.id, version, command: { kind: 'mission.end-accreditation', content } }),
    done: ({ stream: { id } }) => withDone(pathTo(paths.mission, { id }), 'mission.accreditation-ended'),
  });
