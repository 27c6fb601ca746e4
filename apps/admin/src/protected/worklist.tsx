import { type Day, earliestDay, type Outline } from '@protocol-registry/domain';
import type { MessageKey } from '@protocol-registry/language';
import { dayAt, type FileOutline, ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { readingPageRoutes } from './reading-page.tsx';
import { afterReason } from './reason.tsx';
import { LevelTag } from './section/level.tsx';
import { openedOutlines, spanningSubject } from './spanning.ts';

interface Work {
  readonly outlines: readonly FileOutline[];
  readonly names: ReadonlyMap<string, string>;
  readonly today: Day;
}

/** Something that a file asks for: the file, what it is, and the day that it turns on. */
interface Task {
  readonly outline: FileOutline;
  readonly what: string;
  readonly day: Day | null;
}

const isUrgent = ({ isInDanger, isUndecided, level }: Outline): boolean => level === 'URGENT' || (isInDanger && isUndecided);

const routesIn = ({ t }: View, routes: Outline['referrals']): string =>
  new Intl.ListFormat(t.locale).format(
    routes.map(({ referral, route }) => t.text('protected.referral.name', { referral, route: t.text(`route.${route}`) })),
  );

/** The groups of the worklist, the most pressing first. A file stands in each group that it belongs to. */
const GROUPS: readonly { readonly title: MessageKey; readonly id: string; readonly tasks: (view: View, work: Work) => readonly Task[] }[] =
  [
    {
      id: 'urgent',
      title: 'protected.work.urgent',
      tasks: ({ t }, { outlines }) =>
        outlines.filter(isUrgent).map((outline) => ({
          outline,
          what: t.text(outline.isUndecided ? 'protected.work.undecided' : 'protected.work.decided'),
          day: outline.decidedOn ?? outline.heardOn,
        })),
    },
    {
      id: 'undecided',
      title: 'protected.work.statements',
      tasks: ({ t }, { outlines }) =>
        outlines
          .filter((outline) => outline.isUndecided && !isUrgent(outline))
          .map((outline) => ({ outline, what: t.text('protected.work.undecided'), day: outline.heardOn })),
    },
    {
      id: 'unreceived',
      title: 'protected.work.unreceived',
      tasks: (view, { outlines }) =>
        outlines.flatMap((outline) => {
          const waiting = outline.referrals.filter(({ isReceived }) => !isReceived);
          return waiting.length === 0
            ? []
            : [{ outline, what: routesIn(view, waiting), day: earliestDay(waiting.map(({ madeOn }) => madeOn)) }];
        }),
    },
    {
      id: 'follow-ups',
      title: 'protected.work.follow-ups',
      tasks: (view, { outlines, today }) =>
        outlines.flatMap((outline) => {
          const due = outline.referrals.filter(({ followUpBy, isReceived }) => isReceived && followUpBy !== null && followUpBy <= today);
          return due.length === 0
            ? []
            : [{ outline, what: routesIn(view, due), day: earliestDay(due.map(({ followUpBy }) => followUpBy)) }];
        }),
    },
  ];

const TaskRow = ({
  view,
  work,
  task: { day, outline, what },
}: {
  readonly view: View;
  readonly work: Work;
  readonly task: Task;
}): Markup => {
  const { t } = view;
  const { file, level } = outline;
  return (
    <CardRow>
      <RowHead label={t.text('protected.work.file')}>
        <a class="govuk-link" href={pathTo(paths.protectedFile, { id: file })}>
          {work.names.get(file) ?? file}
        </a>{' '}
        <span class="registry-code">{file}</span>
      </RowHead>
      <Cell label={t.text('protected.level')}>
        <LevelTag view={view} level={level ?? 'UNKNOWN'} />
      </Cell>
      <Cell label={t.text('protected.work.what')}>{what}</Cell>
      <Cell label={t.text('protected.work.day')}>{day === null ? '' : t.shortDay(day)}</Cell>
    </CardRow>
  );
};

const byDay = (a: Task, b: Task): number => (a.day ?? 0) - (b.day ?? 0);

const Worklist = ({ view, work }: { readonly view: View; readonly work: Work }): Markup => {
  const { t } = view;
  const heads = ['protected.work.file', 'protected.level', 'protected.work.what', 'protected.work.day'] as const;
  return (
    <>
      <h1 class="govuk-heading-l">{t.text('navigation.protected')}</h1>
      {GROUPS.map(({ id, tasks, title }) => {
        const found = tasks(view, work).toSorted(byDay);
        return (
          <Section id={id} title={t.text(title, { count: found.length })}>
            {found.length === 0 ? (
              <p class="registry-none">{t.text('protected.work.none')}</p>
            ) : (
              <CardTable
                class="registry-table--register"
                caption={t.text(title, { count: found.length })}
                columns={heads.map((head) => ({ head: t.text(head) }))}
              >
                {found.map((task) => (
                  <TaskRow view={view} work={work} task={task} />
                ))}
              </CardTable>
            )}
          </Section>
        );
      })}
    </>
  );
};

const asked = (deps: Deps, request: Request): RegisterEffect<Work> =>
  Effect.gen(function* () {
    const outlines = yield* openedOutlines(deps, request, 'worklist');
    const { workerNames } = yield* ReadModel;
    const names: ReadonlyMap<string, string> = yield* workerNames(outlines.map(({ file }) => file));
    return { outlines: outlines.filter(({ file }) => names.has(file)), names, today: dayAt(deps.now()) };
  });

/** What the protected files ask for, the most pressing first. */
export const worklistRoutes = (deps: Deps): readonly Route[] =>
  afterReason(
    deps,
    spanningSubject('worklist', 'navigation.protected'),
    readingPageRoutes(deps, {
      path: paths.protectedWorklist,
      permission: 'protected.read',
      title: 'navigation.protected',
      asked: (request) => asked(deps, request),
      body: (view, work) => <Worklist view={view} work={work} />,
    }),
  );
