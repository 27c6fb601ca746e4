import type { CardNumber, Day } from '@protocol-registry/domain';
import { dayAt, ReadModel } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import { type ApplicationRead, askedApplication } from '../application/read.ts';
import type { Deps } from '../deps.ts';
import type { Request } from '../env.ts';
import { asking, reading, withRead } from '../form/as-actor.ts';
import { postedValues, postedVersion } from '../form/posted.ts';
import { readerOf } from '../form/reader.ts';
import { answerRecordForm, type RecordPage, takeForm, withDone } from '../form/record.tsx';
import { type FormState, freshForm } from '../form/state.ts';
import { answerPage } from '../page/answer.tsx';
import type { FormError } from '../page/error-summary.tsx';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { type CardCase, cardCase, proposedCase } from './case.ts';
import { CheckAnswers, STEP } from './check-answers.tsx';
import { newCardFieldOf, newCardPage, type PrintedCard, proposedFields } from './new-card.tsx';

type Answered = Response | Promise<Response>;

/** Everything that the pages of one decision are made from. */
interface Decision {
  readonly deps: Deps;
  readonly request: Request;
  readonly read: ApplicationRead;
  readonly caseOf: (validFrom: Day | null) => CardCase;
  readonly page: RecordPage<PrintedCard>;
}

const decisionOf = (deps: Deps, request: Request, read: ApplicationRead): Decision => {
  const today = dayAt(deps.now());
  const caseOf = (validFrom: Day | null): CardCase => (validFrom === null ? proposedCase(read, today) : cardCase(read, today, validFrom));
  return { deps, request, read, caseOf, page: newCardPage(request.get('view'), caseOf) };
};

const isTaken = async ({ deps, request }: Decision, number: CardNumber): Promise<boolean> => {
  const worker = await deps.register.run(
    reading(
      request,
      'card.decide',
      Effect.flatMap(ReadModel, ({ workerOfCard }) => workerOfCard(number)),
    ),
  );
  return Result.isSuccess(worker) && worker.success !== null;
};

/** Everything that stands against a card as it was entered, each at its field. */
const errorsOf = async (decision: Decision, card: CardCase, { number }: PrintedCard): Promise<readonly FormError[]> => {
  const { t } = decision.request.get('view');
  const reasons = [...(Result.isFailure(card.gate) ? card.gate.failure : []), ...card.against];
  const taken = await isTaken(decision, number);
  return [
    ...reasons.map((reason) => ({ field: newCardFieldOf(reason.code), text: t.reason(reason) })),
    ...(taken ? [{ field: 'number', text: t.text('taken.card.number') }] : []),
  ];
};

/** Shows what will be recorded; nothing is recorded yet. */
const check = async (decision: Decision, form: FormState): Promise<Response> => {
  const { request, page, caseOf } = decision;
  const view = request.get('view');
  const reader = readerOf(form.values, view.t);
  const printed = page.read(reader, form.values);
  if (reader.errors.length > 0) return answerRecordForm(request, page, { ...form, errors: reader.errors }, { status: 422 });
  const card = caseOf(printed.validFrom);
  const errors = await errorsOf(decision, card, printed);
  if (errors.length > 0 || Result.isFailure(card.gate)) return answerRecordForm(request, page, { ...form, errors }, { status: 422 });
  return answerPage(request, {
    title: view.t.text('card.check-answers', { application: decision.read.application.id }),
    body: <CheckAnswers view={view} card={card} pass={card.gate.success} printed={printed} form={form} />,
  });
};

const issue = ({ deps, request, read, page }: Decision): Promise<Response> =>
  takeForm(
    deps,
    request,
    page,
    ({ number: card, validFrom }, version) => {
      const content = { application: read.application.id, card, decidedOn: dayAt(deps.now()), validFrom };
      return asking(request, { on: read.state.worker.id, version, command: { kind: 'card.issue', content } });
    },
    (_, { number }) => withDone(pathTo(paths.card, { number }), 'card.issued'),
  );

/** What was posted: to be checked first, to be changed once more, or to be recorded. */
const take = async (decision: Decision): Promise<Response> => {
  const values = await postedValues(decision.request);
  const form: FormState = { values, errors: [], version: postedVersion(values) };
  switch (values.text(STEP)) {
    case 'issue':
      return issue(decision);
    case 'change':
      return answerRecordForm(decision.request, decision.page, form);
    default:
      return check(decision, form);
  }
};

const show = ({ request, read, page, caseOf }: Decision): Answered =>
  answerRecordForm(request, page, freshForm(proposedFields(caseOf(null)), read.version));

const routeOf =
  (deps: Deps, answer: (decision: Decision) => Answered): Route['handle'] =>
  (request) =>
    withRead(deps, request, askedApplication(request), (read) => answer(decisionOf(deps, request, read)));

const ROUTE = { path: paths.cardNew, permission: 'card.decide', title: 'card.decide' } as const;

/** The decision on a card: every check of the gate, the card's number and first day, and a page to check before it is issued. */
export const decideCardRoutes = (deps: Deps): readonly Route[] => [
  { ...ROUTE, method: 'GET', handle: routeOf(deps, show) },
  { ...ROUTE, method: 'POST', handle: routeOf(deps, take) },
];
