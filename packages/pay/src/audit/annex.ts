import type { Day } from '@protocol-registry/domain';
import type { FloorVersion } from '../scale/floor.ts';
import type { SectorRate } from './rates/sector.ts';
import type { Segment } from './segment.ts';

/** The annex of a contract beside the version of the scale that is in force: of the sector where its row is known, otherwise of the national floor. */
export interface AnnexCheck {
  readonly annexed: Day;
  readonly inForce: { readonly kind: 'sector'; readonly rate: SectorRate } | { readonly kind: 'floor'; readonly version: FloorVersion };
}

/** The version that is in force on the days of a segment, of the sector where its row is known. */
export const inForceOn = ({ floor, sector }: Pick<Segment, 'floor' | 'sector'>): AnnexCheck['inForce'] | null => {
  if (sector !== null) return { kind: 'sector', rate: sector };
  return floor === null ? null : { kind: 'floor', version: floor };
};

/** The first day of the version in force. */
export const versionFrom = (inForce: AnnexCheck['inForce']): Day =>
  inForce.kind === 'sector' ? inForce.rate.version.from : inForce.version.from;

/** The annexed scale on the days of a segment; null where the terms state none, and where no scale is known to hold it against. */
export const annexOf = (segment: Segment): AnnexCheck | null => {
  const annexed = segment.terms.annexScaleFrom;
  const inForce = inForceOn(segment);
  return annexed === null || inForce === null ? null : { annexed, inForce };
};
