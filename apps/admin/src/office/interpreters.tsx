import { type Day, isServing, type MissionId, type Office, type RegisteredInterpreter } from '@protocol-registry/domain';
import type { Named } from '@protocol-registry/registry';
import { may } from '../access/may.ts';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { Tag } from '../page/tag.tsx';
import { paths, pathTo } from '../paths.ts';
import { RowActs, withActs } from './row-acts.tsx';

interface InterpretersParts {
  readonly view: View;
  readonly office: Office;
  readonly missions: readonly Named<MissionId>[];
  readonly today: Day;
}

const Conflicts = ({
  view: { t },
  interpreter: { conflictsWith },
  missions,
}: Omit<InterpretersParts, 'office' | 'today'> & { readonly interpreter: RegisteredInterpreter }): Markup =>
  conflictsWith.length === 0 ? (
    <span class="registry-none">{t.text('interpreter.no-conflict')}</span>
  ) : (
    <ul class="registry-row-acts">
      {conflictsWith.map((id) => (
        <li>{missions.find((mission) => mission.id === id)?.name ?? id}</li>
      ))}
    </ul>
  );

const One = ({ interpreter, ...parts }: Omit<InterpretersParts, 'office'> & { readonly interpreter: RegisteredInterpreter }): Markup => {
  const { view } = parts;
  const { t } = view;
  const { id, independence, languages, leftOn, name } = interpreter;
  return (
    <CardRow>
      <RowHead>
        {name} {leftOn === null ? null : <Tag tone="waiting" text={t.text('officer.leaves', { day: t.shortDay(leftOn) })} />}
        <span class="registry-code">{id}</span>
      </RowHead>
      <Cell label={t.text('officer.languages')}>{languages.map((code) => t.languageName(code)).join(', ')}</Cell>
      <Cell label={t.text('interpreter.declared-on')}>{t.shortDay(independence.declaredOn)}</Cell>
      <Cell label={t.text('interpreter.conflicts.column')}>
        <Conflicts {...parts} interpreter={interpreter} />
      </Cell>
      {may(view, 'office.manage') ? (
        <Cell>
          <RowActs
            view={view}
            name={name}
            acts={[
              { href: pathTo(paths.interpreterCorrect, { id }), text: 'interpreter.correct' },
              ...(leftOn === null ? [{ href: pathTo(paths.interpreterLeave, { id }), text: 'interpreter.leave' } as const] : []),
            ]}
          />
        </Cell>
      ) : null}
    </CardRow>
  );
};

/** The interpreters whom the office books, by name: their languages, their declaration, and the missions for whose workers they do not interpret. */
export const Interpreters = ({ office, ...parts }: InterpretersParts): Markup => {
  const { view, today } = parts;
  const { compare } = new Intl.Collator(view.t.locale);
  const serving = [...office.interpreters.values()].filter((one) => isServing(one, today)).toSorted((a, b) => compare(a.name, b.name));
  return (
    <Section id="interpreters" title={view.t.text('office.interpreters')}>
      {serving.length === 0 ? (
        <p class="registry-none">{view.t.text('office.no-interpreter')}</p>
      ) : (
        <CardTable
          class="registry-table--register"
          caption={view.t.text('office.interpreters')}
          columns={withActs(view, ['interpreter.name', 'officer.languages', 'interpreter.declared-on', 'interpreter.conflicts.column'])}
        >
          {serving.map((interpreter) => (
            <One {...parts} interpreter={interpreter} />
          ))}
        </CardTable>
      )}
    </Section>
  );
};
