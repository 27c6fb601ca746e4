import {
  type Act,
  type ActKind,
  actForms,
  type Dossier,
  type DossierAct,
  type Employer,
  emptyFile,
  emptyHealthIndex,
  emptyOffice,
  evolveDossier,
  evolveEmployer,
  evolveHealthIndex,
  evolveMission,
  evolveOffice,
  evolveProtected,
  evolveScale,
  type HealthIndex,
  type Mission,
  type Office,
  type PayScale,
  type ProtectedFile,
  type StreamKind,
} from '@protocol-registry/domain';
import { Result, Schema } from 'effect';

/** What the acts of a stream add up to, by the kind of the stream; null before the first act, except for the office, the health index and a protected file. */
export interface States {
  readonly mission: Mission | null;
  readonly employer: Employer | null;
  readonly worker: Dossier | null;
  readonly office: Office;
  readonly scale: PayScale | null;
  readonly 'health-index': HealthIndex;
  readonly protected: ProtectedFile;
}

/** The state of a stream together with its kind. */
export type StreamState = { readonly [K in StreamKind]: { readonly kind: K; readonly state: States[K] } }[StreamKind];

/** An act as the journal holds it: its kind and its content as JSON, null where it was erased. */
export interface WrittenAct {
  readonly kind: string;
  readonly content: unknown;
  readonly version: number;
}

/**
 * The state of a stream before its first act.
 *
 * @example
 * ```ts
 * import { initialState } from '@protocol-registry/registry';
 *
 * initialState('worker') // => { kind: 'worker', state: null }
 * ```
 */
export const initialState = (kind: StreamKind): StreamState => {
  if (kind === 'office') return { kind, state: emptyOffice };
  if (kind === 'protected') return { kind, state: emptyFile };
  return kind === 'health-index' ? { kind, state: emptyHealthIndex } : { kind, state: null };
};

const isKnown = (kind: string): kind is ActKind => Object.hasOwn(actForms, kind);

/**
 * Reads an act from the journal. A kind or a content that this version does not know is a failure: the text tells which.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { readAct } from '@protocol-registry/registry';
 *
 * const written = { kind: 'mission.accreditation-ended', content: { endedOn: '2026-01-31' }, version: 2 };
 * Result.isSuccess(readAct(written)) // => true
 * Result.isFailure(readAct({ ...written, content: { endedOn: '2026-02-30' } })) // => true
 * ```
 */
export const readAct = ({ kind, content }: WrittenAct): Result.Result<Act, string> => {
  if (!isKnown(kind)) return Result.fail(`unknown kind of act: ${kind}`);
  const form = actForms[kind] as Schema.Codec<unknown>;
  return Result.mapBoth(Schema.decodeUnknownResult(form)(content), {
    onSuccess: (read) => ({ kind, content: read }) as Act,
    onFailure: (failure) => `${kind}: ${String(failure)}`,
  });
};

/**
 * Writes an act down as the journal holds it.
 *
 * @example
 * ```ts
 * import { dayOf } from '@protocol-registry/domain';
 * import { writeAct } from '@protocol-registry/registry';
 *
 * writeAct({ kind: 'mission.accreditation-ended', content: { endedOn: dayOf('2026-01-31') } }).content // => { endedOn: '2026-01-31' }
 * ```
 */
export const writeAct = (act: Act): { readonly kind: ActKind; readonly content: unknown } => ({
  kind: act.kind,
  content: Schema.encodeSync(actForms[act.kind])(act.content),
});

/**
 * The state of a stream after one more act.
 *
 * @example
 * ```ts
 * import { identifierOf, type RoomId } from '@protocol-registry/domain';
 * import { evolve, initialState } from '@protocol-registry/registry';
 *
 * const opened = { kind: 'room.opened', content: { room: identifierOf<RoomId>('R-1'), name: 'Room 1' } } as const;
 * evolve(initialState('office'), opened, 1).kind // => 'office'
 * ```
 */
export const evolve = (before: StreamState, act: Act, version: number): StreamState => {
  switch (before.kind) {
    case 'mission':
      return { kind: 'mission', state: evolveMission(before.state, act as Parameters<typeof evolveMission>[1], version) };
    case 'employer':
      return { kind: 'employer', state: evolveEmployer(before.state, act as Parameters<typeof evolveEmployer>[1], version) };
    case 'worker':
      return { kind: 'worker', state: evolveDossier(before.state, act as DossierAct, version) };
    case 'office':
      return { kind: 'office', state: evolveOffice(before.state, act as Parameters<typeof evolveOffice>[1], version) };
    case 'scale':
      return { kind: 'scale', state: evolveScale(before.state, act as Parameters<typeof evolveScale>[1], version) };
    case 'health-index':
      return { kind: 'health-index', state: evolveHealthIndex(before.state, act as Parameters<typeof evolveHealthIndex>[1], version) };
    case 'protected':
      return { kind: 'protected', state: evolveProtected(before.state, act as Parameters<typeof evolveProtected>[1], version) };
  }
};

/**
 * The state of a stream after the acts that the journal holds of it; an act whose content was erased counts as a version and changes nothing else.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { foldStream } from '@protocol-registry/registry';
 *
 * Result.getOrThrow(foldStream('mission', [])).state // => null
 * ```
 */
export const foldStream = (kind: StreamKind, acts: readonly WrittenAct[]): Result.Result<StreamState, string> => {
  let state = initialState(kind);
  for (const written of acts) {
    if (written.content === null) continue;
    const act = readAct(written);
    if (Result.isFailure(act)) return Result.fail(act.failure);
    state = evolve(state, act.success, written.version);
  }
  return Result.succeed(state);
};
