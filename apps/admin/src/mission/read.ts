import { type Mission, type MissionId, parseIdentifier } from '@protocol-registry/domain';
import { failure, readMission, type StreamRead } from '@protocol-registry/registry';
import { Effect, Option } from 'effect';
import type { Request } from '../env.ts';
import type { RegisterEffect } from '../register.ts';

/** A mission as the register has it now. */
export type MissionRead = StreamRead<Mission>;

/** The mission that the address of a request names. */
export const askedMission = (request: Request): RegisterEffect<MissionRead> => {
  const id = request.req.param('id') ?? '';
  return Option.match(parseIdentifier<MissionId>(id), {
    onNone: () => Effect.fail(failure({ _tag: 'NotFound', stream: { kind: 'mission', id } })),
    onSome: readMission,
  });
};
