import {
  type AnswerChange,
  type AnsweredList,
  type ComparedAnswer,
  compareAnswers,
  questionList,
  type RecordedStatement,
  THEMES,
} from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';
import type { Markup } from '../../page/markup.ts';
import { Section } from '../../page/section.tsx';
import { Tag } from '../../page/tag.tsx';
import { type FileParts, Line, Said } from './parts.tsx';

const NOTHING: AnsweredList = { list: { themes: [] }, answers: new Map() };

const answeredIn = (statement: RecordedStatement | undefined): AnsweredList =>
  statement === undefined
    ? NOTHING
    : { list: (statement.list === null ? null : questionList(statement.list)) ?? { themes: [] }, answers: statement.answers };

const answerText = (t: Translator, change: AnswerChange): string => {
  switch (change._tag) {
    case 'Same':
    case 'New':
    case 'NotAskedBefore':
      return t.text(`answer.${change.answer}`);
    case 'Changed':
      return t.text('protected.answer.changed', { from: t.text(`answer.${change.from}`), to: t.text(`answer.${change.to}`) });
    case 'NotAskedNow':
      return t.text('protected.answer.not-asked-now', { from: t.text(`answer.${change.from}`) });
  }
};

const isToLookAt = (change: AnswerChange): boolean => (change._tag === 'Changed' || change._tag === 'NotAskedNow') && change.toLookAt;

const Answer = ({
  view: { t },
  compared: { change, question },
}: Pick<FileParts, 'view'> & { readonly compared: ComparedAnswer }): Markup => (
  <div class="registry-answers__row">
    <dt>{t.message({ key: `question.${question}`, values: {} })}</dt>
    <dd>
      {answerText(t, change)} {isToLookAt(change) ? <Tag tone="alert" text={t.text('protected.answer.look')} /> : null}
    </dd>
  </div>
);

const themeOf = ({ question }: ComparedAnswer): string => (question.split('.')[0] ?? '').toUpperCase();

type Parts = FileParts & { readonly statement: RecordedStatement; readonly before: RecordedStatement | undefined };

/** The answers of an interview by theme, each beside that of the one before. */
const Answers = ({ view, statement, before }: Parts): Markup => {
  const compared = Map.groupBy(compareAnswers(answeredIn(before), answeredIn(statement)), themeOf);
  return (
    <>
      {THEMES.filter((theme) => compared.has(theme)).map((theme) => (
        <>
          <h3 class="govuk-heading-s registry-answers__theme">{view.t.text(`theme.${theme}`)}</h3>
          <dl class="registry-answers">
            {compared.get(theme)?.map((one) => (
              <Answer view={view} compared={one} />
            ))}
          </dl>
        </>
      ))}
    </>
  );
};

const Notes = ({ view, statement: { notes } }: Parts): Markup | null =>
  notes.length === 0 ? null : (
    <>
      <h3 class="govuk-heading-s registry-answers__theme">{view.t.text('protected.notes')}</h3>
      {notes.map(({ text, theme }) => (
        <>
          <Line>{view.t.text(`theme.${theme}`)}</Line>
          <Said text={text} />
        </>
      ))}
    </>
  );

const isEmpty = ({ answers, isInDanger, notes, observed }: RecordedStatement): boolean =>
  answers.size === 0 && notes.length === 0 && observed.length === 0 && !isInDanger;

const One = (parts: Parts & { readonly isOpen: boolean }): Markup => {
  const { isOpen, statement, view } = parts;
  const { t } = view;
  return (
    <details class="registry-version" open={isOpen}>
      <summary class="registry-version__title">
        {t.text('protected.statement', { interview: statement.interview, day: t.day(statement.heldOn) })}
      </summary>
      {isEmpty(statement) ? <p class="registry-none">{t.text('protected.statement.empty')}</p> : null}
      {statement.isInDanger ? <Tag tone="alert" text={t.text('protected.statement.danger')} /> : null}
      {statement.observed.length === 0 ? null : (
        <Line>
          {t.text('protected.statement.observed', {
            signs: new Intl.ListFormat(t.locale).format(statement.observed.map((code) => t.text(`indicator.${code}`))),
          })}
        </Line>
      )}
      <Answers {...parts} />
      <Notes {...parts} />
    </details>
  );
};

/** What was said at the interviews, the latest first: answers by theme beside those before, and notes apart. */
export const Statements = ({ view, read }: FileParts): Markup => {
  const statements = [...read.state.statements.values()].toSorted((a, b) => a.heldOn - b.heldOn);
  return (
    <Section id="statements" title={view.t.text('protected.statements')}>
      {statements.length === 0 ? <p class="registry-none">{view.t.text('protected.no-statement')}</p> : null}
      {statements
        .map((statement, index) => (
          <One view={view} read={read} statement={statement} before={statements[index - 1]} isOpen={index === statements.length - 1} />
        ))
        .toReversed()}
    </Section>
  );
};
