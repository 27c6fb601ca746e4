import type { Day } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { code, dayValue } from '../message.ts';
import type { Reason } from '../reason.ts';
import { type Decision, decided, when } from '../refusal.ts';
import type { Card, CardActs } from './card.ts';
import { uncollectedReasons } from './decide.ts';

const namedReasons = (card: Card | undefined, setBy: number | null | undefined, corrects: number): readonly Reason[] => [
  ...when(card === undefined, 'CARD_UNKNOWN'),
  ...when(card !== undefined && setBy !== corrects, 'CORRECTS_NOTHING'),
];

/** Mends the number of a card; the correction names the act that gave it. */
export const correctCard = (dossier: Dossier, content: CardActs['card.corrected']): Decision<CardActs> => {
  const { card, number: printed } = content;
  const known = dossier.cards.get(card);
  return decided<CardActs>(
    [...namedReasons(known, known?.setBy, content.corrects), ...when(printed !== card && dossier.cards.has(printed), 'CARD_NUMBER_TAKEN')],
    { kind: 'card.corrected', content },
  );
};

const collectionReasons = (card: Card | undefined, collectedOn: Day | null, today: Day): readonly Reason[] => {
  if (card === undefined || collectedOn === null) return [];
  const { decidedOn, returnedOn } = card;
  return [
    ...when(collectedOn < decidedOn, 'COLLECTED_BEFORE_DECISION'),
    ...(returnedOn === null ? [] : when(collectedOn > returnedOn, 'COLLECTED_AFTER_RETURN', { returnedOn: dayValue(returnedOn) })),
    ...when(collectedOn > today, 'DAY_IN_FUTURE'),
  ];
};

/** Mends the day on which a card was collected, or says with null that it was not. */
export const correctCollection = (dossier: Dossier, content: CardActs['card.collection-corrected'], today: Day): Decision<CardActs> => {
  const card = dossier.cards.get(content.card);
  return decided<CardActs>(
    [...namedReasons(card, card?.collectionSetBy, content.corrects), ...collectionReasons(card, content.collectedOn, today)],
    { kind: 'card.collection-corrected', content },
  );
};

const returnReasons = (card: Card | undefined, returnedOn: Day | null, today: Day): readonly Reason[] =>
  card === undefined || returnedOn === null
    ? []
    : [
        ...when(returnedOn < card.decidedOn, 'RETURNED_BEFORE_DECISION'),
        ...uncollectedReasons(card, returnedOn),
        ...when(returnedOn > today, 'DAY_IN_FUTURE'),
      ];

/** Mends the day on which a card was handed back, or says with null that it was not: then it counts again, beside whatever card came after it. */
export const correctReturn = (dossier: Dossier, content: CardActs['card.return-corrected'], today: Day): Decision<CardActs> => {
  const card = dossier.cards.get(content.card);
  return decided<CardActs>(
    [...namedReasons(card, card?.returnSetBy, content.corrects), ...returnReasons(card, content.returnedOn, today)],
    { kind: 'card.return-corrected', content },
  );
};

/** Takes back an override that was recorded by mistake. One on which a card rests stays. */
export const withdrawOverride = (dossier: Dossier, content: CardActs['gate.override-withdrawn']): Decision<CardActs> => {
  const override = dossier.overrides.get(content.application);
  const card = [...dossier.cards.values()].find(({ application, basis }) => application === content.application && 'override' in basis);
  return decided<CardActs>(
    [
      ...when(!dossier.applications.has(content.application), 'APPLICATION_UNKNOWN'),
      ...when(dossier.applications.has(content.application) && override?.version !== content.corrects, 'CORRECTS_NOTHING'),
      ...(card === undefined ? [] : when(true, 'CARD_RESTS_ON_OVERRIDE', { card: code(card.number) })),
    ],
    { kind: 'gate.override-withdrawn', content },
  );
};
