import type { RecordedAssessment } from '@protocol-registry/domain';
import { Overridden } from '../application/interview-task.tsx';
import { verdictText } from '../contract/verdict.ts';
import type { Markup } from '../page/markup.ts';
import { type Fact, SummaryList } from '../page/summary-list.tsx';
import { Tag } from '../page/tag.tsx';
import { paths, pathTo } from '../paths.ts';
import { fullName } from '../worker/name.ts';
import type { CardParts } from './page-parts.ts';

/** What the card rests on: an interview, or an override, which stands out. */
const Basis = ({ view, read: { card, state } }: CardParts): Markup => {
  const { t } = view;
  if ('interview' in card.basis) {
    const { interview: id } = card.basis;
    const outcome = state.interviews.get(id)?.outcome;
    return (
      <a class="govuk-link" href={pathTo(paths.interview, { id })}>
        {t.text('card.basis.interview', { interview: id, day: outcome?._tag === 'Held' ? t.day(outcome.hearing.heldOn) : '' })}
      </a>
    );
  }
  const override = state.overrides.get(card.application);
  return (
    <>
      <Tag tone="alert" text={t.text('dossier.card-override')} />
      {override === undefined ? null : <Overridden view={view} override={override} />}
    </>
  );
};

const verdictOf = ({ read: { card, state } }: CardParts): RecordedAssessment | undefined =>
  state.assessments.find(({ version }) => version === card.assessment);

const Verdict = (parts: CardParts): Markup | null => {
  const { t } = parts.view;
  const verdict = verdictOf(parts);
  if (verdict === undefined) return null;
  return (
    <a class="govuk-link" href={`${pathTo(paths.contract, { id: verdict.contract })}#assessments`}>
      {verdictText(t, verdict)}
    </a>
  );
};

const handedBack = ({ view: { t }, read: { card } }: CardParts): Fact | null =>
  card.returnedOn === null ? null : { term: t.text('card.returned-on'), value: t.day(card.returnedOn) };

/** What a card is, how long it is valid, and what it rests on. */
export const CardFacts = (parts: CardParts): Markup => {
  const { t } = parts.view;
  const { application, card, employer, state } = parts.read;
  return (
    <SummaryList
      facts={[
        {
          term: t.text('application.worker'),
          value: (
            <a class="govuk-link" href={pathTo(paths.worker, { id: state.worker.id })}>
              {fullName(state.worker)}
            </a>
          ),
        },
        { term: t.text('application.category'), value: t.text(`card-category.${card.category}`) },
        { term: t.text('card.validity.title'), value: t.text('card.validity', { from: t.day(card.validFrom), to: t.day(card.validTo) }) },
        {
          term: t.text('card.application'),
          value: (
            <a class="govuk-link" href={pathTo(paths.application, { id: application.id })}>
              {application.id}
            </a>
          ),
        },
        { term: t.text('application.employer'), value: employer?.name ?? '' },
        { term: t.text('application.decided-on'), value: t.day(card.decidedOn) },
        { term: t.text('card.basis'), value: <Basis {...parts} /> },
        { term: t.text('card.verdict'), value: <Verdict {...parts} /> },
        { term: t.text('card.collected-on'), value: card.collectedOn === null ? t.text('card.never-collected') : t.day(card.collectedOn) },
        handedBack(parts),
      ]}
    />
  );
};
