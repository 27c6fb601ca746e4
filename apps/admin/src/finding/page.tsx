import type { Finding } from '@protocol-registry/domain';
import { CauseLine, Explanation } from '../audit/explanation.tsx';
import { findingName } from '../contract/finding-name.ts';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { Recorded } from '../form/record.tsx';
import { ActLinks } from '../page/act-link.tsx';
import { answerPage } from '../page/answer.tsx';
import { MarkLegend } from '../page/mark-legend.tsx';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { type Fact, SummaryList } from '../page/summary-list.tsx';
import { SummaryTiles } from '../page/summary-tiles.tsx';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { verdictPath } from '../verdict/path.ts';
import { fullName } from '../worker/name.ts';
import { findingPath } from './name.ts';
import { askedFinding, type FindingRead } from './read.ts';

const FIGURES = ['due', 'agreed', 'paid', 'shortfall'] as const;

/** Findings that say something of an absent payment; in others nothing paid means that no payment was tested. */
const OF_PAYMENT: ReadonlySet<string> = new Set(['PAYMENT_MISSING', 'PAID_LESS_THAN_DUE']);

const figureText = ({ t }: View, finding: Finding, figure: (typeof FIGURES)[number]): string =>
  figure === 'paid' && finding.paid === 0 && !OF_PAYMENT.has(finding.code) ? t.text('finding.no-amount') : t.amount(finding[figure]);

interface PageParts {
  readonly view: View;
  readonly request: Request;
  readonly read: FindingRead;
}

const closureFacts = ({ t }: View, { closure }: Finding): readonly (Fact | null)[] => {
  if (closure === null) return [];
  const by = closure._tag === 'ByEvidence' ? 'findings.closed-by-evidence' : 'findings.closed-by-assessment';
  return [
    { term: t.text('findings.closed'), value: t.text(by, { day: t.day(closure.closedOn) }) },
    closure._tag === 'ByEvidence' ? { term: t.text('findings.evidence'), value: closure.evidence } : null,
  ];
};

const Facts = ({ view, read: { finding, state } }: PageParts): Markup => {
  const { t } = view;
  const { worker } = state;
  return (
    <SummaryList
      facts={[
        {
          term: t.text('findings.worker'),
          value: (
            <a class="govuk-link" href={pathTo(paths.worker, { id: worker.id })}>
              {fullName(worker)}
            </a>
          ),
        },
        {
          term: t.text('findings.contract'),
          value: (
            <a class="govuk-link" href={pathTo(paths.contract, { id: finding.contract })}>
              {finding.contract}
            </a>
          ),
        },
        { term: t.text('findings.opened-on'), value: t.day(finding.openedOn) },
        finding.amendBy === null ? null : { term: t.text('findings.amend'), value: t.day(finding.amendBy) },
        finding.scaleVersion === null ? null : { term: t.text('findings.scale'), value: finding.scaleVersion },
        ...closureFacts(view, finding),
      ]}
    />
  );
};

const Arithmetic = ({ view, read: { arithmetic, finding } }: PageParts): Markup => (
  <Section id="arithmetic" title={view.t.text('finding.arithmetic')}>
    {arithmetic === null ? (
      <p class="govuk-body">{view.t.text(finding.closure === null ? 'findings.no-longer' : 'findings.no-longer-closed')}</p>
    ) : (
      <>
        {arithmetic.shortfall === finding.shortfall ? null : <p class="govuk-body">{view.t.text('findings.changed')}</p>}
        <CauseLine view={view} cause={arithmetic.cause} />
        <Explanation view={view} reasons={arithmetic.reasons} />
        <MarkLegend view={view} marks={arithmetic.reasons.map(({ mark }) => mark)} />
      </>
    )}
  </Section>
);

const FindingPage = (parts: PageParts): Markup => {
  const { view, request, read } = parts;
  const { t } = view;
  const { finding } = read;
  const asked = { month: finding.month, day: null, knownOn: null };
  const verdict = { href: verdictPath(finding.contract, asked), text: 'verdict.link', permission: 'register.read' } as const;
  const closing = { href: `${findingPath(finding)}/close`, text: 'findings.close', permission: 'finding.close' } as const;
  return (
    <>
      <Recorded view={view} request={request} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{t.text('finding.of', { contract: finding.contract, month: t.month(finding.month) })}</span>
        {findingName(t, finding.code)}
      </h1>
      <ActLinks view={view} links={[finding.closure === null ? closing : null, verdict]} />
      <SummaryTiles
        figures={FIGURES.map((figure) => ({
          label: t.text(`finding.column.${figure}`),
          value: figureText(view, finding, figure),
          isMain: figure === 'shortfall',
        }))}
      />
      <Facts {...parts} />
      <Arithmetic {...parts} />
    </>
  );
};

/** A finding of the register with its arithmetic. */
export const findingRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.finding,
  permission: 'register.read',
  title: 'navigation.findings',
  handle: (request) =>
    withRead(deps, request, askedFinding(request), (read) => {
      const view = request.get('view');
      const { contract, month, code } = read.finding;
      const of = view.t.text('finding.of', { contract, month: view.t.month(month) });
      return answerPage(request, {
        title: view.t.text('findings.title', { name: findingName(view.t, code), of }),
        body: <FindingPage view={view} request={request} read={read} />,
      });
    }),
});
