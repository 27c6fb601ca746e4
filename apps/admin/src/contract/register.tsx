import { type AgreedTerms, type ContractFrame, type ContractId, identifierOf, type NoteVerbale } from '@protocol-registry/domain';
import { type EmployerCard, ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { asking, withRead } from '../form/as-actor.ts';
import { FormHead, RecordForm } from '../form/form.tsx';
import { readNote } from '../form/note-field.tsx';
import { answerRecordForm, type RecordPage, takeForm, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { fullName } from '../worker/name.ts';
import { askedDossier, type DossierRead } from '../worker/read.ts';
import { FrameFields, frameFieldOf, readFrame } from './frame-form.tsx';
import { scaleCategories } from './scale-field.tsx';
import { newTermsFields, readTerms, TermsFields, termsFieldOf } from './terms-form.tsx';

interface NewContract extends ContractFrame {
  readonly noteVerbale: NoteVerbale;
  readonly terms: AgreedTerms;
}

interface Asked {
  readonly read: DossierRead;
  readonly employers: readonly EmployerCard[];
  readonly categories: readonly string[];
}

const asked = (request: Request): RegisterEffect<Asked> =>
  Effect.gen(function* () {
    const { employerChoices } = yield* ReadModel;
    return { read: yield* askedDossier(request), employers: yield* employerChoices, categories: yield* scaleCategories };
  });

const NoEmployer = ({ view }: { readonly view: View }): Markup => (
  <p class="govuk-inset-text">
    {view.t.text('contract.no-employer')}{' '}
    <a class="govuk-link" href={paths.employerNew}>
      {view.t.text('employer.register')}
    </a>
  </p>
);

const page = (view: View, { read, employers, categories }: Asked): RecordPage<NewContract> => {
  const { worker } = read.state;
  const title = view.t.text('contract.register.title', { worker: fullName(worker), file: worker.id });
  return {
    title,
    body: (form, notice) => (
      <>
        <FormHead view={view} form={form} title={title} />
        {notice}
        <p class="govuk-body registry-reading">{view.t.text('contract.register.lead')}</p>
        {employers.length === 0 ? <NoEmployer view={view} /> : null}
        <RecordForm
          view={view}
          form={form}
          action={pathTo(paths.contractNew, { id: worker.id })}
          submit="contract.register"
          cancel={pathTo(paths.worker, { id: worker.id })}
        >
          <FrameFields view={view} form={form} employers={employers} />
          <h2 class="govuk-heading-m">{view.t.text('contract.first-terms')}</h2>
          <TermsFields view={view} form={form} categories={categories} />
        </RecordForm>
      </>
    ),
    read: (reader, values) => {
      const frame = readFrame(reader, values);
      return { ...frame, noteVerbale: readNote(reader), terms: readTerms(reader, frame.startsOn) };
    },
    fieldOf: (code) => frameFieldOf(code) ?? termsFieldOf(code),
  };
};

const ROUTE = { path: paths.contractNew, permission: 'register.write', title: 'contract.register' } as const;

const show = (deps: Deps): Route => ({
  ...ROUTE,
  method: 'GET',
  handle: (request) =>
    withRead(deps, request, asked(request), (known) =>
      answerRecordForm(request, page(request.get('view'), known), freshForm(newTermsFields, known.read.version)),
    ),
});

const nextContract = Effect.flatMap(ReadModel, ({ nextNumber }) => nextNumber('contract'));

const take = (deps: Deps): Route => ({
  ...ROUTE,
  method: 'POST',
  handle: (request) =>
    withRead(deps, request, asked(request), (known) =>
      takeForm(
        deps,
        request,
        page(request.get('view'), known),
        (content, version) =>
          Effect.flatMap(nextContract, (number) => {
            const contract = identifierOf<ContractId>(number);
            const command = { kind: 'contract.register', content: { contract, ...content } } as const;
            return Effect.as(asking(request, { on: known.read.state.worker.id, version, command }), contract);
          }),
        (contract) => withDone(pathTo(paths.contract, { id: contract }), 'contract.registered'),
      ),
    ),
});

/** The registration of a contract with its first terms. */
export const registerContractRoutes = (deps: Deps): readonly Route[] => [show(deps), take(deps)];
