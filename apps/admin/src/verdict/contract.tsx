import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { SummaryList } from '../page/summary-list.tsx';
import { paths, pathTo } from '../paths.ts';
import { fullName } from '../worker/name.ts';
import type { VerdictParts } from './parts.ts';

const Worker = ({ verdict: { worker } }: VerdictParts): Markup => (
  <a class="govuk-link" href={pathTo(paths.worker, { id: worker.id })}>
    {fullName(worker)}
  </a>
);

/** Whose contract it is, as the register knew it then. */
export const KnownContract = (parts: VerdictParts): Markup => {
  const { view, verdict } = parts;
  const { t } = view;
  const { assessment, contract, employer, worker } = verdict;
  const { employedDays, monthDays } = assessment;
  return (
    <Section id="contract" title={t.text('verdict.contract')}>
      <SummaryList
        facts={[
          { term: t.text('findings.worker'), value: <Worker {...parts} /> },
          { term: t.text('worker.born-on'), value: t.day(worker.bornOn) },
          { term: t.text('contract.employer'), value: employer === null ? contract.employer : fullName(employer) },
          { term: t.text('contract.starts-on'), value: t.day(contract.startsOn) },
          { term: t.text('contract.last-day'), value: contract.endsOn === null ? t.text('contract.open-ended') : t.day(contract.endsOn) },
          { term: t.text('verdict.employed-days'), value: t.text('verdict.days-of', { days: employedDays, monthDays }) },
        ]}
      />
    </Section>
  );
};
