import {
  type InterpreterId,
  type InterviewRoom,
  type MissionId,
  type Office,
  type OfficeMember,
  type OfficerId,
  parseIdentifier,
  type RegisteredInterpreter,
  type RoomId,
} from '@protocol-registry/domain';
import { failure, type Named, ReadModel, readOffice } from '@protocol-registry/registry';
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

/** The office with the missions by name. */
export interface OfficeAndMissions {
  readonly state: Office;
  readonly missions: readonly Named<MissionId>[];
  readonly version: number;
}

/** An interpreter of the register, the missions by name, and the version of the office that was read. */
export interface InterpreterRead extends OfficeAndMissions {
  readonly interpreter: RegisteredInterpreter;
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

/** The office, and the missions by name. */
export const officeAndMissions: RegisterEffect<OfficeAndMissions> = Effect.gen(function* () {
  const { state, version } = yield* readOffice;
  const { missionChoices } = yield* ReadModel;
  return { state, version, missions: yield* missionChoices };
});

/** The interpreter whom the address of a request names. */
export const askedInterpreter = (request: Request): RegisterEffect<InterpreterRead> =>
  Effect.flatMap(officeAndMissions, (read) => {
    const id = askedId(request);
    const interpreter = Option.flatMapNullishOr(parseIdentifier<InterpreterId>(id), (known) => read.state.interpreters.get(known));
    return Effect.map(found('interpreter', id, Option.getOrUndefined(interpreter)), (one) => ({ ...read, interpreter: one }));
  });
