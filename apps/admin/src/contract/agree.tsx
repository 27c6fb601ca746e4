import type { AgreedTerms, NoteVerbale } from '@protocol-registry/domain';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { DateField } from '../form/date-field.tsx';
import { NoteFields, readNote } from '../form/note-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { ContractForm, contractFormTitle } from './form-page.tsx';
import { askedContract, type ContractRead } from './read.ts';
import { scaleCategories } from './scale-field.tsx';
import { readTerms, TermsFields, termsFieldOf, termsFields } from './terms-form.tsx';

interface Agreed {
  readonly noteVerbale: NoteVerbale;
  readonly terms: AgreedTerms;
}

interface Asked {
  readonly read: ContractRead;
  readonly categories: readonly string[];
}

const asked = (request: Request): RegisterEffect<Asked> =>
  Effect.gen(function* () {
    return { read: yield* askedContract(request), categories: yield* scaleCategories };
  });

const page = (view: View, { read, categories }: Asked): RecordPage<Agreed> => ({
  title: contractFormTitle(view, read, 'terms.agree'),
  body: (form, notice) => (
    <ContractForm
      view={view}
      read={read}
      form={form}
      title="terms.agree"
      action={pathTo(paths.termsNew, { id: read.contract.id })}
      submit="terms.agree"
      notice={notice}
      lead={<p class="govuk-body registry-reading">{view.t.text('terms.agree.lead')}</p>}
    >
      <DateField view={view} form={form} name="from" label="terms.from" hint="field.day.hint" />
      <NoteFields view={view} form={form} />
      <TermsFields view={view} form={form} categories={categories} />
    </ContractForm>
  ),
  read: (reader) => ({ noteVerbale: readNote(reader), terms: readTerms(reader, reader.day('from', 'terms.from')) }),
  fieldOf: (code) => (code.startsWith('TERMS_') ? 'from' : termsFieldOf(code)),
});

const latest = ({ contract }: ContractRead): AgreedTerms => (contract.terms.at(-1) ?? contract.terms[0]).terms;

const form: ActForm<Asked, Agreed> = {
  path: paths.termsNew,
  permission: 'register.write',
  title: 'terms.agree',
  asked,
  page,
  fresh: ({ read }) => freshForm(termsFields(latest(read)), read.version),
  ask: ({ request, read: { read }, content, version }) =>
    asking(request, {
      on: read.state.worker.id,
      version,
      command: { kind: 'contract.agree-terms', content: { contract: read.contract.id, ...content } },
    }),
  done: (_, { read }) => withDone(pathTo(paths.contract, { id: read.contract.id }), 'contract.terms-agreed'),
};

/** New terms of a contract from a day on. */
export const agreeTermsRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form);
