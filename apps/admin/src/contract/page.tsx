import type { Day } from '@protocol-registry/domain';
import { dayAt, type EmployerCard, ReadModel, type WorkerDates } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { Recorded } from '../form/record.tsx';
import { Letters } from '../letter/letters.tsx';
import { ActLinks } from '../page/act-link.tsx';
import { answerPage } from '../page/answer.tsx';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { latestVerdict } from '../verdict/path.ts';
import { fullName } from '../worker/name.ts';
import { Assessments } from './assessments.tsx';
import { Findings } from './findings.tsx';
import { Frame } from './frame.tsx';
import type { ContractParts } from './page-parts.ts';
import { Payments } from './payments.tsx';
import { askedContract, type ContractRead } from './read.ts';
import { Terms } from './terms.tsx';

interface ContractShown {
  readonly read: ContractRead;
  readonly employer: EmployerCard | null;
  readonly dates: WorkerDates;
}

const shown = (request: Request, today: Day): RegisterEffect<ContractShown> =>
  Effect.gen(function* () {
    const read = yield* askedContract(request);
    const { employerCards, workerDates } = yield* ReadModel;
    const { employer } = read.contract;
    const employers = yield* employerCards([employer]);
    const dates = yield* workerDates(read.state.worker.id, today);
    return { read, employer: employers.get(employer) ?? null, dates };
  });

const Acts = ({ view, read, today }: ContractParts): Markup => {
  const { id } = read.contract;
  const worker = read.state.worker.id;
  const hasApplication = [...read.state.applications.values()].some(({ contract }) => contract === id);
  return (
    <ActLinks
      view={view}
      links={[
        hasApplication
          ? null
          : {
              href: pathTo(paths.applicationNew, { id: worker }),
              text: 'dossier.lodge-application',
              permission: 'register.write',
              isMain: true,
            },
        { href: pathTo(paths.paymentNew, { id }), text: 'payment.record', permission: 'payment.record' },
        { href: pathTo(paths.contractAssess, { id }), text: 'contract.assess', permission: 'pay.assess' },
        { href: latestVerdict(read.contract, today), text: 'verdict.link', permission: 'register.read' },
        { href: pathTo(paths.termsNew, { id }), text: 'terms.agree', permission: 'register.write' },
        { href: pathTo(paths.contractCorrect, { id }), text: 'contract.correct', permission: 'register.write' },
        { href: pathTo(paths.contractEnd, { id }), text: 'contract.end', permission: 'register.write' },
      ]}
    />
  );
};

const Contract = (parts: ContractParts): Markup => {
  const { t } = parts.view;
  const { contract, state } = parts.read;
  const { worker } = state;
  return (
    <>
      <p class="registry-back">
        <a class="govuk-back-link" href={pathTo(paths.worker, { id: worker.id })}>
          {t.text('contract.back', { worker: fullName(worker), file: worker.id })}
        </a>
      </p>
      <h1 class="govuk-heading-l">{t.text('contract.heading', { contract: contract.id })}</h1>
      <Acts {...parts} />
      <div class="registry-columns">
        <Frame {...parts} />
        <Assessments {...parts} />
      </div>
      <Findings {...parts} />
      <Letters {...parts} />
      <Terms {...parts} />
      <Payments {...parts} />
      <p class="registry-running" aria-hidden="true">
        {t.text('worker.file', { file: worker.id })}
      </p>
    </>
  );
};

/** A contract: its frame, its terms from day to day, the payments, the findings and the assessments. */
export const contractRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.contract,
  permission: 'register.read',
  title: 'navigation.contracts',
  handle: (request) => {
    const view = request.get('view');
    const today = dayAt(deps.now());
    return withRead(deps, request, shown(request, today), ({ read, employer, dates }) =>
      answerPage(request, {
        title: view.t.text('contract.title', { contract: read.contract.id, worker: fullName(read.state.worker) }),
        body: (
          <>
            <Recorded view={view} request={request} />
            <Contract view={view} read={read} employer={employer} dates={dates} today={today} />
          </>
        ),
      }),
    );
  },
});
