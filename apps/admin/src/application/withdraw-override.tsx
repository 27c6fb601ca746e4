import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import type { ActLink } from '../page/act-link.tsx';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { ApplicationForm, applicationFormTitle } from './form-page.tsx';
import { Overridden } from './interview-task.tsx';
import { type ApplicationRead, askedApplication } from './read.ts';

/** The way to the withdrawal of an override, while no card rests on it. */
export const withdrawalOfOverride = ({ application: { id }, state }: ApplicationRead): ActLink | null => {
  const isUsed = [...state.cards.values()].some(({ application, basis }) => application === id && 'override' in basis);
  return state.overrides.has(id) && !isUsed
    ? { href: pathTo(paths.applicationWithdrawOverride, { id }), text: 'override.withdraw', permission: 'gate.override' }
    : null;
};

const page = (view: View, read: ApplicationRead): RecordPage<string> => {
  const override = read.state.overrides.get(read.application.id);
  return {
    title: applicationFormTitle(view, read, 'override.withdraw'),
    body: (form, notice) => (
      <ApplicationForm
        view={view}
        read={read}
        form={form}
        act="override.withdraw"
        action={pathTo(paths.applicationWithdrawOverride, { id: read.application.id })}
        notice={notice}
        lead={override === undefined ? null : <Overridden view={view} override={override} />}
      >
        <ReasonField view={view} form={form} label="override.withdrawal-reason" hint="correction.reason.hint" />
        <p class="govuk-inset-text">{view.t.text('override.withdraw.effect')}</p>
      </ApplicationForm>
    ),
    read: (reader) => readReason(reader, 'override.withdrawal-reason'),
  };
};

const form: ActForm<ApplicationRead, string> = {
  path: paths.applicationWithdrawOverride,
  permission: 'gate.override',
  title: 'override.withdraw',
  asked: askedApplication,
  page,
  fresh: ({ version }) => freshForm({}, version),
  ask: ({ request, read: { application, state }, content: reason, version }) => {
    const corrects = state.overrides.get(application.id)?.version ?? 0;
    const command = { kind: 'gate.withdraw-override', content: { application: application.id, corrects, reason } } as const;
    return asking(request, { on: state.worker.id, version, command });
  },
  done: (_, { application }) => withDone(pathTo(paths.application, { id: application.id }), 'gate.override-withdrawn'),
};

/** The withdrawal of an override that was recorded by mistake. */
export const withdrawOverrideRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form);
