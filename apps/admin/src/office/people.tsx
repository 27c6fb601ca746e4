import { type Day, isAbsent, isServing, type Office, type OfficeMember, ROLES } from '@protocol-registry/domain';
import { may } from '../access/may.ts';
import { periodText } from '../contract/period.ts';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { Tag } from '../page/tag.tsx';
import { paths, pathTo } from '../paths.ts';
import { RowActs, withActs } from './row-acts.tsx';

interface PeopleParts {
  readonly view: View;
  readonly office: Office;
  readonly today: Day;
}

type PersonParts = Omit<PeopleParts, 'office'> & { readonly officer: OfficeMember };

const Standing = ({ view: { t }, officer, today }: PersonParts): Markup | null => {
  if (officer.leftOn !== null) return <Tag tone="waiting" text={t.text('officer.leaves', { day: t.shortDay(officer.leftOn) })} />;
  return isAbsent(officer, today) ? <Tag tone="waiting" text={t.text('officer.away')} /> : null;
};

/** The absences of today and later; those that are over are no longer of use here. */
const Absences = ({ view: { t }, officer: { absences }, today }: PersonParts): Markup => {
  const ahead = absences.filter(({ to }) => to >= today).toSorted((a, b) => a.from - b.from);
  if (ahead.length === 0) return <span class="registry-none">{t.text('officer.no-absence')}</span>;
  return (
    <ul class="registry-row-acts">
      {ahead.map(({ from, to }) => (
        <li>{periodText(t, from, to)}</li>
      ))}
    </ul>
  );
};

const Acts = ({ view, officer: { id, leftOn, name } }: PersonParts): Markup => (
  <RowActs
    view={view}
    name={name}
    acts={[
      { href: pathTo(paths.officerAbsence, { id }), text: 'officer.record-absence' },
      { href: pathTo(paths.officerCorrect, { id }), text: 'officer.correct' },
      ...(leftOn === null ? [{ href: pathTo(paths.officerLeave, { id }), text: 'officer.leave' } as const] : []),
    ]}
  />
);

const Person = (parts: PersonParts): Markup => {
  const { view, officer } = parts;
  const { t } = view;
  const { languages, login, name, role } = officer;
  return (
    <CardRow>
      <RowHead>
        {name} <Standing {...parts} />
        <span class="registry-code">{t.text('officer.signs-in-as', { login })}</span>
      </RowHead>
      <Cell label={t.text('officer.role')}>{t.text(`role.${role}`)}</Cell>
      <Cell label={t.text('officer.languages')}>{languages.map((code) => t.languageName(code)).join(', ')}</Cell>
      <Cell label={t.text('officer.absences')}>
        <Absences {...parts} />
      </Cell>
      {may(view, 'office.manage') ? (
        <Cell>
          <Acts {...parts} />
        </Cell>
      ) : null}
    </CardRow>
  );
};

const byRole = (a: OfficeMember, b: OfficeMember): number => ROLES.indexOf(a.role) - ROLES.indexOf(b.role);

/** The people who serve, by what they do. */
export const People = ({ view, office, today }: PeopleParts): Markup => {
  const { t } = view;
  const serving = [...office.officers.values()].filter((officer) => isServing(officer, today)).toSorted(byRole);
  return (
    <Section id="people" title={t.text('office.people')}>
      {serving.length === 0 ? (
        <p class="registry-none">{t.text('office.nobody')}</p>
      ) : (
        <CardTable
          class="registry-table--register"
          caption={t.text('office.people')}
          columns={withActs(view, ['officer.name', 'officer.role', 'officer.languages', 'officer.absences'])}
        >
          {serving.map((officer) => (
            <Person view={view} officer={officer} today={today} />
          ))}
        </CardTable>
      )}
    </Section>
  );
};

/** Those who left, for whoever meets their name in the journal; nothing where nobody did. */
export const Former = ({ view: { t }, office, today }: PeopleParts): Markup | null => {
  const left = [...office.officers.values()].filter((officer) => !isServing(officer, today));
  if (left.length === 0) return null;
  return (
    <Section id="former" title={t.text('office.former')}>
      <ul class="govuk-list">
        {left.map(({ leftOn, name, role }) => (
          <li>{t.text('office.left', { name, role: t.text(`role.${role}`), day: leftOn === null ? '' : t.shortDay(leftOn) })}</li>
        ))}
      </ul>
    </Section>
  );
};
