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
import { Grounds, groundOfGate } from '../page/ground.tsx';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { ApplicationForm, applicationFormTitle } from './form-page.tsx';
import { type ApplicationRead, askedApplication } from './read.ts';

interface Refusal {
  readonly decidedOn: Day;
  readonly reason: string;
}

const FIELD_OF: Readonly<Record<string, string>> = { BEFORE_APPLICATION: 'decided', DAY_IN_FUTURE: 'decided' };

/** What refusing does, and what is no reason for it. */
const Effects = ({ view }: { readonly view: View }): Markup => (
  <div class="govuk-inset-text">
    <p>{view.t.text('application.refuse.effect')}</p>
    <Grounds view={view} grounds={[groundOfGate(view.t.text('application.refuse.not-for-pay'))]} />
  </div>
);

const page = (view: View, read: ApplicationRead): RecordPage<Refusal> => ({
  title: applicationFormTitle(view, read, 'application.refuse'),
  body: (form, notice) => (
    <ApplicationForm
      view={view}
      read={read}
      form={form}
      act="application.refuse"
      action={pathTo(paths.applicationRefuse, { id: read.application.id })}
      notice={notice}
    >
      <DateField view={view} form={form} name="decided" label="application.decided-on" hint="field.day.hint" />
      <ReasonField view={view} form={form} label="application.refusal-reason" hint="application.refusal-reason.hint" />
      <Effects view={view} />
    </ApplicationForm>
  ),
  read: (reader) => ({
    decidedOn: reader.day('decided', 'application.decided-on'),
    reason: readReason(reader, 'application.refusal-reason'),
  }),
  fieldOf: (code) => FIELD_OF[code] ?? null,
});

const form = (deps: Deps): ActForm<ApplicationRead, Refusal> => ({
  path: paths.applicationRefuse,
  permission: 'card.decide',
  title: 'application.refuse',
  asked: askedApplication,
  page,
  fresh: ({ version }) => freshForm(dayFields('decided', dayAt(deps.now())), version),
  ask: ({ request, read: { application, state }, content, version }) =>
    asking(request, {
      on: state.worker.id,
      version,
      command: { kind: 'application.refuse', content: { application: application.id, ...content } },
    }),
  done: (_, { application }) => withDone(pathTo(paths.application, { id: application.id }), 'application.refused'),
});

/** The refusal of an application. */
export const refuseApplicationRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form(deps));
