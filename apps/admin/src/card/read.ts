import { type Card, type CardNumber, parseIdentifier } from '@protocol-registry/domain';
import { failure, ReadModel, type RegistryFailure, readDossier } from '@protocol-registry/registry';
import { Effect, Option } from 'effect';
import { type ApplicationRead, applicationIn } from '../application/read.ts';
import type { Request } from '../env.ts';
import type { RegisterEffect } from '../register.ts';

/** A card and the application that it was issued for. */
export interface CardRead extends ApplicationRead {
  readonly card: Card;
}

const unknown = (number: string): RegistryFailure => failure({ _tag: 'NotFound', stream: { kind: 'card', id: number } });

const cardOf = (number: CardNumber): RegisterEffect<CardRead> =>
  Effect.gen(function* () {
    const { workerOfCard } = yield* ReadModel;
    const worker = yield* workerOfCard(number);
    if (worker === null) return yield* Effect.fail(unknown(number));
    const read = yield* readDossier(worker);
    const card = read.state.cards.get(number);
    if (card === undefined) return yield* Effect.fail(unknown(number));
    return { ...(yield* applicationIn(card.application, read)), card };
  });

/** The card that the address of a request names. */
export const askedCard = (request: Request): RegisterEffect<CardRead> => {
  const number = request.req.param('number') ?? '';
  return Option.match(parseIdentifier<CardNumber>(number), { onNone: () => Effect.fail(unknown(number)), onSome: cardOf });
};
