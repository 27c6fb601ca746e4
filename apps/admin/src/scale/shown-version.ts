import type { Day, ProposalKind } from '@protocol-registry/domain';
import { type FloorVersion, floorOf, type GgmmiStep, type GgmmiVersion, ggmmiHistory } from '@protocol-registry/pay';
import type { ScaleRead } from '@protocol-registry/registry';

/** A version of a step as its page shows it. `held` is the project's own version with what moved it, null where the office adopted another amount; `kind` is what the office adopted, null where it took the version over. */
export interface ShownVersion extends FloorVersion {
  readonly held: GgmmiVersion | null;
  readonly kind: ProposalKind | null;
}

const heldLike = ({ from, monthlyCents, step }: FloorVersion): GgmmiVersion | null =>
  ggmmiHistory(step).find((held) => held.from === from && held.monthlyCents === monthlyCents) ?? null;

/** The versions of a step, ascending: those of the register once the office has taken the scale over, until then the project's own. */
export const shownVersions = ({ isOpened, state }: ScaleRead, step: GgmmiStep): readonly ShownVersion[] => {
  if (!isOpened) return ggmmiHistory(step).map((held) => ({ ...held, held, kind: null }));
  const kinds = new Map(state.versions.map(({ adoption, from }) => [from, adoption?.proposal.kind ?? null]));
  return floorOf(state).steps[step].map((version) => ({ ...version, held: heldLike(version), kind: kinds.get(version.from) ?? null }));
};

/** The version in force on a day, null where none is. */
export const shownOn = (versions: readonly ShownVersion[], day: Day): ShownVersion | null =>
  versions.findLast(({ from, to }) => from <= day && (to === null || to >= day)) ?? null;
