import type { AgreedTerms, NoteVerbale, TermsVersion } from '@protocol-registry/domain';
import { failure } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { asking } from '../form/as-actor.ts';
import { DateField, dayFields } from '../form/date-field.tsx';
import { NoteFields, noteFields, readNote } from '../form/note-field.tsx';
import { ReasonField, readReason } from '../form/reason-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { freshForm } from '../form/state.ts';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { ContractForm, contractFormTitle } from './form-page.tsx';
import { askedContract, type ContractRead } from './read.ts';
import { scaleCategories } from './scale-field.tsx';
import { successorOf } from './successor.ts';
import { readTerms, TermsFields, termsFieldOf, termsFields } from './terms-form.tsx';

interface Mended {
  readonly noteVerbale: NoteVerbale;
  readonly terms: AgreedTerms;
  readonly reason: string;
}

interface Asked {
  readonly read: ContractRead;
  readonly version: TermsVersion;
  readonly categories: readonly string[];
}

const asked = (request: Request): RegisterEffect<Asked> =>
  Effect.flatMap(askedContract(request), (read) => {
    const id = request.req.param('version') ?? '';
    const setBy = successorOf(read.acts, Number(id));
    const version = read.contract.terms.find((one) => one.setBy === setBy);
    return version === undefined
      ? Effect.fail(failure({ _tag: 'NotFound', stream: { kind: 'terms', id } }))
      : Effect.map(scaleCategories, (categories) => ({ read, version, categories }));
  });

const page = (view: View, { read, version, categories }: Asked): RecordPage<Mended> => ({
  title: contractFormTitle(view, read, 'terms.correct'),
  body: (form, notice) => (
    <ContractForm
      view={view}
      read={read}
      form={form}
      title="terms.correct"
      action={pathTo(paths.termsCorrect, { id: read.contract.id, version: String(version.setBy) })}
      submit="terms.correct"
      notice={notice}
      lead={<p class="govuk-body registry-reading">{view.t.text('terms.correct.lead')}</p>}
    >
      <DateField view={view} form={form} name="from" label="terms.from" hint="field.day.hint" />
      <NoteFields view={view} form={form} />
      <TermsFields view={view} form={form} categories={categories} />
      <ReasonField view={view} form={form} label="correction.reason" hint="correction.reason.hint" />
    </ContractForm>
  ),
  read: (reader) => ({
    noteVerbale: readNote(reader),
    terms: readTerms(reader, reader.day('from', 'terms.from')),
    reason: readReason(reader, 'correction.reason'),
  }),
  fieldOf: (code) => (code.startsWith('TERMS_') ? 'from' : termsFieldOf(code)),
});

const fieldsOf = ({ noteVerbale, terms }: TermsVersion): Readonly<Record<string, string>> => ({
  ...dayFields('from', terms.from),
  ...noteFields(noteVerbale),
  ...termsFields(terms),
});

const form: ActForm<Asked, Mended> = {
  path: paths.termsCorrect,
  permission: 'register.write',
  title: 'terms.correct',
  asked,
  page,
  fresh: ({ read, version }) => freshForm(fieldsOf(version), read.version),
  ask: ({ request, read: { read, version: mended }, content, version }) =>
    asking(request, {
      on: read.state.worker.id,
      version,
      command: { kind: 'contract.correct-terms', content: { contract: read.contract.id, corrects: mended.setBy, ...content } },
    }),
  done: (_, { read }) => withDone(pathTo(paths.contract, { id: read.contract.id }), 'contract.terms-corrected'),
};

/** The correction of terms on record. */
export const correctTermsRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form);
