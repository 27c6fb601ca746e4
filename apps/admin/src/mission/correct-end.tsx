import type { Day } from '@protocol-registry/domain';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { DateField, dayFields } from '../form/date-field.tsx';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { MissionForm, missionFormTitle } from './form-page.tsx';
import { askedMission, type MissionRead } from './read.ts';

/** The last day as it should have been recorded, null where the accreditation lasts, and why. */
interface CorrectedEnd {
  readonly endedOn: Day | null;
  readonly reason: string;
}

const page = (view: View, read: MissionRead): RecordPage<CorrectedEnd> => ({
  title: missionFormTitle(view, read, 'mission.correct-end'),
  body: (form, notice) => (
    <MissionForm
      view={view}
      read={read}
      form={form}
      title="mission.correct-end"
      action={pathTo(paths.missionCorrectEnd, { id: read.state.id })}
      notice={notice}
    >
      <DateField view={view} form={form} name="ended" label="mission.last-day" hint="mission.correct-end.hint" />
      <ReasonField view={view} form={form} label="correction.reason" hint="correction.reason.hint.journal" />
    </MissionForm>
  ),
  read: (reader) => ({ endedOn: reader.optionalDay('ended', 'mission.last-day'), reason: readReason(reader, 'correction.reason') }),
  fieldOf: (code) => (code === 'PERIOD_BACKWARDS' ? 'ended' : null),
});

/** The correction of the end of a mission's accreditation; where no end is on record it names no act, and is refused. */
export const correctMissionEndRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.missionCorrectEnd,
    permission: 'register.write',
    title: 'mission.correct-end',
    asked: askedMission,
    page,
    fresh: ({ state, version }) => freshForm(dayFields('ended', state.endedOn), version),
    ask: ({ request, read: { state }, content, version }) =>
      asking(request, {
        on: state.id,
        version,
        command: { kind: 'mission.correct-accreditation', content: { corrects: state.endSetBy ?? 0, ...content } },
      }),
    done: ({ stream: { id } }) => withDone(pathTo(paths.mission, { id }), 'mission.accreditation-corrected'),
  });
