import { type ApplicationId, type Day, parseIdentifier } from '@protocol-registry/domain';
import { assessPay, dayAt } from '@protocol-registry/registry';
import { Effect, Option } from 'effect';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { type ActForm, actFormRoutes } from '../form/act-form.ts';
import { personOfRequest } from '../form/as-actor.ts';
import { DateField } from '../form/date-field.tsx';
import { type RecordPage, withDone } from '../form/record.tsx';
import { type FieldValues, freshForm } from '../form/state.ts';
import { Grounds, groundOfGate } from '../page/ground.tsx';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { assessPeriod } from './assess-period.ts';
import { ContractForm, contractFormTitle } from './form-page.tsx';
import { askedContract, type ContractRead } from './read.ts';
import { monthsValues } from './verdict.ts';

/** What is asked: the day set for an amendment, and the application that waits for the verdict, from which the person came. */
interface Asked {
  readonly amendBy: Day | null;
  readonly application: ApplicationId | null;
}

interface AssessParts {
  readonly view: View;
  readonly read: ContractRead;
  readonly today: Day;
}

/** The application of this contract that a form names, null where it names none. */
const applicationOf = ({ contract, state }: ContractRead, text: string): ApplicationId | null => {
  const id = Option.getOrNull(parseIdentifier<ApplicationId>(text));
  return id !== null && state.applications.get(id)?.contract === contract.id ? id : null;
};

const Lead = ({ view, read, today }: AssessParts): Markup => {
  const { t } = view;
  return (
    <div class="registry-reading">
      <p class="govuk-body">{t.text('contract.assess.lead', monthsValues(t, assessPeriod(read.contract, today)))}</p>
      <Grounds view={view} grounds={[groundOfGate(t.text('gate.verdict-never-refuses'))]} />
    </div>
  );
};

const page = (parts: AssessParts): RecordPage<Asked> => {
  const { view, read } = parts;
  const ofApplication = (values: FieldValues): ApplicationId | null => applicationOf(read, values.text('application'));
  return {
    title: contractFormTitle(view, read, 'contract.assess'),
    body: (form, notice) => (
      <ContractForm
        view={view}
        read={read}
        form={form}
        title="contract.assess"
        action={pathTo(paths.contractAssess, { id: read.contract.id })}
        submit="contract.assess-now"
        notice={notice}
        lead={<Lead {...parts} />}
      >
        <input type="hidden" name="application" value={ofApplication(form.values) ?? ''} />
        <DateField view={view} form={form} name="amend" label="contract.assess.amend-by" hint="contract.assess.amend-by.hint" />
      </ContractForm>
    ),
    read: (reader, values) => ({
      amendBy: reader.optionalDay('amend', 'contract.assess.amend-by'),
      application: ofApplication(values),
    }),
    fieldOf: (code) => (code === 'PERIOD_BACKWARDS' ? 'amend' : null),
  };
};

const form = (deps: Deps): ActForm<ContractRead, Asked, Asked> => ({
  path: paths.contractAssess,
  permission: 'pay.assess',
  title: 'contract.assess',
  asked: askedContract,
  page: (view, read) => page({ view, read, today: dayAt(deps.now()) }),
  fresh: ({ version }, request) => freshForm({ application: request.req.query('application') ?? '' }, version),
  ask: ({ request, read: { contract }, content }) => {
    const period = assessPeriod(contract, dayAt(deps.now()));
    const scope = { contract: contract.id, ...period, evidenceTo: null, amendBy: content.amendBy };
    return Effect.as(assessPay(personOfRequest(request), scope), content);
  },
  done: ({ application }, { contract }) =>
    withDone(
      application === null ? pathTo(paths.contract, { id: contract.id }) : pathTo(paths.application, { id: application }),
      'pay.assessed',
    ),
});

/** The assessment of one contract's pay, for an application that waits for the verdict or by itself. */
export const assessContractRoutes = (deps: Deps): readonly Route[] => actFormRoutes(deps, form(deps));
