import type { Allegation } from '@protocol-registry/domain';
import { ActLinks } from '../../page/act-link.tsx';
import type { Markup } from '../../page/markup.ts';
import { Entries, Entry, Section } from '../../page/section.tsx';
import { paths, pathTo } from '../../paths.ts';
import { StandingTag } from '../allegation/standing.tsx';
import { type FileParts, Line, Said } from './parts.tsx';

const One = ({ view, read, allegation }: FileParts & { readonly allegation: Allegation }): Markup => {
  const { t } = view;
  const { closure, employer, id, receivedOn, said, source } = allegation;
  return (
    <Entry
      name={t.text('protected.allegation.name', { allegation: id, source: t.text(`allegation-source.${source}`) })}
      tag={<StandingTag view={view} isClosed={closure !== null} />}
    >
      <Line>{t.text('protected.allegation.received', { day: t.day(receivedOn) })}</Line>
      {employer === null ? null : <Line>{read.employers.get(employer)?.name ?? employer}</Line>}
      <Said text={said} />
      {closure === null ? (
        <ActLinks
          view={view}
          links={[
            {
              href: pathTo(paths.fileAllegationClose, { id: read.id, allegation: id }),
              text: 'protected.close-allegation',
              permission: 'allegation.read',
            },
          ]}
        />
      ) : (
        <>
          <Line>{t.text('protected.allegation.closed-with', { day: t.day(closure.closedOn) })}</Line>
          <Said text={closure.conclusion} />
        </>
      )}
    </Entry>
  );
};

/** What is said of the worker's employer, the latest first. */
export const Allegations = (parts: FileParts): Markup => {
  const { view, read } = parts;
  const allegations = [...read.state.allegations.values()].toReversed();
  return (
    <Section id="allegations" title={view.t.text('protected.allegations')}>
      {allegations.length === 0 ? (
        <p class="registry-none">{view.t.text('protected.no-allegation')}</p>
      ) : (
        <Entries>
          {allegations.map((allegation) => (
            <One {...parts} allegation={allegation} />
          ))}
        </Entries>
      )}
      <ActLinks
        view={view}
        links={[
          { href: pathTo(paths.fileAllegationNew, { id: read.id }), text: 'protected.record-allegation', permission: 'protected.write' },
        ]}
      />
    </Section>
  );
};
