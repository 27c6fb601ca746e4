import type { Card } from '@protocol-registry/domain';
import type { Markup } from '../page/markup.ts';
import { type Fact, SummaryList } from '../page/summary-list.tsx';
import { paths, pathTo } from '../paths.ts';
import { fullName } from '../worker/name.ts';
import type { ApplicationParts } from './page-parts.ts';

const cardOf = ({ read: { application, state } }: ApplicationParts): Card | undefined =>
  [...state.cards.values()].find((card) => card.application === application.id);

const Employer = ({ view: { t }, read: { contract, employer } }: ApplicationParts): Markup => (
  <>
    <a class="govuk-link" href={pathTo(paths.employer, { id: contract.employer })}>
      {employer?.name ?? contract.employer}
    </a>
    {employer === null ? null : <span class="registry-code">{t.text('application.of-mission', { mission: employer.mission.name })}</span>}
  </>
);

const ended = ({ view: { t }, read: { application } }: ApplicationParts): Fact | null =>
  application.endedOn === null ? null : { term: t.text('application.ended'), value: t.day(application.endedOn) };

const granted = (parts: ApplicationParts): Fact | null => {
  const card = cardOf(parts);
  if (card === undefined) return null;
  return {
    term: parts.view.t.text('application.card'),
    value: (
      <a class="govuk-link" href={pathTo(paths.card, { number: card.number })}>
        {card.number}
      </a>
    ),
  };
};

/** What was asked for, by whom, when and by which note. */
export const ApplicationFacts = (parts: ApplicationParts): Markup => {
  const { t } = parts.view;
  const { application, contract, state } = parts.read;
  const { cardCategory, kind, lodgedOn, noteVerbale } = application;
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
        { term: t.text('application.kind'), value: t.text(`application-kind.${kind}`) },
        { term: t.text('application.category'), value: t.text(`card-category.${cardCategory}`) },
        {
          term: t.text('application.contract'),
          value: (
            <a class="govuk-link" href={pathTo(paths.contract, { id: contract.id })}>
              {contract.id}
            </a>
          ),
        },
        { term: t.text('application.employer'), value: <Employer {...parts} /> },
        { term: t.text('application.lodged-on'), value: t.day(lodgedOn) },
        { term: t.text('note.title'), value: t.text('note.of', { number: noteVerbale.number, date: t.day(noteVerbale.date) }) },
        ended(parts),
        granted(parts),
      ]}
    />
  );
};
