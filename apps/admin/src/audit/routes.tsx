import { formatMonth, monthOfDay } from '@protocol-registry/domain';
import type { Finding } from '@protocol-registry/pay';
import { Result } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request } from '../env.ts';
import { answerFragment, answerPage, wantsFragment } from '../page/answer.tsx';
import type { FormError } from '../page/error-summary.tsx';
import { paths, pathTo } from '../paths.ts';
import { answerProblem } from '../problem/problem.tsx';
import type { Route } from '../route.ts';
import { dayAt } from '../today.ts';
import { type Form, MOST_FILE_BYTES, readForm, readTextFile } from '../upload.ts';
import { findingsCsv } from './download.ts';
import { Explanation, reasonsOf } from './explanation.tsx';
import { applyFilter, filterOf, queryOf } from './filter.ts';
import { FindingPage } from './finding-page.tsx';
import { countText, Findings } from './findings.tsx';
import { AuditForm, type FormState } from './form.tsx';
import { fieldsOf, type MonthFields, proposedMonths, readMonths } from './question.ts';
import { type AuditRun, type FieldFault, runAudit, runExample } from './run.ts';
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
    return answerForm(request, { months, errors: [], filesLost: false });
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

const start = (deps: Deps): Route => ({
  method: 'POST',
  path: paths.audit,
  permission: 'audit.run',
  title: 'audit.title',
  maximumBytes: MOST_BYTES,
  handle: async (request) => {
    const { t } = request.get('view');
    const form = await readForm(request);
    const months = monthFields(form);
    const refuse = (errors: readonly FormError[]) => answerForm(request, { months, errors, filesLost: true });
    if (form.text('example') === 'yes') {
      const example = runExample();
      return Result.isSuccess(example) ? keep(deps, request, example.success) : refuse(faultErrors(request, example.failure));
    }
    if (FILE_NAMES.some((name) => (form.file(name)?.size ?? 0) > MOST_FILE_BYTES)) return answerProblem(request, 'too-large');
    const files = await readFiles(form);
    const asked = readMonths(months);
    const { contracts } = files;
    const errors: FormError[] = contracts === null ? [{ field: 'contracts', text: t.text('audit.contracts.missing') }] : [];
    if (!('from' in asked)) errors.push(...asked.map(({ field, text }) => ({ field: `${field}-month`, text: t.text(text) })));
    if (contracts === null || !('from' in asked)) return refuse(errors);
    const run = runAudit({ ...files, contracts }, asked);
    return Result.isSuccess(run) ? keep(deps, request, run.success) : refuse(faultErrors(request, run.failure));
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
      body: <FindingPage view={view} {...result} finding={finding} />,
    });
  },
});

/** The form, the run, its findings, one finding, and the file of them. */
export const auditRoutes = (deps: Deps): readonly Route[] => [
  showForm(deps),
  start(deps),
  download(deps),
  showRun(deps),
  showFinding(deps),
];
