import { type DossierAct, openApplication } from '@protocol-registry/domain';
import { dayAt, ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { Recorded } from '../form/record.tsx';
import { type ActLink, ActLinks } from '../page/act-link.tsx';
import { answerPage } from '../page/answer.tsx';
import type { Markup } from '../page/markup.ts';
import { Tag } from '../page/tag.tsx';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import type { Names } from '../timeline/said.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { say } from '../worker/act/say.ts';
import { fullName } from '../worker/name.ts';
import { CardFacts } from './facts.tsx';
import { cardHistoryOf } from './history.ts';
import type { CardParts } from './page-parts.ts';
import { askedCard } from './read.ts';
import { type CardState, cardStateOn, cardTones, isReplaced } from './state.ts';

type Shown = Pick<CardParts, 'officers' | 'read'>;

const shown = (request: Request): RegisterEffect<Shown> =>
  Effect.gen(function* () {
    const read = yield* askedCard(request);
    const { officerNames } = yield* ReadModel;
    return { read, officers: yield* officerNames };
  });

const RENEWED_IN: ReadonlySet<CardState> = new Set(['ends-soon', 'expired']);

/** The acts that a card waits for or allows on a day. */
const actsOf = ({ read: { card, state }, today }: CardParts): readonly (ActLink | null)[] => {
  const { number } = card;
  const isOut = card.returnedOn === null;
  const isRenewable = RENEWED_IN.has(cardStateOn(card, today)) && !isReplaced(state, card) && openApplication(state) === null;
  return [
    isOut && card.collectedOn === null
      ? { href: pathTo(paths.cardCollect, { number }), text: 'card.collect', permission: 'card.decide', isMain: true }
      : null,
    isRenewable ? { href: pathTo(paths.applicationNew, { id: state.worker.id }), text: 'card.renew', permission: 'register.write' } : null,
    isOut ? { href: pathTo(paths.cardReturn, { number }), text: 'card.return', permission: 'card.decide' } : null,
    { href: pathTo(paths.cardCorrect, { number }), text: 'card.correct', permission: 'card.decide' },
    card.collectedOn === null
      ? null
      : { href: pathTo(paths.cardCorrectCollection, { number }), text: 'card.correct-collection', permission: 'card.decide' },
    card.returnedOn === null
      ? null
      : { href: pathTo(paths.cardCorrectReturn, { number }), text: 'card.correct-return', permission: 'card.decide' },
  ];
};

const Head = (parts: CardParts): Markup => {
  const { view, read, today } = parts;
  const { t } = view;
  const { card, state } = read;
  const { worker } = state;
  const standing = cardStateOn(card, today);
  const tone = standing === 'expired' && isReplaced(state, card) ? 'past' : cardTones[standing];
  return (
    <>
      <p class="registry-back">
        <a class="govuk-back-link" href={pathTo(paths.worker, { id: worker.id })}>
          {t.text('contract.back', { worker: fullName(worker), file: worker.id })}
        </a>
      </p>
      <h1 class="govuk-heading-l">
        {t.text('card.heading', { card: card.number })} <Tag tone={tone} text={t.text(`card-state.${standing}`)} />
      </h1>
      <ActLinks view={view} links={actsOf(parts)} />
    </>
  );
};

const History = ({ view, read, officers }: CardParts): Markup => {
  const names: Names = { employer: (id) => id, officer: (id) => officers.get(id) ?? id };
  return (
    <Timeline
      view={view}
      acts={cardHistoryOf(read.card.number, read.acts)}
      officers={officers}
      say={(act) => say(act as DossierAct, view.t, names)}
    />
  );
};

/** A card: what it is, how it stands today, what it rests on, and what was done with it. */
export const cardRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.card,
  permission: 'register.read',
  title: 'card.page',
  handle: (request) => {
    const view = request.get('view');
    return withRead(deps, request, shown(request), ({ read, officers }) => {
      const parts: CardParts = { view, read, officers, today: dayAt(deps.now()) };
      return answerPage(request, {
        title: view.t.text('card.title', { card: read.card.number, worker: fullName(read.state.worker) }),
        body: (
          <>
            <Recorded view={view} request={request} />
            <Head {...parts} />
            <div class="registry-answers">
              <CardFacts {...parts} />
            </div>
            <History {...parts} />
            <p class="registry-running" aria-hidden="true">
              {view.t.text('worker.file', { file: read.state.worker.id })}
            </p>
          </>
        ),
      });
    });
  },
});
