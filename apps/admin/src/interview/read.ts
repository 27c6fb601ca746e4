import {
  type Application,
  type ApplicationId,
  type Interview,
  type InterviewId,
  type Office,
  type OfficerId,
  parseIdentifier,
  type RoomId,
  type WorkerId,
} from '@protocol-registry/domain';
import { failure, ReadModel, type RegistryFailure, readDossier, readOffice } from '@protocol-registry/registry';
import { Effect, Option } from 'effect';
import type { Request } from '../env.ts';
import type { RegisterEffect } from '../register.ts';
import type { DossierRead } from '../worker/read.ts';

/** An application for which an interview is scheduled, the dossier that it lies in, and the office. */
export interface WaitingRead extends DossierRead {
  readonly application: Application;
  readonly office: Office;
}

/** An interview, the dossier that it lies in, and the office. */
export interface InterviewRead extends DossierRead {
  readonly interview: Interview;
  readonly office: Office;
}

const unknown = (kind: string, id: string): RegistryFailure => failure({ _tag: 'NotFound', stream: { kind, id } });

const found = <A>(kind: string, id: string, thing: A | null | undefined): RegisterEffect<A> =>
  thing == null ? Effect.fail(unknown(kind, id)) : Effect.succeed(thing);

const inOffice = (worker: WorkerId): RegisterEffect<DossierRead & { readonly office: Office }> =>
  Effect.gen(function* () {
    const read = yield* readDossier(worker);
    const { state: office } = yield* readOffice;
    return { ...read, office };
  });

const waiting = (id: ApplicationId): RegisterEffect<WaitingRead> =>
  Effect.gen(function* () {
    const { workerOfApplication } = yield* ReadModel;
    const read = yield* inOffice(yield* found('application', id, yield* workerOfApplication(id)));
    return { ...read, application: yield* found('application', id, read.state.applications.get(id)) };
  });

const interviewRead = (id: InterviewId): RegisterEffect<InterviewRead> =>
  Effect.gen(function* () {
    const { workerOfInterview } = yield* ReadModel;
    const read = yield* inOffice(yield* found('interview', id, yield* workerOfInterview(id)));
    return { ...read, interview: yield* found('interview', id, read.state.interviews.get(id)) };
  });

/** The application that the address of a request names. */
export const askedWaiting = (request: Request): RegisterEffect<WaitingRead> => {
  const id = request.req.param('id') ?? '';
  return Option.match(parseIdentifier<ApplicationId>(id), {
    onNone: () => Effect.fail(unknown('application', id)),
    onSome: waiting,
  });
};

/** The interview that the address of a request names. */
export const askedInterview = (request: Request): RegisterEffect<InterviewRead> => {
  const id = request.req.param('id') ?? '';
  return Option.match(parseIdentifier<InterviewId>(id), {
    onNone: () => Effect.fail(unknown('interview', id)),
    onSome: interviewRead,
  });
};

/** The name of a person of the office; one who is not known stands with the identifier. */
export const officerName = ({ officers }: Office, id: OfficerId): string => officers.get(id)?.name ?? id;

/** The name of a room; one that is not known stands with the identifier. */
export const roomName = ({ rooms }: Office, id: RoomId): string => rooms.get(id)?.name ?? id;
