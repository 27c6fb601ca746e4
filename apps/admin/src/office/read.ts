import { type InterviewRoom, type OfficeMember, type OfficerId, parseIdentifier, type RoomId } from '@protocol-registry/domain';
import { failure, readOffice } from '@protocol-registry/registry';
import { Effect, Option } from 'effect';
import type { Request } from '../env.ts';
import type { RegisterEffect } from '../register.ts';

/** A person of the office, and the version of the office that was read. */
export interface OfficerRead {
  readonly officer: OfficeMember;
  readonly version: number;
}

/** A room of the office, and the version of the office that was read. */
export interface RoomRead {
  readonly room: InterviewRoom;
  readonly version: number;
}

const found = <A>(kind: string, id: string, one: A | undefined): RegisterEffect<A> =>
  one === undefined ? Effect.fail(failure({ _tag: 'NotFound', stream: { kind, id } })) : Effect.succeed(one);

const askedId = (request: Request): string => request.req.param('id') ?? '';

/** The person of the office whom the address of a request names. */
export const askedOfficer = (request: Request): RegisterEffect<OfficerRead> =>
  Effect.flatMap(readOffice, ({ state, version }) => {
    const id = askedId(request);
    const officer = Option.flatMapNullishOr(parseIdentifier<OfficerId>(id), (known) => state.officers.get(known));
    return Effect.map(found('officer', id, Option.getOrUndefined(officer)), (one) => ({ officer: one, version }));
  });

/** The room that the address of a request names. */
export const askedRoom = (request: Request): RegisterEffect<RoomRead> =>
  Effect.flatMap(readOffice, ({ state, version }) => {
    const id = askedId(request);
    const room = Option.flatMapNullishOr(parseIdentifier<RoomId>(id), (known) => state.rooms.get(known));
    return Effect.map(found('room', id, Option.getOrUndefined(room)), (one) => ({ room: one, version }));
  });
