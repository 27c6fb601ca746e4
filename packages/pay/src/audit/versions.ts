import { formatDay } from '@protocol-registry/domain';
import type { FloorVersion } from '../scale/floor.ts';
import { GGMMI } from '../scale/ggmmi.ts';
import type { SectorVersion } from '../scale/sector-table.ts';

/** The versions of scales by number, as findings come to rest on them: `names` has the scale and the first day of each; number 0 is none. */
export interface Versions {
  readonly names: readonly string[];
  readonly ofFloor: (version: FloorVersion | null) => number;
  readonly ofSector: (version: SectorVersion) => number;
}

const NONE = 0;

/** Numbers versions; those of a sector table without an identifier have none. */
export const versionsOf = (sectorId: string | null): Versions => {
  const names = [''];
  const numbers = new Map<FloorVersion | SectorVersion, number>();
  const added = (id: string, version: FloorVersion | SectorVersion): number => {
    numbers.set(version, names.length);
    return names.push(`${id}@${formatDay(version.from)}`) - 1;
  };
  return {
    names,
    ofFloor: (version) => (version === null ? NONE : (numbers.get(version) ?? added(GGMMI, version))),
    ofSector: (version) => (sectorId === null ? NONE : (numbers.get(version) ?? added(sectorId, version))),
  };
};
