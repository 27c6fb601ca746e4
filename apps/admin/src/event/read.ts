import { type EventId, type InformationEvent, type Office, parseIdentifier, type WorkerId } from '@protocol-registry/domain';
import { failure, type InvitedWorker, ReadModel, readOffice, today } from '@protocol-registry/registry';
import { Effect, Option } from 'effect';
import type { Request } from '../env.ts';
import type { RegisterEffect } from '../register.ts';

/** An information event, and the version of the office that was read. */
export interface EventRead {
  readonly event: InformationEvent;
  readonly version: number;
}

/** An information event with those who were invited, and those who could be. */
export interface EventShown extends EventRead {
  readonly invited: readonly InvitedWorker[];
  readonly uninvited: readonly WorkerId[];
}

const eventIn = ({ events }: Office, id: string): RegisterEffect<InformationEvent> => {
  const event = Option.flatMapNullishOr(parseIdentifier<EventId>(id), (known) => events.get(known));
  return Option.match(event, {
    onNone: () => Effect.fail(failure({ _tag: 'NotFound', stream: { kind: 'event', id } })),
    onSome: (one) => Effect.succeed(one),
  });
};

/** The information event that the address of a request names. */
export const askedEvent = (request: Request): RegisterEffect<EventRead> =>
  Effect.flatMap(readOffice, ({ state, version }) =>
    Effect.map(eventIn(state, request.req.param('id') ?? ''), (event) => ({ event, version })),
  );

/** The same with those who were invited, and those whose card is valid and who were not. */
export const askedEventShown = (request: Request): RegisterEffect<EventShown> =>
  Effect.gen(function* () {
    const read = yield* askedEvent(request);
    const { invited, uninvited } = yield* ReadModel;
    return { ...read, invited: yield* invited(read.event.id), uninvited: yield* uninvited(read.event.id, yield* today) };
  });
