import type { Day } from '@protocol-registry/domain';
import type { Contract, Terms } from '../contract/contract.ts';
import type { GgmmiVersion } from '../scale/ggmmi.ts';
import type { SectorTable } from '../scale/sector-table.ts';
import { changeDays, floorOn, type SectorRate, sectorOn } from './rates.ts';

/** Days of a month on which terms, floor and sector row stay the same. `floor` and `sector` are null where the day has none. */
export interface Segment {
  readonly from: Day;
  readonly days: number;
  readonly terms: Terms;
  readonly floor: GgmmiVersion | null;
  readonly sector: SectorRate | null;
}

const termsOn = (contract: Contract, day: Day): Terms => contract.terms.findLast((terms) => terms.from <= day) ?? contract.terms[0];

const startsBetween = (contract: Contract, first: Day, last: Day, table: SectorTable | null): readonly Day[] => {
  const changes = contract.terms.filter((terms) => terms.from > first && terms.from <= last);
  const inForce = [termsOn(contract, first), ...changes];
  const starts = inForce.flatMap((terms) => changeDays(terms, first, last, table));
  return [...new Set([first, ...changes.map((terms) => terms.from), ...starts])].toSorted((a, b) => a - b);
};

/**
 * Splits the days from `first` to `last`, which lie in one month, where terms or rates change.
 * Most months are one segment.
 */
export const segmentsOf = (contract: Contract, first: Day, last: Day, table: SectorTable | null): readonly Segment[] => {
  const starts = startsBetween(contract, first, last, table);
  return starts.map((from, index) => {
    const terms = termsOn(contract, from);
    return {
      from,
      days: (starts[index + 1] ?? last + 1) - from,
      terms,
      floor: floorOn(terms, from),
      sector: terms.labourCategory === 'dienstbode' ? sectorOn(terms, from, table) : null,
    };
  });
};
