import { type Day, formatDay } from '@protocol-registry/domain';
import type { FloorVersion } from '../../scale/floor.ts';
import { GGMMI } from '../../scale/ggmmi.ts';
import type { SectorVersion } from '../../scale/sector-table.ts';
import { inForceOn, versionFrom } from '../annex.ts';
import { NO_DAY } from '../columns/column.ts';
import type { MonthFigures } from './figures.ts';

/** The versions of scales by number, as findings come to rest on them: `names` gives the scale and the first day of each; number 0 is none. */
export interface Versions {
  readonly names: () => readonly string[];
  readonly ofFloor: (version: FloorVersion | null) => number;
  readonly ofSector: (version: SectorVersion) => number;
}

const NONE = 0;

/** Numbers versions; those of a sector table without an identifier have none. */
export const versionsOf = (sectorId: string | null): Versions => {
  const met: { readonly id: string; readonly from: Day }[] = [];
  const numbers = new Map<FloorVersion | SectorVersion, number>();
  const added = (id: string, version: FloorVersion | SectorVersion): number => {
    const number = met.push({ id, from: version.from });
    numbers.set(version, number);
    return number;
  };
  return {
    names: () => ['', ...met.map(({ from, id }) => `${id}@${formatDay(from)}`)],
    ofFloor: (version) => (version === null ? NONE : (numbers.get(version) ?? added(GGMMI, version))),
    ofSector: (version) => (sectorId === null ? NONE : (numbers.get(version) ?? added(sectorId, version))),
  };
};

/** The versions that the month rests on: of the floor that of the last day, of the sector the last that is known. */
export const setVersions = (month: MonthFigures, { ofFloor, ofSector }: Versions): void => {
  month.floorVersion = 0;
  month.sectorVersion = 0;
  month.inForceFrom = NO_DAY;
  for (let index = 0; index < month.count; index += 1) {
    const spell = month.spells[index];
    if (spell === undefined) return;
    const inForce = inForceOn(spell);
    month.floorVersion = ofFloor(spell.floor);
    if (spell.sector !== null) month.sectorVersion = ofSector(spell.sector.version);
    month.inForceVersion = spell.sector === null ? month.floorVersion : month.sectorVersion;
    month.inForceFrom = inForce === null ? NO_DAY : versionFrom(inForce);
  }
};
