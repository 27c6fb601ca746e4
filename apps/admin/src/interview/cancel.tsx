import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { InterviewForm, interviewFormTitle, noLongerScheduled } from './form-page.tsx';
import { askedInterview, type InterviewRead } from './read.ts';

const page = (view: View, read: InterviewRead): RecordPage<string> => ({
  title: interviewFormTitle(view, read, 'interview.cancel'),
  body: (form, notice) => (
    <InterviewForm
      view={view}
      read={read}
      form={form}
      title="interview.cancel"
      action={pathTo(paths.interviewCancel, { id: read.interview.id })}
      submit="interview.cancel"
      notice={notice}
      inTheWay={noLongerScheduled(view, read)}
    >
      <ReasonField view={view} form={form} label="interview.cancel.reason" hint="interview.cancel.reason.hint" />
      <p class="govuk-inset-text">{view.t.text('interview.cancel.effect')}</p>
    </InterviewForm>
  ),
  read: (reader) => readReason(reader, 'interview.cancel.reason'),
});

const form: ActForm<InterviewRead, string> = {
  path: paths.interviewCancel,
  permission: 'interview.schedule',
  title: 'interview.cancel',
  asked: askedInterview,
  page,
  fresh: ({ version }) => freshForm({}, version),
  ask: ({ request, read, content, version }) =>
    asking(request, {
      on: read.state.worker.id,
      version,
      command: { kind: 'interview.cancel', content: { interview: read.interview.id, reason: content } },
    }),
  done: (_, { interview }) => withDone(pathTo(paths.interview, { id: interview.id }), 'interview.cancelled'),
};

/** The cancellation of a scheduled interview. */
export const cancelRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form);
