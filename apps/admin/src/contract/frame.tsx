import type { Markup } from '../page/markup.ts';
import { SummaryList } from '../page/summary-list.tsx';
import { paths, pathTo } from '../paths.ts';
import { fullName } from '../worker/name.ts';
import type { ContractParts } from './page-parts.ts';

const Employer = ({ employer, read: { contract } }: ContractParts): Markup => (
  <a class="govuk-link" href={pathTo(paths.employer, { id: contract.employer })}>
    {employer?.name ?? contract.employer}
  </a>
);

const Mission = ({ employer }: ContractParts): Markup | null =>
  employer === null ? null : (
    <a class="govuk-link" href={pathTo(paths.mission, { id: employer.mission.id })}>
      {employer.mission.name}
    </a>
  );

/** What a contract fixes for its whole time. */
export const Frame = (parts: ContractParts): Markup => {
  const { t } = parts.view;
  const { contract, state } = parts.read;
  const { endsOn, noteVerbale, startsOn } = contract;
  return (
    <SummaryList
      facts={[
        {
          term: t.text('contract.worker'),
          value: (
            <a class="govuk-link" href={pathTo(paths.worker, { id: state.worker.id })}>
              {fullName(state.worker)}
            </a>
          ),
        },
        { term: t.text('contract.employer'), value: <Employer {...parts} /> },
        { term: t.text('contract.mission'), value: <Mission {...parts} /> },
        { term: t.text('contract.starts-on'), value: t.day(startsOn) },
        { term: t.text('contract.last-day'), value: endsOn === null ? t.text('contract.open-ended') : t.day(endsOn) },
        { term: t.text('note.title'), value: t.text('note.of', { number: noteVerbale.number, date: t.day(noteVerbale.date) }) },
      ]}
    />
  );
};
