import {
  APPLICATION_KINDS,
  type ApplicationId,
  type ApplicationKind,
  type ContractId,
  type Day,
  identifierOf,
  openApplication,
} from '@protocol-registry/domain';
import { dayAt, ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import { periodText } from '../contract/period.ts';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { RadioField } from '../form/choice-field.tsx';
import { FormHead, RecordForm } from '../form/form.tsx';
import type { Reader } from '../form/reader.ts';
import { type RecordPage, withDone } from '../form/record.tsx';
import { type FormState, freshForm } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { fullName } from '../worker/name.ts';
import { askedDossier, type NamedDossier, withEmployers } from '../worker/read.ts';
import { type Lodging, LodgingFields, lodgingFieldOf, readLodging } from './fields.tsx';
import { offeredContracts, proposedApplication } from './proposal.ts';

interface NewApplication extends Lodging {
  readonly kind: ApplicationKind;
  readonly contract: ContractId;
}

interface LodgeParts {
  readonly view: View;
  readonly read: NamedDossier;
  readonly today: Day;
}

/** What must be done before an application can be lodged. */
const Before = ({ view: { t }, read: { state } }: LodgeParts): Markup | null => {
  const open = openApplication(state);
  if (open !== null) {
    return (
      <p class="govuk-inset-text">
        <a class="govuk-link" href={pathTo(paths.application, { id: open.id })}>
          {t.text('application.still-open', { application: open.id })}
        </a>
      </p>
    );
  }
  return state.contracts.size > 0 ? null : (
    <p class="govuk-inset-text">
      <a class="govuk-link" href={pathTo(paths.contractNew, { id: state.worker.id })}>
        {t.text('application.no-contract')}
      </a>
    </p>
  );
};

const Contracts = ({ view, read, today, form }: LodgeParts & { readonly form: FormState }): Markup => (
  <RadioField
    view={view}
    form={form}
    name="contract"
    label="application.contract"
    options={offeredContracts(read.state, today).map(({ employer, endsOn, id, startsOn }) => ({
      value: id,
      text: view.t.text('application.contract-choice', { contract: id, employer: read.employers.get(employer)?.name ?? employer }),
      hint: periodText(view.t, startsOn, endsOn),
    }))}
  />
);

const Kinds = ({ view, read, form }: LodgeParts & { readonly form: FormState }): Markup => (
  <RadioField
    view={view}
    form={form}
    name="kind"
    label="application.kind"
    hint={read.state.cards.size === 0 ? 'application.kind.no-card' : 'application.kind.has-card'}
    options={APPLICATION_KINDS.map((value) => ({ value, text: view.t.text(`application-kind.${value}`) }))}
  />
);

const readNew = (reader: Reader, { state }: NamedDossier): NewApplication => {
  const [first = '', ...others] = state.contracts.keys();
  return {
    kind: reader.oneOf('kind', 'application.kind', APPLICATION_KINDS),
    contract: reader.oneOf('contract', 'application.contract', [first, ...others]) as ContractId,
    ...readLodging(reader),
  };
};

const FIELD_OF: Readonly<Record<string, string>> = {
  NO_CARD_TO_RENEW: 'kind',
  CARD_STILL_VALID: 'kind',
  CONTRACT_UNKNOWN: 'contract',
};

const page = (parts: LodgeParts): RecordPage<NewApplication> => {
  const { view, read } = parts;
  const { worker } = read.state;
  const title = view.t.text('application.lodge.title', { worker: fullName(worker), file: worker.id });
  return {
    title,
    body: (form, notice) => (
      <>
        <FormHead view={view} form={form} title={title} />
        {notice}
        <p class="govuk-body registry-reading">{view.t.text('application.lodge.lead')}</p>
        <Before {...parts} />
        <RecordForm
          view={view}
          form={form}
          action={pathTo(paths.applicationNew, { id: worker.id })}
          submit="application.lodge"
          cancel={pathTo(paths.worker, { id: worker.id })}
        >
          <Kinds {...parts} form={form} />
          {read.state.contracts.size === 0 ? null : <Contracts {...parts} form={form} />}
          <LodgingFields view={view} form={form} />
        </RecordForm>
      </>
    ),
    read: (reader) => readNew(reader, read),
    fieldOf: (code) => FIELD_OF[code] ?? lodgingFieldOf(code),
  };
};

const nextApplication = Effect.flatMap(ReadModel, ({ nextNumber }) => nextNumber('application'));

const form = (deps: Deps): ActForm<NamedDossier, NewApplication, ApplicationId> => ({
  path: paths.applicationNew,
  permission: 'register.write',
  title: 'application.lodge',
  asked: (request) => Effect.flatMap(askedDossier(request), withEmployers),
  page: (view, read) => page({ view, read, today: dayAt(deps.now()) }),
  fresh: ({ state, version }) => freshForm(proposedApplication(state, dayAt(deps.now())), version),
  ask: ({ request, read, content, version }) =>
    Effect.flatMap(nextApplication, (number) => {
      const application = identifierOf<ApplicationId>(number);
      const command = { kind: 'application.lodge', content: { application, ...content } } as const;
      return Effect.as(asking(request, { on: read.state.worker.id, version, command }), application);
    }),
  done: (application) => withDone(pathTo(paths.application, { id: application }), 'application.lodged'),
});

/** The lodging of an application for a card. */
export const lodgeApplicationRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form(deps));
