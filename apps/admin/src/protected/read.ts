import {
  belgium,
  type Day,
  type Dossier,
  type FileId,
  identifierOf,
  type OfficerId,
  type ProtectedFile,
  type Suggestion,
  suggestLevel,
  type WorkerId,
} from '@protocol-registry/domain';
import { dayAt, openFile, ReadModel, type StreamRead } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request } from '../env.ts';
import { personOfRequest } from '../form/as-actor.ts';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import { askedDossier, type Employers, withEmployers } from '../worker/read.ts';
import { reasonGiven, type Subject } from './reason.tsx';

/** A worker's protected file as it was opened, with the dossier that it belongs to and what the signs of both suggest. */
export interface FileRead extends StreamRead<ProtectedFile> {
  readonly id: WorkerId;
  readonly dossier: Dossier;
  readonly employers: Employers;
  readonly suggestion: Suggestion;
  readonly officers: ReadonlyMap<OfficerId, string>;
  readonly today: Day;
}

/** The protected file of a worker, as the question for the reason names it: the same for every worker. */
export const fileSubject = (request: Request): RegisterEffect<Subject> =>
  Effect.map(askedDossier(request), ({ state: { worker } }) => ({
    part: worker.id,
    title: request.get('view').t.text('protected.title', { file: worker.id }),
    back: pathTo(paths.worker, { id: worker.id }),
  }));

/** Opens the protected file that the address names: the reading is recorded with the reason that was given. `part` tells what of it is looked at. */
export const openedFile =
  (deps: Deps, part: string) =>
  (request: Request): RegisterEffect<FileRead> =>
    Effect.gen(function* () {
      const { employers, state: dossier } = yield* Effect.flatMap(askedDossier(request), withEmployers);
      const { id } = dossier.worker;
      const reason = reasonGiven(deps, request, id);
      const file = yield* openFile(personOfRequest(request), identifierOf<FileId>(id), { scope: 'file', reason, part });
      const { officerNames } = yield* ReadModel;
      const today = dayAt(deps.now());
      const suggestion = suggestLevel(file.state, dossier, today, belgium);
      return { ...file, id, dossier, employers, suggestion, officers: yield* officerNames, today };
    });

/** The name of whoever did an act of the file, null where no act has that version. */
export const actorOf = ({ acts, officers }: FileRead, version: number): string | null => {
  const act = acts.find((one) => one.version === version);
  return act === undefined ? null : (officers.get(act.actor as OfficerId) ?? act.actor);
};
