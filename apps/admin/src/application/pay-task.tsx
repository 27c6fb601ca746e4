import { payVerdict, refusal } from '@protocol-registry/domain';
import { may } from '../access/may.ts';
import { AssessNow } from '../contract/assess-now.tsx';
import { verdictText } from '../contract/verdict.ts';
import { Grounds, groundOf, groundOfGate } from '../page/ground.tsx';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import type { ApplicationParts } from './page-parts.ts';
import { Task } from './task.tsx';

const Way = ({ view: { t }, read: { contract } }: ApplicationParts): Markup => (
  <p class="registry-task__way">
    <a class="govuk-link" href={pathTo(paths.contract, { id: contract.id })}>
      {t.text('application.to-contract', { contract: contract.id })}
    </a>
  </p>
);

/** The pay verdict: what was found since the application was lodged, or that the pay is still to be assessed. */
export const PayTask = (parts: ApplicationParts): Markup => {
  const { view, read, today } = parts;
  const { t } = view;
  const verdict = payVerdict(read.state, read.application, today);
  return (
    <Task view={view} title={t.text('task.pay')} state={verdict === null ? 'to-do' : 'done'}>
      {verdict === null ? (
        <Grounds view={view} grounds={[groundOf(t, refusal('PAY_VERDICT_MISSING'))]} />
      ) : (
        <Grounds view={view} grounds={[groundOfGate(verdictText(t, verdict))]} />
      )}
      {may(view, 'pay.assess') ? (
        <AssessNow view={view} contract={read.contract} application={read.application.id} isAgain={verdict !== null} today={today} />
      ) : null}
      <Way {...parts} />
    </Task>
  );
};
