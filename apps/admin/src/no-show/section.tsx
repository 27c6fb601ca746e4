import { type LadderStep, type NoShowLadder, type NoShowStep, noShowLadder, type OfficerId } from '@protocol-registry/domain';
import type { MessageKey } from '@protocol-registry/language';
import { may } from '../access/may.ts';
import { type ActLink, ActLinks } from '../page/act-link.tsx';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { Tag } from '../page/tag.tsx';
import { paths, pathTo } from '../paths.ts';
import type { SectionParts } from '../worker/section/parts.tsx';

const takenBy = ({ officers, read: { acts } }: SectionParts, version: number): string => {
  const actor = acts.find((act) => act.version === version)?.actor ?? '';
  return officers.get(actor as OfficerId) ?? actor;
};

/** The steps that tell the mission something: they wait with the letters. */
const TELLS_MISSION: ReadonlySet<NoShowStep> = new Set<NoShowStep>(['note_verbale', 'head_of_mission_told']);

const State = ({ step: { step, taken }, ...parts }: SectionParts & { readonly step: LadderStep }): Markup => {
  const { t } = parts.view;
  if (taken === null && parts.dates.lettersWait && TELLS_MISSION.has(step)) return <Tag tone="waiting" text={t.text('letter.waits')} />;
  if (taken === null) return <Tag tone="alert" text={t.text('no-show.open')} />;
  return (
    <>
      {t.text('no-show.taken', { day: t.shortDay(taken.on), officer: takenBy(parts, taken.setBy) })}
      {taken.note === null ? null : <span class="registry-code">{taken.note}</span>}
    </>
  );
};

const Act = ({ view, read, step: { step, taken } }: SectionParts & { readonly step: LadderStep }): Markup => {
  const { id } = read.state.worker;
  const href =
    taken === null
      ? `${pathTo(paths.noShowStep, { id })}?step=${step}`
      : pathTo(paths.noShowStepCorrect, { id, version: String(taken.setBy) });
  const text: MessageKey = taken === null ? 'no-show.take-step' : 'no-show.correct-step';
  return (
    <a
      class="govuk-link"
      href={href}
      aria-label={view.t.text('office.form-title', { act: view.t.text(text), name: view.t.text(`no-show-step.${step}`) })}
    >
      {view.t.text(text)}
    </a>
  );
};

const COLUMNS = ['no-show.step', 'no-show.after', 'no-show.state'] as const;

const Steps = ({ ladder, ...parts }: SectionParts & { readonly ladder: NoShowLadder }): Markup => {
  const { view } = parts;
  const { t } = view;
  const isAllowed = may(view, 'interview.schedule');
  return (
    <CardTable
      class="registry-table--register"
      caption={t.text('no-show.title')}
      columns={[...COLUMNS, ...(isAllowed ? (['office.acts'] as const) : [])].map((key) => ({ head: t.text(key) }))}
    >
      {ladder.steps.map((step) => (
        <CardRow>
          <RowHead>{t.text(`no-show-step.${step.step}`)}</RowHead>
          <Cell label={t.text('no-show.after')}>
            {step.interview === null ? (
              t.text('no-show.unreachable-since', { day: t.shortDay(step.by) })
            ) : (
              <a class="govuk-link" href={pathTo(paths.interview, { id: step.interview })}>
                {t.text('no-show.missed', { interview: step.interview, day: t.shortDay(step.by) })}
              </a>
            )}
          </Cell>
          <Cell label={t.text('no-show.state')}>
            <State {...parts} step={step} />
          </Cell>
          {isAllowed ? (
            <Cell>
              <Act {...parts} step={step} />
            </Cell>
          ) : null}
        </CardRow>
      ))}
    </CardTable>
  );
};

const actsOf = ({ read: { state } }: SectionParts, { missed, unreachableSince }: NoShowLadder): readonly (ActLink | null)[] => {
  const { id } = state.worker;
  return [
    missed.length === 0
      ? null
      : { href: pathTo(paths.noShowLetterNew, { id }), text: 'no-show.prepare-letter', permission: 'interview.schedule' },
    unreachableSince === null
      ? { href: pathTo(paths.workerUnreachable, { id }), text: 'no-show.record-unreachable', permission: 'interview.schedule' }
      : { href: pathTo(paths.workerReached, { id }), text: 'no-show.record-reached', permission: 'interview.schedule' },
  ];
};

const Letters = ({ view: { t }, dates, read: { state } }: SectionParts): Markup | null =>
  state.noShowLetters.length === 0 ? null : (
    <ul class="govuk-list">
      {state.noShowLetters.toReversed().map(({ missedOn, preparedOn, setBy }) => (
        <li>
          <a class="govuk-link" href={pathTo(paths.noShowLetter, { id: state.worker.id, version: String(setBy) })}>
            {t.text('no-show.letter-of', { missed: t.day(missedOn), day: t.day(preparedOn) })}
          </a>{' '}
          {dates.lettersWait ? <Tag tone="waiting" text={t.text('letter.waits')} /> : null}
        </li>
      ))}
    </ul>
  );

/** The ladder of a worker who did not come: what is done, by whom, and what is open; nothing where no date was ever missed. */
export const NoShows = (parts: SectionParts): Markup | null => {
  const { view, read } = parts;
  const ladder = noShowLadder(read.state);
  const isQuiet = ladder.steps.length === 0 && read.state.noShowLetters.length === 0;
  if (isQuiet && read.state.interviews.size === 0) return null;
  return (
    <Section id="no-shows" title={view.t.text('no-show.title')}>
      {ladder.steps.length === 0 ? (
        <p class="registry-none">{view.t.text('no-show.none')}</p>
      ) : (
        <>
          <p class="govuk-body">{view.t.text('no-show.count', { count: ladder.missed.length })}</p>
          <Steps {...parts} ladder={ladder} />
        </>
      )}
      <Letters {...parts} />
      <ActLinks view={view} links={actsOf(parts, ladder)} />
    </Section>
  );
};
