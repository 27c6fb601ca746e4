import type { Fault } from '@protocol-registry/domain';
import { readHealthIndex } from '@protocol-registry/pay';
import { type IndexFile, indexValues, type RegistryFailure, recordIndex } from '@protocol-registry/registry';
import { Result } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { personOfRequest, withRead } from '../form/as-actor.ts';
import { FormHead } from '../form/form.tsx';
import { readerOf } from '../form/reader.ts';
import { type FormState, freshForm, valuesOf } from '../form/state.ts';
import { answerPage } from '../page/answer.tsx';
import type { FormError } from '../page/error-summary.tsx';
import { FileField, FilesAgain } from '../page/file-field.tsx';
import type { Markup } from '../page/markup.ts';
import { paths } from '../paths.ts';
import { answerProblem } from '../problem/problem.tsx';
import type { Route } from '../route.ts';
import { type Form, MOST_FILE_BYTES, readForm, readTextFile, type TextFile } from '../upload.ts';
import { ComparisonPage } from './comparison.tsx';
import { indexFieldOf, PublicationFields, publicationFields, readPublication } from './publication-fields.tsx';
import { readIndex } from './read.ts';

const FIELD = 'index';
const MOST_BYTES = MOST_FILE_BYTES + 64 * 1024;
const FIELDS = ['published-day', 'published-month', 'published-year', 'source'] as const;

interface FilePageParts {
  readonly view: View;
  readonly form: FormState;
  readonly filesLost: number;
}

const FilePage = ({ view, form, filesLost }: FilePageParts): Markup => {
  const { t } = view;
  return (
    <>
      <FormHead view={view} form={form} title={t.text('health-index.file')} />
      <p class="govuk-body registry-reading">{t.text('health-index.file.about')}</p>
      <form class="registry-form" method="post" action={paths.healthIndexFile} enctype="multipart/form-data" novalidate data-once="">
        <FilesAgain view={view} count={filesLost} />
        <FileField
          view={view}
          name={FIELD}
          label={t.text('health-index.file.label')}
          hint={t.text('health-index.file.hint')}
          accept=".csv,.txt,text/csv,text/plain"
          error={form.errors.find(({ field }) => field === FIELD)?.text ?? null}
        />
        <PublicationFields view={view} form={form} />
        <div class="govuk-button-group">
          <button class="govuk-button" type="submit">
            {t.text('health-index.file.submit')}
          </button>
          <a class="govuk-link" href={paths.healthIndex}>
            {t.text('form.cancel')}
          </a>
        </div>
      </form>
    </>
  );
};

const answer = (request: Request, form: FormState, filesLost = 0): Response | Promise<Response> => {
  const view = request.get('view');
  return answerPage(request, {
    title: view.t.text('health-index.file'),
    status: form.errors.length === 0 ? 200 : 422,
    hasError: form.errors.length > 0,
    body: <FilePage view={view} form={form} filesLost={filesLost} />,
  });
};

const show = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.healthIndexFile,
  permission: 'index.record',
  title: 'health-index.file',
  handle: (request) =>
    withRead(deps, request, readIndex, ({ book }) => answer(request, freshForm(publicationFields(book.day), book.index.version))),
});

const formOf = (form: Form): FormState => ({
  values: valuesOf(Object.fromEntries(FIELDS.map((name) => [name, form.text(name)]))),
  errors: [],
  version: 0,
});

const faultErrors = ({ t }: View, faults: readonly Fault[]): readonly FormError[] =>
  faults.map((fault) => ({ field: FIELD, text: t.fault(fault) }));

/** A refusal of the day is shown there; every other is one of the file. */
const fileFieldOf = (code: string): string => (indexFieldOf(code) === 'published' ? 'published' : FIELD);

/** What the register said instead of recording the file. */
const answerUnrecorded = (deps: Deps, request: Request, form: FormState, { reason }: RegistryFailure): Response | Promise<Response> => {
  const { t } = request.get('view');
  if (reason._tag === 'Forbidden') return answerProblem(request, 'forbidden');
  if (reason._tag !== 'Refused') {
    deps.report(reason);
    return answerProblem(request, 'failure');
  }
  const errors = reason.reasons.map((one) => ({ field: fileFieldOf(one.code), text: t.reason(one) }));
  return answer(request, { ...form, errors }, 1);
};

const record = async (deps: Deps, request: Request, form: FormState, file: IndexFile): Promise<Response> => {
  const view = request.get('view');
  const recorded = await deps.register.run(recordIndex(personOfRequest(request), file));
  if (Result.isFailure(recorded)) return answerUnrecorded(deps, request, form, recorded.failure);
  return answerPage(request, {
    title: view.t.text('health-index.compared'),
    body: <ComparisonPage view={view} comparison={recorded.success} file={file.file ?? ''} />,
  });
};

const readSeries = ({ name, text }: TextFile) => Result.flatMap(text, (read) => readHealthIndex(name, read));

const take = (deps: Deps): Route => ({
  method: 'POST',
  path: paths.healthIndexFile,
  permission: 'index.record',
  title: 'health-index.file',
  maximumBytes: MOST_BYTES,
  handle: async (request) => {
    const view = request.get('view');
    const posted = await readForm(request);
    const form = formOf(posted);
    const reader = readerOf(form.values, view.t);
    const publication = readPublication(reader);
    const file = posted.file(FIELD);
    if (file === null)
      return answer(request, { ...form, errors: [{ field: FIELD, text: view.t.text('health-index.file.missing') }, ...reader.errors] });
    if (file.size > MOST_FILE_BYTES) return answerProblem(request, 'too-large');
    const read = await readTextFile(file, 'index.csv');
    const series = readSeries(read);
    const faults = Result.isFailure(series) ? faultErrors(view, series.failure) : [];
    const errors = [...faults, ...reader.errors];
    if (Result.isFailure(series) || errors.length > 0) return answer(request, { ...form, errors }, 1);
    return record(deps, request, form, { ...publication, values: indexValues(series.success), file: read.name.trim() });
  },
});

/** The record of the months of a file that are new. */
export const indexFileRoutes = (deps: Deps): readonly Route[] => [show(deps), take(deps)];
