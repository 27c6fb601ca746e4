import type { RegisteredContract } from '@protocol-registry/domain';
import { hours } from '../../contract/hours.ts';
import { periodText } from '../../contract/period.ts';
import { termsOn } from '../../contract/terms-on.ts';
import type { Markup } from '../../page/markup.ts';
import { Entry, LatestEntries, Section } from '../../page/section.tsx';
import { paths, pathTo } from '../../paths.ts';
import { NothingYet, type SectionParts } from './parts.tsx';

const Contract = ({ view: { t }, read, today, contract }: SectionParts & { readonly contract: RegisteredContract }): Markup => {
  const employer = read.employers.get(contract.employer);
  const { terms } = termsOn(contract, today);
  return (
    <Entry href={pathTo(paths.contract, { id: contract.id })} name={contract.id}>
      <p class="registry-entry__text">
        {t.text('dossier.contract', {
          employer: employer?.name ?? contract.employer,
          mission: employer?.mission.name ?? '',
          period: periodText(t, contract.startsOn, contract.endsOn),
        })}
      </p>
      <p class="registry-entry__text">
        {t.text('dossier.terms', {
          amount: t.amount(terms.grossMonthly, terms.currency),
          hours: hours(t, terms.weeklyHours),
          category: t.text(`labour-category.${terms.labourCategory}`),
        })}
      </p>
    </Entry>
  );
};

/** The contracts of a dossier, the latest first. */
export const Contracts = (parts: SectionParts): Markup => {
  const { view, read } = parts;
  const contracts = [...read.state.contracts.values()].toReversed();
  return (
    <Section id="contracts" title={view.t.text('dossier.contracts')}>
      {contracts.length === 0 ? (
        <NothingYet text={view.t.text('dossier.no-contract')} />
      ) : (
        <LatestEntries view={view} entries={contracts.map((contract) => <Contract {...parts} contract={contract} />)} />
      )}
    </Section>
  );
};
