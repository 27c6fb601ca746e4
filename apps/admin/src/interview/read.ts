import {
  type Application,
  type ApplicationId,
  type Dossier,
  type Employer,
  employerFor,
  type Interview,
  type InterviewId,
  type MissionId,
  type Office,
  type OfficerId,
  parseIdentifier,
  type RoomId,
  type WorkerId,
} from '@protocol-registry/domain';
import { failure, ReadModel, type RegistryFailure, readDossier, readEmployer, readOffice } from '@protocol-registry/registry';
import { Effect, Option } from 'effect';
import type { Request } from '../env.ts';
import type { RegisterEffect } from '../register.ts';
import { askedDossier, type DossierRead } from '../worker/read.ts';

/** For which application an interview is scheduled, null where it is to see the worker again; the dossier, the office, and the mission of the employer. */
export interface WaitingRead extends DossierRead {
  readonly application: Application | null;
  readonly office: Office;
  readonly mission: MissionId | null;
}

/** An interview, the dossier that it lies in, and the office. */
export interface InterviewRead extends DossierRead {
  readonly interview: Interview;
  readonly office: Office;
}

/** An interview that is put on record, with the employer under whose contract it stands. */
export interface HearingRead extends InterviewRead {
  readonly employer: Employer | null;
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

/** The employer under whose contract an interview stands. */
const employerOf = (dossier: Dossier, application: ApplicationId | null): RegisterEffect<Employer | null> => {
  const id = employerFor(dossier, application);
  return id === null ? Effect.succeed(null) : Effect.map(readEmployer(id), ({ state }) => state);
};

const waiting = (id: ApplicationId): RegisterEffect<WaitingRead> =>
  Effect.gen(function* () {
    const { applicantOf } = yield* ReadModel;
    const applicant = yield* found('application', id, yield* applicantOf(id));
    const read = yield* inOffice(applicant.worker);
    const application = yield* found('application', id, read.state.applications.get(id));
    return { ...read, application, mission: applicant.mission };
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

/** The worker whom the address of a request names, to be seen without an application. */
export const askedWorker = (request: Request): RegisterEffect<WaitingRead> =>
  Effect.gen(function* () {
    const read = yield* askedDossier(request);
    const { state: office } = yield* readOffice;
    const employer = yield* employerOf(read.state, null);
    return { ...read, office, application: null, mission: employer?.mission ?? null };
  });

/** The interview that the address of a request names. */
export const askedInterview = (request: Request): RegisterEffect<InterviewRead> => {
  const id = request.req.param('id') ?? '';
  return Option.match(parseIdentifier<InterviewId>(id), {
    onNone: () => Effect.fail(unknown('interview', id)),
    onSome: interviewRead,
  });
};

/** The interview that the address of a request names, to be put on record. */
export const askedHearing = (request: Request): RegisterEffect<HearingRead> =>
  Effect.flatMap(askedInterview(request), (read) =>
    Effect.map(employerOf(read.state, read.interview.application), (employer) => ({ ...read, employer })),
  );

/** The name of a person of the office; one who is not known stands with the identifier. */
export const officerName = ({ officers }: Office, id: OfficerId): string => officers.get(id)?.name ?? id;

/** The name of a room; one that is not known stands with the identifier. */
export const roomName = ({ rooms }: Office, id: RoomId): string => rooms.get(id)?.name ?? id;
