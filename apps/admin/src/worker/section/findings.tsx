import { type Cents, type Dossier, type Finding, type Month, openFindings } from '@protocol-registry/domain';
import { findingName } from '../../contract/finding-name.ts';
import type { Markup } from '../../page/markup.ts';
import { Entry, LatestEntries, Section } from '../../page/section.tsx';
import { paths, pathTo } from '../../paths.ts';
import { NothingYet, type SectionParts } from './parts.tsx';

/** The open findings of one kind on one contract. */
type Group = readonly [Finding, ...Finding[]];

const groupsOf = (dossier: Dossier): readonly Group[] => {
  const groups = Map.groupBy(openFindings(dossier), ({ contract, code }) => `${contract} ${code}`);
  return [...groups.values()].map(([first, ...rest]) => [first as Finding, ...rest]);
};

const One = ({ view: { t }, group }: SectionParts & { readonly group: Group }): Markup => {
  const [{ code, contract }] = group;
  const months = group.map(({ month }) => month);
  const shortfall = group.reduce((sum, finding) => sum + finding.shortfall, 0) as Cents;
  return (
    <Entry href={`${pathTo(paths.contract, { id: contract })}#findings`} name={findingName(t, code)}>
      <p class="registry-entry__text">
        {t.text('dossier.finding', {
          contract,
          count: group.length,
          from: t.month(Math.min(...months) as Month),
          to: t.month(Math.max(...months) as Month),
          lacking: shortfall === 0 ? 'no' : 'yes',
          shortfall: t.amount(shortfall),
        })}
      </p>
    </Entry>
  );
};

/** The open findings of a dossier, gathered by contract and kind. */
export const OpenFindings = (parts: SectionParts): Markup => {
  const { view, read } = parts;
  const groups = groupsOf(read.state);
  return (
    <Section id="findings" title={view.t.text('dossier.findings')}>
      {groups.length === 0 ? (
        <NothingYet text={view.t.text('dossier.no-finding')} />
      ) : (
        <LatestEntries view={view} entries={groups.map((group) => <One {...parts} group={group} />)} />
      )}
    </Section>
  );
};
