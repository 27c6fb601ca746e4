import type { Day } from '@protocol-registry/domain';
import { dayAt } from '@protocol-registry/registry';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { DateField, dayFields } from '../form/date-field.tsx';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { ApplicationForm, applicationFormTitle } from './form-page.tsx';
import { type ApplicationRead, askedApplication } from './read.ts';

interface Withdrawal {
  readonly withdrawnOn: Day;
  readonly reason: string;
}

const FIELD_OF: Readonly<Record<string, string>> = { BEFORE_APPLICATION: 'withdrawn', DAY_IN_FUTURE: 'withdrawn' };

const page = (view: View, read: ApplicationRead): RecordPage<Withdrawal> => ({
  title: applicationFormTitle(view, read, 'application.withdraw'),
  body: (form, notice) => (
    <ApplicationForm
      view={view}
      read={read}
      form={form}
      act="application.withdraw"
      action={pathTo(paths.applicationWithdraw, { id: read.application.id })}
      notice={notice}
    >
      <DateField view={view} form={form} name="withdrawn" label="application.withdrawn-on" hint="field.day.hint" />
      <ReasonField view={view} form={form} label="application.withdrawal-reason" hint="application.withdrawal-reason.hint" />
      <p class="govuk-inset-text">{view.t.text('application.withdraw.effect')}</p>
    </ApplicationForm>
  ),
  read: (reader) => ({
    withdrawnOn: reader.day('withdrawn', 'application.withdrawn-on'),
    reason: readReason(reader, 'application.withdrawal-reason'),
  }),
  fieldOf: (code) => FIELD_OF[code] ?? null,
});

const form = (deps: Deps): ActForm<ApplicationRead, Withdrawal> => ({
  path: paths.applicationWithdraw,
  permission: 'register.write',
  title: 'application.withdraw',
  asked: askedApplication,
  page,
  fresh: ({ version }) => freshForm(dayFields('withdrawn', dayAt(deps.now())), version),
  ask: ({ request, read: { application, state }, content, version }) =>
    asking(request, {
      on: state.worker.id,
      version,
      command: { kind: 'application.withdraw', content: { application: application.id, ...content } },
    }),
  done: (_, { application }) => withDone(pathTo(paths.application, { id: application.id }), 'application.withdrawn'),
});

/** The withdrawal of an application. */
export const withdrawApplicationRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form(deps));
