import type { Day, OfficerId, OpenProposal } from '@protocol-registry/domain';
import {
  previewVersion,
  ReadModel,
  readScaleBook,
  type ScaleRead,
  type StatedVersion,
  scaleIn,
  type VersionPreview,
} from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Request } from '../env.ts';
import type { RegisterEffect } from '../register.ts';

/** A scale of the register as a page shows it, with the names of the officers. */
export interface UpdateRead {
  readonly scale: ScaleRead;
  readonly day: Day;
  readonly officers: ReadonlyMap<OfficerId, string>;
}

/** That, with the contracts that fall below the proposal that waits, or below what is due; null where neither is there. */
export interface PreviewRead extends UpdateRead {
  readonly preview: VersionPreview | null;
}

/** The scale that the address of a request names. */
export const askedScale = (request: Request): RegisterEffect<UpdateRead> =>
  Effect.gen(function* () {
    const book = yield* readScaleBook(null);
    const scale = yield* scaleIn(book, request.req.param('id') ?? '');
    const { officerNames } = yield* ReadModel;
    return { scale, day: book.day, officers: yield* officerNames };
  });

/** The proposal that waits, null where none does: a scale has one at a time. */
export const openProposal = ({ state }: ScaleRead): OpenProposal | null => [...state.proposals.values()][0] ?? null;

const statedIn = (scale: ScaleRead): StatedVersion | null => openProposal(scale) ?? scale.due[0] ?? null;

/** The scale with the contracts that fall below what it is to become. */
export const askedPreview = (request: Request): RegisterEffect<PreviewRead> =>
  Effect.gen(function* () {
    const read = yield* askedScale(request);
    const stated = statedIn(read.scale);
    return { ...read, preview: stated === null ? null : yield* previewVersion(read.scale.state.id, stated) };
  });
