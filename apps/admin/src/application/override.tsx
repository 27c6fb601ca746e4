import { belgium, type Day, refusal, validInterview } from '@protocol-registry/domain';
import { dayAt } from '@protocol-registry/registry';
import { Result } from 'effect';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { Grounds, groundOf } from '../page/ground.tsx';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { ApplicationForm, applicationFormTitle } from './form-page.tsx';
import { type ApplicationRead, askedApplication } from './read.ts';

interface OverrideParts {
  readonly view: View;
  readonly read: ApplicationRead;
  readonly today: Day;
}

/** Why no interview counts, or that there is nothing to override. */
const Standing = ({ view, read: { application, state }, today }: OverrideParts): Markup => {
  const interview = validInterview(state, application.id, today, belgium);
  const reasons = Result.isFailure(interview) ? interview.failure : [refusal('OVERRIDE_NOT_NEEDED')];
  return (
    <div class="registry-reading">
      <p class="govuk-body">{view.t.text('override.lead')}</p>
      <Grounds view={view} grounds={reasons.map((reason) => groundOf(view.t, reason))} />
    </div>
  );
};

const page = (parts: OverrideParts): RecordPage<string> => {
  const { view, read } = parts;
  return {
    title: applicationFormTitle(view, read, 'override.record'),
    body: (form, notice) => (
      <ApplicationForm
        view={view}
        read={read}
        form={form}
        act="override.record"
        action={pathTo(paths.applicationOverride, { id: read.application.id })}
        notice={notice}
        lead={<Standing {...parts} />}
      >
        <ReasonField view={view} form={form} label="override.reason" hint="override.reason.hint" />
        <p class="govuk-inset-text registry-binding">
          {view.t.text('override.effect', { officer: view.session?.person.name ?? '', application: read.application.id })}
        </p>
      </ApplicationForm>
    ),
    read: (reader) => readReason(reader, 'override.reason'),
  };
};

const form = (deps: Deps): ActForm<ApplicationRead, string> => ({
  path: paths.applicationOverride,
  permission: 'gate.override',
  title: 'override.record',
  asked: askedApplication,
  page: (view, read) => page({ view, read, today: dayAt(deps.now()) }),
  fresh: ({ version }) => freshForm({}, version),
  ask: ({ request, read: { application, state }, content: reason, version }) =>
    asking(request, {
      on: state.worker.id,
      version,
      command: { kind: 'gate.override', content: { application: application.id, decidedOn: dayAt(deps.now()), reason } },
    }),
  done: (_, { application }) => withDone(pathTo(paths.application, { id: application.id }), 'gate.overridden'),
});

/** A supervisor's override of the gate. */
export const overrideRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form(deps));
