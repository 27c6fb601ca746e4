import { type ContractId, parseIdentifier } from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';
import { dayAt, endOfDay, failure, type PayVerdict, readScaleBook, readVerdict, type ScaleBook } from '@protocol-registry/registry';
import { Effect, Option } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { answerPage } from '../page/answer.tsx';
import { ErrorSummary } from '../page/error-summary.tsx';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { KnownContract } from './contract.tsx';
import { CorrectedSince } from './corrected.tsx';
import { VerdictForm } from './form.tsx';
import { Outcome } from './outcome.tsx';
import { type AskedVerdict, verdictPath } from './path.ts';
import { type VerdictQuery, verdictQuery } from './question.ts';
import { Reckoning } from './reckoning.tsx';
import { RestsOn } from './rests-on.tsx';
import { Scales } from './scales.tsx';
import { MonthTerms } from './terms.tsx';

interface PageParts {
  readonly view: View;
  readonly query: VerdictQuery;
  readonly verdict: PayVerdict;
  /** The scales as they are known now; null where the verdict itself is known now. */
  readonly book: ScaleBook | null;
  readonly now: number;
}

const whenText = (t: Translator, { day, month }: AskedVerdict): string => (day === null ? t.month(month) : t.day(day));

const knownText = ({ view: { t }, query: { asked }, now }: PageParts): string =>
  asked.knownOn === null
    ? t.text('verdict.known-now', { at: t.instant(now) })
    : t.text('verdict.known-then', { day: t.day(asked.knownOn) });

/** Why there is no verdict. */
const noVerdictText = (
  { view: { t }, query: { asked } }: PageParts,
  verdict: Exclude<PayVerdict, { readonly _tag: 'Assessed' }>,
): string => {
  if (verdict._tag === 'NotOnRecord') {
    const { question, registeredAt } = verdict;
    return t.text('verdict.not-on-record', {
      day: t.day(dayAt(question.known)),
      registered: registeredAt === null ? 'no' : 'yes',
      at: registeredAt === null ? '' : t.instant(registeredAt),
    });
  }
  const { endsOn, startsOn } = verdict.contract;
  const to = endsOn === null ? '' : t.day(endsOn);
  return t.text('verdict.not-employed', { when: whenText(t, asked), open: endsOn === null ? 'yes' : 'no', from: t.day(startsOn), to });
};

const Sections = (parts: PageParts): Markup => {
  const { book, query, view, verdict } = parts;
  if (verdict._tag !== 'Assessed') return <p class="govuk-inset-text">{noVerdictText(parts, verdict)}</p>;
  return (
    <>
      {book === null ? null : <CorrectedSince view={view} verdict={verdict} asked={query.asked} book={book} />}
      <Outcome view={view} verdict={verdict} />
      <div class="registry-columns">
        <KnownContract view={view} verdict={verdict} />
        <Scales view={view} verdict={verdict} />
      </div>
      <Reckoning view={view} verdict={verdict} />
      <MonthTerms view={view} verdict={verdict} />
      <RestsOn view={view} verdict={verdict} />
    </>
  );
};

const Document = (parts: PageParts): Markup => (
  <>
    <Sections {...parts} />
    <p class="govuk-hint">{parts.view.t.text('verdict.drawn', { at: parts.view.t.instant(parts.now) })}</p>
  </>
);

const fileOf = (verdict: PayVerdict): string => (verdict._tag === 'NotOnRecord' ? verdict.worker : verdict.worker.id);

const VerdictPage = (parts: PageParts): Markup => {
  const { view, query, verdict } = parts;
  const { t } = view;
  const { contract } = verdict.question;
  const file = fileOf(verdict);
  const { errors } = query.form;
  return (
    <>
      <p class="registry-back">
        <a class="govuk-back-link" href={pathTo(paths.contract, { id: contract })}>
          {t.text('contract.heading', { contract })}
        </a>
      </p>
      {errors.length === 0 ? null : <ErrorSummary view={view} errors={errors} />}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{t.text('verdict.caption', { file, contract })}</span>
        {errors.length === 0 ? t.text('verdict.title', { when: whenText(t, query.asked) }) : t.text('verdict.link')}
      </h1>
      {errors.length === 0 ? <p class="govuk-body registry-reading">{knownText(parts)}</p> : null}
      <VerdictForm view={view} form={query.form} action={pathTo(paths.contractVerdict, { id: contract })} />
      {errors.length === 0 ? <Document {...parts} /> : null}
      <p class="registry-running" aria-hidden="true">
        {t.text('verdict.caption', { file, contract })}
      </p>
    </>
  );
};

const verdictAsked = (request: Request, { asked: { day, knownOn, month } }: VerdictQuery, now: number): RegisterEffect<PayVerdict> => {
  const id = request.req.param('id') ?? '';
  return Option.match(parseIdentifier<ContractId>(id), {
    onNone: () => Effect.fail(failure({ _tag: 'NotFound', stream: { kind: 'contract', id } })),
    onSome: (contract) => readVerdict({ contract, month, day, known: knownOn === null ? now : endOfDay(knownOn) }),
  });
};

/** A verdict of a past day is held against the scales of now; one that is known now rests on them already. */
const bookNow = ({ asked }: VerdictQuery): RegisterEffect<ScaleBook | null> =>
  asked.knownOn === null ? Effect.succeed(null) : readScaleBook(null);

/** The verdict on the pay of a contract in a month, as it is known now or was known on a past day: a document to print. Nothing is recorded. */
export const verdictRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.contractVerdict,
  permission: 'register.read',
  title: 'verdict.link',
  handle: (request) => {
    const view = request.get('view');
    const now = deps.now();
    const query = verdictQuery(request, view.t, dayAt(now));
    const asked = Effect.all({ verdict: verdictAsked(request, query, now), book: bookNow(query) });
    return withRead(deps, request, asked, ({ book, verdict }) => {
      const { contract } = verdict.question;
      const isWrong = query.form.errors.length > 0;
      if (query.isSent && !isWrong) return request.redirect(verdictPath(contract, query.asked), 303);
      return answerPage(request, {
        title: isWrong ? view.t.text('verdict.link') : view.t.text('verdict.document', { when: whenText(view.t, query.asked), contract }),
        status: isWrong ? 422 : 200,
        hasError: isWrong,
        body: <VerdictPage view={view} query={query} verdict={verdict} book={book} now={now} />,
      });
    });
  },
});
