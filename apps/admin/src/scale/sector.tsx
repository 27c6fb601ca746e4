import type { Fault } from '@protocol-registry/domain';
import type { SectorTable } from '@protocol-registry/pay';
import { ReadModel, type RegistryFailure } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import { may } from '../access/may.ts';
import { hours } from '../contract/hours.ts';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { asking, withRead } from '../form/as-actor.ts';
import { Recorded, withDone } from '../form/record.tsx';
import { answerPage } from '../page/answer.tsx';
import { ErrorSummary, type FormError } from '../page/error-summary.tsx';
import { FileField, FilesAgain } from '../page/file-field.tsx';
import type { Markup } from '../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { paths, pathTo } from '../paths.ts';
import { answerProblem } from '../problem/problem.tsx';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { MOST_FILE_BYTES, readForm, readTextFile } from '../upload.ts';
import { readSectorFile, sectorRows } from './sector-file.ts';

const FIELD = 'sector';
const MOST_BYTES = MOST_FILE_BYTES + 64 * 1024;

interface PageParts {
  readonly view: View;
  readonly request: Request;
  readonly table: SectorTable | null;
  readonly errors: readonly FormError[];
  readonly filesLost: number;
}

const HEADS = [
  'sector-scale.category',
  'sector-scale.seniority',
  'sector-scale.from',
  'sector-scale.monthly',
  'sector-scale.hours',
  'sector-scale.source',
] as const;

const Rows = ({ view: { t }, table }: { readonly view: View; readonly table: SectorTable }): Markup => (
  <CardTable
    class="registry-table--register"
    caption={t.text('sector-scale.caption')}
    columns={HEADS.map((key) => ({ head: t.text(key) }))}
  >
    {sectorRows(table).map(({ category, effectiveFrom, monthly, seniorityYears, source, weeklyHours }) => (
      <CardRow>
        <RowHead>{category}</RowHead>
        <Cell label={t.text('sector-scale.seniority')}>{t.text('sector-scale.years', { count: seniorityYears })}</Cell>
        <Cell label={t.text('sector-scale.from')}>{t.shortDay(effectiveFrom)}</Cell>
        <Cell label={t.text('sector-scale.monthly')}>{t.amount(monthly)}</Cell>
        <Cell label={t.text('sector-scale.hours')}>{hours(t, weeklyHours)}</Cell>
        <Cell label={t.text('sector-scale.source')}>{source}</Cell>
      </CardRow>
    ))}
  </CardTable>
);

const Loaded = ({ view, table }: { readonly view: View; readonly table: SectorTable }): Markup => (
  <>
    <h2 class="govuk-heading-m">{view.t.text('sector-scale.loaded', { scale: table.id ?? '' })}</h2>
    <p class="govuk-body">
      <a class="govuk-link" href={pathTo(paths.scaleUpdate, { id: table.id ?? '' })}>
        {view.t.text('scale-update.versions.link')}
      </a>
    </p>
    <Rows view={view} table={table} />
  </>
);

const LoadForm = ({ view, errors, filesLost }: PageParts): Markup => (
  <form class="registry-form" method="post" action={paths.sectorScale} enctype="multipart/form-data" novalidate data-once="">
    <FilesAgain view={view} count={filesLost} />
    <FileField
      view={view}
      name={FIELD}
      label={view.t.text('sector-scale.file')}
      hint={view.t.text('sector-scale.file.hint')}
      accept=".csv,text/csv"
      error={errors.find(({ field }) => field === FIELD)?.text ?? null}
    />
    <button class="govuk-button" type="submit">
      {view.t.text('sector-scale.load')}
    </button>
  </form>
);

const SectorPage = (parts: PageParts): Markup => {
  const { view, request, table, errors } = parts;
  const { t } = view;
  return (
    <>
      <Recorded view={view} request={request} />
      {errors.length === 0 ? null : <ErrorSummary view={view} errors={errors} />}
      <h1 class="govuk-heading-l">{t.text('sector-scale.title')}</h1>
      <p class="govuk-body-l registry-reading">{t.text('sector-scale.lead')}</p>
      {may(view, 'sector-scale.load') ? <LoadForm {...parts} /> : null}
      {table === null ? <p class="govuk-body">{t.text('sector-scale.none')}</p> : <Loaded view={view} table={table} />}
    </>
  );
};

/** The sector's scale that was loaded last. */
const loadedTable: RegisterEffect<SectorTable | null> = Effect.flatMap(ReadModel, ({ sectorTable }) => sectorTable);

const answer = (deps: Deps, request: Request, errors: readonly FormError[], filesLost = 0): Promise<Response> =>
  withRead(deps, request, loadedTable, (table) => {
    const view = request.get('view');
    return answerPage(request, {
      title: view.t.text('sector-scale.title'),
      status: errors.length === 0 ? 200 : 422,
      hasError: errors.length > 0,
      body: <SectorPage view={view} request={request} table={table} errors={errors} filesLost={filesLost} />,
    });
  });

const show = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.sectorScale,
  permission: 'scales.read',
  title: 'sector-scale.title',
  handle: (request) => answer(deps, request, []),
});

const faultErrors = (request: Request, faults: readonly Fault[]): readonly FormError[] =>
  faults.map((fault) => ({ field: FIELD, text: request.get('view').t.fault(fault) }));

const loading = (request: Request, file: string, table: SectorTable): ReturnType<typeof asking> => {
  const scale = table.id ?? '';
  const content = { scale, file: file.trim(), rows: sectorRows(table) };
  return asking(request, { on: scale, version: null, command: { kind: 'sector-scale.load', content } });
};

/** What the register said instead of loading the scale. */
const answerUnloaded = (deps: Deps, request: Request, { reason }: RegistryFailure): Response | Promise<Response> => {
  const { t } = request.get('view');
  if (reason._tag === 'Forbidden') return answerProblem(request, 'forbidden');
  if (reason._tag !== 'Refused') {
    deps.report(reason);
    return answerProblem(request, 'failure');
  }
  const errors = reason.reasons.map((one) => ({ field: FIELD, text: t.reason(one) }));
  return answer(deps, request, errors, 1);
};

const take = (deps: Deps): Route => ({
  method: 'POST',
  path: paths.sectorScale,
  permission: 'sector-scale.load',
  title: 'sector-scale.title',
  maximumBytes: MOST_BYTES,
  handle: async (request) => {
    const { t } = request.get('view');
    const file = (await readForm(request)).file(FIELD);
    if (file === null) return answer(deps, request, [{ field: FIELD, text: t.text('sector-scale.file.missing') }]);
    if (file.size > MOST_FILE_BYTES) return answerProblem(request, 'too-large');
    const read = await readTextFile(file, 'scales.csv');
    const table = readSectorFile(read);
    if (Result.isFailure(table)) return answer(deps, request, faultErrors(request, table.failure), 1);
    const loaded = await deps.register.run(loading(request, read.name, table.success));
    if (Result.isFailure(loaded)) return answerUnloaded(deps, request, loaded.failure);
    return request.redirect(withDone(paths.sectorScale, 'sector-scale.loaded'), 303);
  },
});

/** The sector's scale as last loaded, and loading another. */
export const sectorRoutes = (deps: Deps): readonly Route[] => [show(deps), take(deps)];
