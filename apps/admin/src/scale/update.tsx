import type { DueVersion } from '@protocol-registry/domain';
import { GGMMI } from '@protocol-registry/pay';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { Recorded } from '../form/record.tsx';
import { ActLinks } from '../page/act-link.tsx';
import { answerPage } from '../page/answer.tsx';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { SummaryList } from '../page/summary-list.tsx';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { AdoptedVersions } from './adopted-versions.tsx';
import { Adopted } from './adoption-run.tsx';
import { AmountTable, rowsBefore } from './amount-table.tsx';
import { causeText, standingText } from './due.tsx';
import { Preview } from './preview.tsx';
import { ProposalShown } from './proposal.tsx';
import { registerScaleName } from './row-name.ts';
import { askedPreview, openProposal, type PreviewRead } from './update-read.ts';

interface PageParts {
  readonly view: View;
  readonly read: PreviewRead;
}

/** A version that is due: since when, why, and its amounts by the rule beside those in force. */
export const DueShown = ({
  view,
  read,
  due,
}: Omit<PageParts, 'read'> & { readonly read: Omit<PreviewRead, 'preview'>; readonly due: DueVersion }): Markup => {
  const { t } = view;
  return (
    <>
      <SummaryList
        facts={[
          { term: t.text('scale-update.from'), value: t.day(due.from) },
          { term: t.text('scale-update.why'), value: causeText(t, due) },
          { term: t.text('scale-update.known'), value: t.text('scale-update.known.on', { day: t.day(due.knownOn) }) },
          { term: t.text('scale-update.standing'), value: standingText(t, due, read.day) },
        ]}
      />
      <AmountTable
        view={view}
        caption={t.text('scale-update.due.caption', { day: t.day(due.from) })}
        onRecord={rowsBefore(read.scale.state, due.from)}
        computed={due.rows}
        published={null}
      />
    </>
  );
};

const Due = ({ view, read }: PageParts): Markup => (
  <Section id="due" title={view.t.text('scale-update.due')}>
    {read.scale.due.length === 0 ? (
      <p class="registry-none">{view.t.text('scale-update.due.none')}</p>
    ) : (
      read.scale.due.map((due) => <DueShown view={view} read={read} due={due} />)
    )}
  </Section>
);

const Acts = ({ view, read: { scale } }: PageParts): Markup => {
  const { id } = scale.state;
  const isProposed = openProposal(scale) !== null;
  const isDue = scale.due.length > 0;
  return (
    <ActLinks
      view={view}
      links={[
        isProposed ? { href: pathTo(paths.scaleAdopt, { id }), text: 'scale-update.adopt', permission: 'scale.adopt', isMain: true } : null,
        isProposed ? { href: pathTo(paths.scaleWithdraw, { id }), text: 'scale-update.withdraw', permission: 'scale.propose' } : null,
        isProposed || !isDue
          ? null
          : { href: pathTo(paths.scalePropose, { id }), text: 'scale-update.propose', permission: 'scale.propose', isMain: true },
        isProposed ? null : { href: pathTo(paths.scaleAmend, { id }), text: 'scale-update.amend', permission: 'scale.propose' },
        isProposed ? null : { href: pathTo(paths.scaleCorrect, { id }), text: 'scale-update.correct', permission: 'scale.propose' },
      ]}
    />
  );
};

const backTo = (id: string): string => (id === GGMMI ? pathTo(paths.scale, { id }) : paths.sectorScale);

const UpdatePage = (parts: PageParts): Markup => {
  const { read, view } = parts;
  const { t } = view;
  const { id } = read.scale.state;
  const proposal = openProposal(read.scale);
  return (
    <>
      <p class="registry-back">
        <a class="govuk-back-link" href={backTo(id)}>
          {registerScaleName(t, id)}
        </a>
      </p>
      <h1 class="govuk-heading-l">{t.text('scale-update.title', { scale: registerScaleName(t, id) })}</h1>
      <p class="govuk-body registry-reading">{t.text('scale-update.lead')}</p>
      <Acts {...parts} />
      {proposal === null ? null : <ProposalShown view={view} read={read} proposal={proposal} />}
      <Due {...parts} />
      {read.preview === null ? null : <Preview view={view} preview={read.preview} />}
      <AdoptedVersions view={view} read={read} />
    </>
  );
};

const answer = (request: Request, read: PreviewRead): Response | Promise<Response> => {
  const view = request.get('view');
  return answerPage(request, {
    title: view.t.text('scale-update.title', { scale: registerScaleName(view.t, read.scale.state.id) }),
    body: (
      <>
        <Recorded view={view} request={request} />
        <Adopted view={view} request={request} />
        <UpdatePage view={view} read={read} />
      </>
    ),
  });
};

/** The page on the update of a scale: what is due, what is proposed, which contracts fall below, and what is on record. */
export const updateRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.scaleUpdate,
  permission: 'scales.read',
  title: 'scale-update.link',
  handle: (request) => withRead(deps, request, askedPreview(request), (read) => answer(request, read)),
});
