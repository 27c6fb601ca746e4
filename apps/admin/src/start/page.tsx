import { monthOfDay } from '@protocol-registry/domain';
import { dayAt, ReadModel, readMonthCoverage, readScaleBook } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import { withRead } from '../form/as-actor.ts';
import { ActLinks } from '../page/act-link.tsx';
import { answerPage } from '../page/answer.tsx';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { Board } from './board.tsx';
import { MonthOfCards } from './coverage.tsx';
import { FirstSteps } from './first-steps.tsx';
import { ScalesToUpdate } from './scales.tsx';

/** The day: what is to be done today, what is overdue, which scales are to be updated, which cards end soon without an interview, who is paid below scale, and how the cards of the month were covered. */
export const startRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.start,
  permission: 'register.read',
  title: 'navigation.start',
  handle: (request) => {
    const view = request.get('view');
    const { t } = view;
    const today = dayAt(deps.now());
    const board = Effect.flatMap(ReadModel, (model) => model.today(today));
    return withRead(
      deps,
      request,
      Effect.all({ board, book: readScaleBook(null), coverage: readMonthCoverage(monthOfDay(today)) }),
      (read) =>
        answerPage(request, {
          title: t.text('navigation.start'),
          body: (
            <>
              <h1 class="govuk-heading-l">{t.text('today.title', { day: t.day(today) })}</h1>
              <ActLinks
                view={view}
                links={[
                  { href: paths.workerNew, text: 'worker.register', permission: 'register.write', isMain: true },
                  { href: paths.interviewPlan, text: 'today.plan', permission: 'interview.schedule' },
                  { href: paths.assessmentNew, text: 'today.assess', permission: 'pay.assess' },
                ]}
              />
              <FirstSteps view={view} board={read.board} />
              <ScalesToUpdate view={view} book={read.book} />
              <Board view={view} board={read.board} />
              <MonthOfCards view={view} today={today} coverage={read.coverage} />
            </>
          ),
        }),
    );
  },
});
