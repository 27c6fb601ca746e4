import { belgium, type Miss } from '@protocol-registry/domain';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { DateField, dayFields } from '../form/date-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { TextArea } from '../form/text-field.tsx';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { InterviewForm, interviewFormTitle, noLongerScheduled } from './form-page.tsx';
import { askedInterview, type InterviewRead } from './read.ts';
import { dayOf } from './week.ts';

/** How long an explanation may be. */
export const MOST_EXPLANATION = 500;

const FIELD_OF: Readonly<Record<string, string>> = { MISSED_BEFORE_APPOINTMENT: 'missed', DAY_IN_FUTURE: 'missed' };

/** The field at which a refusal of a miss is shown. */
export const missFieldOf = (code: string): string | null => FIELD_OF[code] ?? null;

const page = (view: View, read: InterviewRead): RecordPage<Miss> => ({
  title: interviewFormTitle(view, read, 'interview.miss'),
  body: (form, notice) => (
    <InterviewForm
      view={view}
      read={read}
      form={form}
      title="interview.miss"
      action={pathTo(paths.interviewMiss, { id: read.interview.id })}
      submit="interview.miss"
      notice={notice}
      inTheWay={noLongerScheduled(view, read)}
    >
      <DateField view={view} form={form} name="missed" label="interview.missed-on" hint="field.day.hint" />
      <TextArea view={view} form={form} name="explanation" label="interview.explanation" hint="interview.explanation.hint" />
      <p class="govuk-inset-text">{view.t.text('interview.miss.effect', { days: belgium.parameters.interviewWithinDays.value })}</p>
    </InterviewForm>
  ),
  read: (reader) => ({
    missedOn: reader.day('missed', 'interview.missed-on'),
    explanation: reader.optionalLine('explanation', 'interview.explanation', MOST_EXPLANATION),
  }),
  fieldOf: missFieldOf,
});

const form: ActForm<InterviewRead, Miss> = {
  path: paths.interviewMiss,
  permission: 'interview.schedule',
  title: 'interview.miss',
  asked: askedInterview,
  page,
  fresh: ({ interview, version }) => freshForm(dayFields('missed', dayOf(interview.appointment)), version),
  ask: ({ request, read, content, version }) =>
    asking(request, {
      on: read.state.worker.id,
      version,
      command: { kind: 'interview.miss', content: { interview: read.interview.id, ...content } },
    }),
  done: (_, { interview }) => withDone(pathTo(paths.interview, { id: interview.id }), 'interview.missed'),
};

/** The record that the worker did not come. */
export const missRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form);
