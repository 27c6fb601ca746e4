import { belgium, type Day, employerFor, type MissedDate, missedDates } from '@protocol-registry/domain';
import { dayAt, type EmployerCard, failure } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { DateField, dayFields } from '../form/date-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { fullName } from '../worker/name.ts';
import { askedDossier, type NamedDossier, withEmployers } from '../worker/read.ts';
import { NoShowForm, noShowTitle } from './form-page.tsx';
import { noShowFieldOf } from './step-form.tsx';

/** The dossier with the date that was missed last, and the employer to whose mission is written. */
interface MissedRead extends NamedDossier {
  readonly missed: MissedDate;
  readonly employer: EmployerCard;
}

/** The last date that was missed; a dossier without one has no such letter. */
const askedMissed = (request: Request): RegisterEffect<MissedRead> =>
  Effect.flatMap(Effect.flatMap(askedDossier(request), withEmployers), (read) => {
    const missed = missedDates(read.state).at(-1);
    const application = missed === undefined ? null : (read.state.interviews.get(missed.interview)?.application ?? null);
    const id = employerFor(read.state, application);
    const employer = id === null ? undefined : read.employers.get(id);
    return missed === undefined || employer === undefined
      ? Effect.fail(failure({ _tag: 'NotFound', stream: { kind: 'worker', id: read.state.worker.id } }))
      : Effect.succeed({ ...read, missed, employer });
  });

const page = (view: View, read: MissedRead): RecordPage<{ readonly newDateBy: Day }> => ({
  title: noShowTitle(view, read, 'no-show.prepare-letter'),
  body: (form, notice) => (
    <NoShowForm
      view={view}
      read={read}
      form={form}
      title="no-show.prepare-letter"
      action={pathTo(paths.noShowLetterNew, { id: read.state.worker.id })}
      notice={notice}
    >
      <p class="govuk-body registry-reading">
        {view.t.text('no-show.prepare-letter.lead', { mission: read.employer.mission.name, day: view.t.day(read.missed.missedOn) })}
      </p>
      <DateField view={view} form={form} name="by" label="no-show.new-date-by" hint="field.day.hint" />
    </NoShowForm>
  ),
  read: (reader) => ({ newDateBy: reader.day('by', 'no-show.new-date-by') }),
  fieldOf: noShowFieldOf,
});

/** The preparation of a note verbale about a missed date. */
export const letterFormRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.noShowLetterNew,
    permission: 'interview.schedule',
    title: 'no-show.prepare-letter',
    asked: askedMissed,
    page,
    fresh: ({ missed, version }) => {
      const within = belgium.parameters.interviewWithinDays.value;
      return freshForm(dayFields('by', (Math.max(missed.missedOn, dayAt(deps.now())) + within) as Day), version);
    },
    ask: ({ request, read: { employer, missed, state }, content, version }) =>
      asking(request, {
        on: state.worker.id,
        version,
        command: {
          kind: 'no-show-letter.prepare',
          content: {
            ...missed,
            ...content,
            worker: fullName(state.worker),
            employer: employer.name,
            mission: employer.mission.name,
            preparedOn: dayAt(deps.now()),
          },
        },
      }),
    done: ({ version }, { state }) =>
      withDone(pathTo(paths.noShowLetter, { id: state.worker.id, version: String(version) }), 'no-show-letter.prepared'),
  });
