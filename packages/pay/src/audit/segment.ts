import type { Day } from '@protocol-registry/domain';
import { type Contract, type Terms, termsOn } from '../contract/contract.ts';
import type { FloorVersion } from '../scale/floor.ts';
import { changeDays, floorOn, type Rates, type SectorRate, sectorOn } from './rates.ts';

/** Days of a month on which terms, floor and sector row stay the same. `floor` and `sector` are null where the day has none. */
export interface Segment {
  readonly from: Day;
  readonly days: number;
  readonly terms: Terms;
  readonly floor: FloorVersion | null;
  readonly sector: SectorRate | null;
}

const startsBetween = (contract: Contract, first: Day, last: Day, rates: Rates): readonly Day[] => {
  const changes = contract.terms.filter((terms) => terms.from > first && terms.from <= last);
  const inForce = [termsOn(contract, first), ...changes];
  const starts = inForce.flatMap((terms) => changeDays(terms, first, last, rates));
  return [...new Set([first, ...changes.map((terms) => terms.from), ...starts])].toSorted((a, b) => a - b);
};

/**
 * Splits the days from `first` to `last`, which lie in one month, where terms or rates change.
 * Most months are one segment.
 */
export const segmentsOf = (contract: Contract, first: Day, last: Day, rates: Rates): readonly Segment[] => {
  const starts = startsBetween(contract, first, last, rates);
  return starts.map((from, index) => {
    const terms = termsOn(contract, from);
    return {
      from,
      days: (starts[index + 1] ?? last + 1) - from,
      terms,
      floor: floorOn(terms, from, rates.floor),
      sector: terms.labourCategory === 'dienstbode' ? sectorOn(terms, from, rates.sector) : null,
    };
  });
};
