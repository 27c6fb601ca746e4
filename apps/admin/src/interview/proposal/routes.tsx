import {
  type ConfirmedInterview,
  confirmInterviews,
  dayAt,
  type FailureReason,
  type Proposal,
  proposeInterviews,
  ReadModel,
} from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import type { Deps } from '../../deps.ts';
import type { Request } from '../../env.ts';
import { personOfRequest, withRead } from '../../form/as-actor.ts';
import { postedValues } from '../../form/posted.ts';
import type { FieldValues } from '../../form/state.ts';
import { answerPage } from '../../page/answer.tsx';
import type { FormError } from '../../page/error-summary.tsx';
import { paths } from '../../paths.ts';
import { answerProblem } from '../../problem/problem.tsx';
import type { RegisterEffect } from '../../register.ts';
import type { Route } from '../../route.ts';
import { calendarAddress } from '../calendar-query.ts';
import { dayOf, mondayOf } from '../week.ts';
import type { Change } from './change.tsx';
import { daysOf, explain, type Unconfirmed } from './explain.ts';
import { ProposalPage } from './page.tsx';
import { allTicked, selectedIn, type Ticked, tickedIn } from './selection.ts';

/** Room for some thousand interviews. */
const MOST_BYTES = 512 * 1024;

interface Answered {
  readonly proposal: Proposal;
  readonly isTicked: Ticked;
  readonly status?: 200 | 409 | 422;
  readonly errors?: readonly FormError[];
  readonly changes?: readonly Change[];
}

const answer = (deps: Deps, request: Request, { proposal, isTicked, status = 200, errors = [], changes = [] }: Answered) => {
  const view = request.get('view');
  return answerPage(request, {
    title: view.t.text('proposal.title'),
    status,
    hasError: errors.length > 0,
    body: <ProposalPage view={view} today={dayAt(deps.now())} proposal={proposal} isTicked={isTicked} errors={errors} changes={changes} />,
  });
};

const show = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.interviewPlan,
  permission: 'interview.schedule',
  title: 'proposal.title',
  handle: (request) => withRead(deps, request, proposeInterviews, (proposal) => answer(deps, request, { proposal, isTicked: allTicked })),
});

/** The plan once more, as things stand now, and what is booked on the days that were asked for. */
const renewed = (asked: readonly ConfirmedInterview[]): RegisterEffect<Pick<Unconfirmed, 'proposal' | 'booked'>> =>
  Effect.gen(function* () {
    const days = daysOf(asked);
    const { interviews } = yield* ReadModel;
    const booked = days === null ? [] : yield* interviews({ ...days, officer: null });
    return { proposal: yield* proposeInterviews, booked };
  });

const answerUnconfirmed = (deps: Deps, request: Request, values: FieldValues, reason: FailureReason): Response | Promise<Response> => {
  if (reason._tag === 'Forbidden') return answerProblem(request, 'forbidden');
  if (reason._tag === 'StoreFailed') {
    deps.report(reason.message);
    return answerProblem(request, 'failure');
  }
  const view = request.get('view');
  const asked = selectedIn(values);
  return withRead(deps, request, renewed(asked), (now) => {
    const changes = explain(view, { asked, reason, ...now });
    const errors = [{ field: changes.length === 0 ? null : 'changes', text: view.t.text('proposal.not-confirmed') }];
    return answer(deps, request, { proposal: now.proposal, isTicked: tickedIn(values), status: 409, errors, changes });
  });
};

/** The week of the first interview, with word of what was recorded. */
const doneAddress = (asked: readonly ConfirmedInterview[]): string => {
  const [first] = asked.toSorted((a, b) => a.startsAt - b.startsAt);
  if (first === undefined) return paths.interviews;
  return `${calendarAddress({ monday: mondayOf(dayOf(first)), officer: null })}&done=interview.scheduled`;
};

const take = (deps: Deps): Route => ({
  method: 'POST',
  path: paths.interviewPlan,
  permission: 'interview.schedule',
  title: 'proposal.title',
  maximumBytes: MOST_BYTES,
  handle: async (request) => {
    const values = await postedValues(request);
    const asked = selectedIn(values);
    if (asked.length === 0) {
      const errors = [{ field: 'proposed', text: request.get('view').t.text('proposal.none-ticked') }];
      return withRead(deps, request, proposeInterviews, (proposal) =>
        answer(deps, request, { proposal, isTicked: tickedIn(values), status: 422, errors }),
      );
    }
    const confirmed = await deps.register.run(confirmInterviews(personOfRequest(request), asked));
    if (Result.isFailure(confirmed)) return answerUnconfirmed(deps, request, values, confirmed.failure.reason);
    return request.redirect(doneAddress(asked), 303);
  },
});

/** The plan of every interview that is due, and its confirmation. */
export const proposalRoutes = (deps: Deps): readonly Route[] => [show(deps), take(deps)];
