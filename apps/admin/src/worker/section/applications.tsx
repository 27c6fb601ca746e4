import type { Application } from '@protocol-registry/domain';
import { statusTones } from '../../application/status.ts';
import type { Markup } from '../../page/markup.ts';
import { Entry, LatestEntries, Section } from '../../page/section.tsx';
import { Tag } from '../../page/tag.tsx';
import { paths, pathTo } from '../../paths.ts';
import { NothingYet, type SectionParts } from './parts.tsx';

const One = ({ view: { t }, read, application }: SectionParts & { readonly application: Application }): Markup => {
  const { cardCategory, endedOn, id, kind, lodgedOn, status } = application;
  return (
    <Entry
      href={pathTo(paths.application, { id })}
      name={id}
      tag={<Tag tone={statusTones[status]} text={t.text(`application-status.${status}`)} />}
    >
      <p class="registry-entry__text">
        {t.text('dossier.application', {
          kind: t.text(`application-kind.${kind}`),
          category: t.text(`card-category.${cardCategory}`),
          day: t.shortDay(lodgedOn),
          ended: endedOn === null ? 'no' : 'yes',
          endedOn: endedOn === null ? '' : t.shortDay(endedOn),
        })}
      </p>
      {read.state.overrides.has(id) ? <p class="registry-entry__text">{t.text('act.gate.overridden')}</p> : null}
    </Entry>
  );
};

/** The applications of a dossier, the latest first. */
export const Applications = (parts: SectionParts): Markup => {
  const { view, read } = parts;
  const applications = [...read.state.applications.values()].toReversed();
  return (
    <Section id="applications" title={view.t.text('dossier.applications')}>
      {applications.length === 0 ? (
        <NothingYet text={view.t.text('dossier.no-application')} />
      ) : (
        <LatestEntries view={view} entries={applications.map((application) => <One {...parts} application={application} />)} />
      )}
    </Section>
  );
};
