import {
  type Allegation,
  type AllegationId,
  type FileId,
  type OutlinedAllegation,
  type ProtectedFile,
  parseIdentifier,
} from '@protocol-registry/domain';
import { type EmployerCard, failure, openFile, ReadModel, type RegistryFailure, type StreamRead } from '@protocol-registry/registry';
import { Effect, Option } from 'effect';
import type { Deps } from '../../deps.ts';
import type { Request } from '../../env.ts';
import { personOfRequest } from '../../form/as-actor.ts';
import type { RegisterEffect } from '../../register.ts';
import { reasonGiven } from '../reason.tsx';
import { openedOutlines } from '../spanning.ts';

/** Those whom allegations are about: every employer with its mission, and every mission's name. */
export interface Accused {
  readonly employers: ReadonlyMap<string, EmployerCard>;
  readonly missions: ReadonlyMap<string, string>;
}

/** The employers and missions of the register. */
export const accused: RegisterEffect<Accused> = Effect.gen(function* () {
  const { employerChoices, missionChoices } = yield* ReadModel;
  const [employers, missions] = [yield* employerChoices, yield* missionChoices];
  return { employers: new Map(employers.map((card) => [card.id, card])), missions: new Map(missions.map(({ id, name }) => [id, name])) };
});

type Subjects = Pick<OutlinedAllegation, 'employer' | 'mission'>;

/** The mission that an allegation is about: the one that it names, or that of the employer. */
export const missionOf = ({ employers }: Accused, { employer, mission }: Subjects): string | null =>
  mission ?? (employer === null ? null : (employers.get(employer)?.mission.id ?? null));

/** Whom an allegation is about, by name; null where that is not known. */
export const subjectsOf = (those: Accused, one: Subjects): { readonly employer: string | null; readonly mission: string | null } => {
  const mission = missionOf(those, one);
  return {
    employer: one.employer === null ? null : (those.employers.get(one.employer)?.name ?? one.employer),
    mission: mission === null ? null : (those.missions.get(mission) ?? mission),
  };
};

/** An allegation with the file in which it stands. */
export interface AllegationRead extends Accused {
  readonly file: FileId;
  readonly read: StreamRead<ProtectedFile>;
  readonly allegation: Allegation;
}

const unknown = (id: string): RegistryFailure => failure({ _tag: 'NotFound', stream: { kind: 'protected', id } });

/** The allegation that the address names: its file is opened with the reason that was given for the register. */
export const askedAllegation =
  (deps: Deps) =>
  (request: Request): RegisterEffect<AllegationRead> =>
    Effect.gen(function* () {
      const asked = request.req.param('allegation') ?? '';
      const id = Option.getOrNull(parseIdentifier<AllegationId>(asked));
      if (id === null) return yield* Effect.fail(unknown(asked));
      const outlines = yield* openedOutlines(deps, request, 'allegations', id);
      const file = outlines.find(({ allegations }) => allegations.some(({ allegation }) => allegation === id))?.file;
      if (file === undefined) return yield* Effect.fail(unknown(id));
      const reason = reasonGiven(deps, request, 'allegations');
      const read = yield* openFile(personOfRequest(request), file, { scope: 'allegations', reason, part: id });
      const allegation = read.state.allegations.get(id);
      return allegation === undefined ? yield* Effect.fail(unknown(id)) : { ...(yield* accused), file, read, allegation };
    });
