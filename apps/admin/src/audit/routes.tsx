import { formatMonth, monthOfDay } from '@protocol-registry/domain';
import type { Finding } from '@protocol-registry/pay';
import { dayAt } from '@protocol-registry/registry';
import { Result } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request } from '../env.ts';
import { answerFragment, answerPage, wantsFragment } from '../page/answer.tsx';
import type { FormError } from '../page/error-summary.tsx';
import { paths, pathTo } from '../paths.ts';
import { answerProblem } from '../problem/problem.tsx';
import type { Route } from '../route.ts';
import { type Form, MOST_FILE_BYTES, readForm, readTextFile } from '../upload.ts';
import { findingsCsv } from './download.ts';
import { auditExampleRoute } from './example.ts';
import { Explanation, reasonsOf } from './explanation.tsx';
import { applyFilter, filterOf, queryOf } from './filter.ts';
import { FindingPage } from './finding-page.tsx';
import { countText, Findings } from './findings.tsx';
import { AuditForm, type FormState } from './form.tsx';
import { fieldsOf, type MonthFields, proposedMonths, readMonths } from './question.ts';
import { type AuditRun, type FieldFault, readAuditFiles, runAudit, runExample } from './run.ts';
import { RunPage } from './run-page.tsx';

const FILE_NAMES = ['contracts', 'payments', 'sector'] as const;

/** Three files of the greatest size, and the fields around them. */
const MOST_BYTES = 3 * MOST_FILE_BYTES + 64 * 1024;

const answerForm = (request: Request, state: FormState): Response | Promise<Response> => {
  const view = request.get('view');
  const hasError = state.errors.length > 0;
  return answerPage(request, {
    title: view.t.text('audit.title'),
    status: hasError ? 422 : 200,
    hasError,
    body: <AuditForm view={view} state={state} />,
  });
};

const showForm = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.audit,
  permission: 'audit.run',
  title: 'audit.title',
  handle: (request) => {
    const months = fieldsOf(proposedMonths(monthOfDay(dayAt(deps.now()))));
    return answerForm(request, { months, errors: [], filesLost: 0 });
  },
});

const monthFields = (form: Form): MonthFields => ({
  fromMonth: form.text('from-month'),
  fromYear: form.text('from-year'),
  toMonth: form.text('to-month'),
  toYear: form.text('to-year'),
});

const faultErrors = (request: Request, faults: readonly FieldFault[]): readonly FormError[] =>
  faults.map(({ field, fault }) => ({ field, text: request.get('view').t.fault(fault) }));

const keep = (deps: Deps, request: Request, run: AuditRun): Response | Promise<Response> => {
  const { session } = request.get('view');
  if (session === null) return answerProblem(request, 'not-signed-in');
  return request.redirect(pathTo(paths.auditRun, { id: deps.audits.keep(session.id, run) }), 303);
};

const readFiles = async (form: Form) => {
  const [contracts, payments, sector] = await Promise.all(
    FILE_NAMES.map(async (name) => {
      const file = form.file(name);
      return file === null ? null : readTextFile(file, `${name}.csv`);
    }),
  );
  return { contracts: contracts ?? null, payments: payments ?? null, sector: sector ?? null };
};

/** Files and months are read together, so that everything that is wrong is said at once. */
const auditOf = async (request: Request, form: Form): Promise<Result.Result<AuditRun, readonly FormError[]>> => {
  const { t } = request.get('view');
  const { contracts, ...others } = await readFiles(form);
  const months = readMonths(monthFields(form));
  const monthErrors = 'from' in months ? [] : months.map(({ field, text }) => ({ field: `${field}-month`, text: t.text(text) }));
  if (contracts === null) return Result.fail([{ field: 'contracts', text: t.text('audit.contracts.missing') }, ...monthErrors]);
  const read = readAuditFiles({ contracts, ...others });
  if (Result.isFailure(read)) return Result.fail([...faultErrors(request, read.failure), ...monthErrors]);
  return 'from' in months ? Result.succeed(runAudit(read.success, months)) : Result.fail(monthErrors);
};

const start = (deps: Deps): Route => ({
  method: 'POST',
  path: paths.audit,
  permission: 'audit.run',
  title: 'audit.title',
  maximumBytes: MOST_BYTES,
  handle: async (request) => {
    const form = await readForm(request);
    if (FILE_NAMES.some((name) => (form.file(name)?.size ?? 0) > MOST_FILE_BYTES)) return answerProblem(request, 'too-large');
    const run =
      form.text('example') === 'yes'
        ? Result.mapError(runExample(), (faults) => faultErrors(request, faults))
        : await auditOf(request, form);
    if (Result.isSuccess(run)) return keep(deps, request, run.success);
    const filesLost = FILE_NAMES.filter((name) => form.file(name) !== null).length;
    return answerForm(request, { months: monthFields(form), errors: run.failure, filesLost });
  },
});

const found = (deps: Deps, request: Request): { readonly id: string; readonly run: AuditRun } | null => {
  const id = request.req.param('id') ?? '';
  const { session } = request.get('view');
  const run = session === null ? null : deps.audits.find(session.id, id);
  return run === null ? null : { id, run };
};

const showRun = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.auditRun,
  permission: 'audit.run',
  title: 'audit.title',
  handle: (request) => {
    const result = found(deps, request);
    if (result === null) return answerProblem(request, 'not-found');
    const view = request.get('view');
    const parts = { view, ...result, filter: filterOf(request) };
    const { from, to } = result.run.input;
    const title = view.t.text('audit.result', { from: view.t.month(from), to: view.t.month(to) });
    if (!wantsFragment(request)) return answerPage(request, { title, body: <RunPage {...parts} /> });
    request.header('HX-Push-Url', `${pathTo(paths.auditRun, { id: result.id })}${queryOf(parts.filter)}`);
    return answerFragment(request, { title, body: <Findings {...parts} />, announcement: countText(parts) });
  },
});

const download = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.auditDownload,
  permission: 'audit.run',
  title: 'finding.download',
  handle: (request) => {
    const result = found(deps, request);
    if (result === null) return answerProblem(request, 'not-found');
    const { findings } = applyFilter(result.run.report.findings, filterOf(request));
    const { from, to } = result.run.input;
    return request.body(findingsCsv(request.get('view').t, findings), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="findings_${formatMonth(from)}_${formatMonth(to)}.csv"`,
    });
  },
});

const asked = (request: Request, run: AuditRun): Finding | undefined => {
  const { contract, month, code } = request.req.param();
  return run.report.findings.find(
    (finding) => finding.contract === contract && formatMonth(finding.month) === month && finding.code === code,
  );
};

const showFinding = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.auditFinding,
  permission: 'audit.run',
  title: 'finding.arithmetic',
  handle: (request) => {
    const result = found(deps, request);
    const finding = result === null ? undefined : asked(request, result.run);
    if (result === null || finding === undefined) return answerProblem(request, 'not-found');
    const view = request.get('view');
    if (wantsFragment(request)) return request.html(<Explanation view={view} reasons={reasonsOf(result.run, finding)} />);
    return answerPage(request, {
      title: `${view.t.text(`finding.${finding.code}`)}, ${finding.contract}, ${view.t.month(finding.month)}`,
      body: <FindingPage view={view} {...result} filter={filterOf(request)} finding={finding} />,
    });
  },
});

/** The form, the run, its findings, one finding, and the file of them. */
export const auditRoutes = (deps: Deps): readonly Route[] => [
  showForm(deps),
  start(deps),
  auditExampleRoute,
  download(deps),
  showRun(deps),
  showFinding(deps),
];
