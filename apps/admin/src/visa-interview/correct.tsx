import type { RecordedVisaInterview, VisaInterview } from '@protocol-registry/domain';
import { failure } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { NoShowForm, noShowTitle } from '../no-show/form-page.tsx';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { askedDossier, type DossierRead } from '../worker/read.ts';
import { readVisaFields, VisaFields, visaFieldOf, visaFields } from './fields.tsx';

interface TalkRead extends DossierRead {
  readonly talk: RecordedVisaInterview;
}

type CorrectedTalk = VisaInterview & { readonly reason: string };

/** The talk that the address names by the version of its act. */
const askedTalk = (request: Request): RegisterEffect<TalkRead> =>
  Effect.flatMap(askedDossier(request), (read) => {
    const talk = read.state.visaInterviews.find(({ setBy }) => String(setBy) === request.req.param('version'));
    return talk === undefined
      ? Effect.fail(failure({ _tag: 'NotFound', stream: { kind: 'worker', id: read.state.worker.id } }))
      : Effect.succeed({ ...read, talk });
  });

const page = (view: View, read: TalkRead): RecordPage<CorrectedTalk> => ({
  title: noShowTitle(view, read, 'visa-interview.correct'),
  body: (form, notice) => (
    <NoShowForm
      view={view}
      read={read}
      form={form}
      title="visa-interview.correct"
      action={pathTo(paths.visaInterviewCorrect, { id: read.state.worker.id, version: String(read.talk.setBy) })}
      notice={notice}
    >
      <VisaFields view={view} form={form} />
      <ReasonField view={view} form={form} label="correction.reason" hint="correction.reason.hint" />
    </NoShowForm>
  ),
  read: (reader) => ({ ...readVisaFields(reader), reason: readReason(reader, 'correction.reason') }),
  fieldOf: visaFieldOf,
});

/** The correction of the record of a talk before the visa. */
export const correctVisaRoutes = (deps: Deps): readonly Route[] =>
  actFormRoutes(deps, {
    path: paths.visaInterviewCorrect,
    permission: 'register.write',
    title: 'visa-interview.correct',
    asked: askedTalk,
    page,
    fresh: ({ talk, version }) => freshForm(visaFields(talk), version),
    ask: ({ request, read: { state, talk }, content, version }) =>
      asking(request, {
        on: state.worker.id,
        version,
        command: { kind: 'visa-interview.correct', content: { ...content, corrects: talk.setBy } },
      }),
    done: ({ stream }) => withDone(pathTo(paths.worker, { id: stream.id }), 'visa-interview.corrected'),
  });
