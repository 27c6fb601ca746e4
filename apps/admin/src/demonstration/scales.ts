import {
  type DatedRows,
  type Day,
  emptyHealthIndex,
  formatDay,
  type OfficerId,
  type PayScale,
  type ScaleRow,
} from '@protocol-registry/domain';
import { GGMMI, ggmmiBases, openingVersions, type Rates, type SectorTable } from '@protocol-registry/pay';
import { dueOn, heldScale, ratesOf } from '@protocol-registry/registry';
import { sectorRows } from '../scale/sector-file.ts';
import { workingDay } from './calendar.ts';
import { people } from './office.ts';
import type { Doing, Scribe } from './scribe.ts';

const MORNING = 10 * 60;
const AMEND_WITHIN = 60;
const INVENTED = 'The amounts of this table are invented';

/** How many days after its first day a version was adopted, where the office of the demonstration was late. */
const LATE: ReadonlyMap<string, number> = new Map([
  ['2024-05-01', 24],
  ['2025-01-01', 17],
  ['2025-02-01', 41],
]);

/** The version that nobody adopted: the demonstration has an update to make. */
const FORGOTTEN = '2026-07-01';

/** The scales of the demonstration as they stood on a day. */
export type RatesOn = (day: Day) => Rates;

const adoptedBy = (scale: PayScale, day: Day): PayScale => ({
  ...scale,
  versions: scale.versions.filter(({ adoption }) => adoption === null || adoption.adoptedOn <= day),
});

/** The days on which a version is proposed and adopted: an agreement is known beforehand, an index on the eve. */
const daysOf = (from: Day, isAgreed: boolean): { readonly proposedOn: Day; readonly adoptedOn: Day } => {
  const late = LATE.get(formatDay(from)) ?? (isAgreed ? -3 : 3);
  const proposedOn = workingDay((from + late - 2) as Day);
  return { proposedOn, adoptedOn: workingDay((Math.max(proposedOn, from + late) + 1) as Day) };
};

interface Version extends DatedRows {
  readonly scale: string;
  readonly kind: 'indexation' | 'amendment';
  readonly reason: string | null;
}

const does = (day: Day, by: OfficerId): Doing => ({ day, minute: MORNING, by });

const adopt = (hand: Scribe, { from, kind, mark, reason, rows, scale }: Version, until: Day): void => {
  const { adoptedOn, proposedOn } = daysOf(from, kind === 'amendment');
  if (adoptedOn > until) return;
  const due = dueOn(hand.scale(scale), emptyHealthIndex, proposedOn).find((version) => version.from === from);
  const isComputed = due?.rows.every(({ category, monthly, seniorityYears }) =>
    rows.some((row) => row.category === category && row.seniorityYears === seniorityYears && row.monthly === monthly),
  );
  const difference = kind === 'indexation' && isComputed !== true ? INVENTED : null;
  hand.record(scale, { kind: 'scale.propose', content: { kind, from, rows, mark, difference, reason } }, does(proposedOn, people.pay));
  const [proposal = 0] = hand.scale(scale).proposals.keys();
  const amendBy = (adoptedOn + AMEND_WITHIN) as Day;
  hand.record(scale, { kind: 'scale.adopt', content: { proposal, amendBy } }, does(adoptedOn, people.supervisor));
};

const isAgreed = (from: Day): boolean => ggmmiBases.some((base) => base.step === 1 && base.from === from);

const followFloor = (hand: Scribe, opened: Day, until: Day): void => {
  const content = {
    scale: GGMMI,
    model: 'pivot',
    versions: heldScale(opened).versions.map(({ from, mark, rows }) => ({ from, mark, rows })),
  } as const;
  hand.record(GGMMI, { kind: 'scale.open', content }, { day: opened, minute: MORNING, by: people.pay });
  for (const version of openingVersions(until).filter(({ from }) => from > opened && formatDay(from) < FORGOTTEN)) {
    const agreed = isAgreed(version.from);
    const reason = agreed ? (version.rows[0]?.source ?? '') : null;
    adopt(hand, { ...version, scale: GGMMI, kind: agreed ? 'amendment' : 'indexation', reason }, until);
  }
};

const followSector = (hand: Scribe, sector: SectorTable, opened: Day, until: Day): void => {
  const byDay = [...Map.groupBy(sectorRows(sector), ({ effectiveFrom }) => effectiveFrom)].toSorted(([a], [b]) => a - b);
  const [first, ...later] = byDay;
  if (first === undefined) return;
  const scale = sector.id ?? 'invented';
  const loaded = { scale, file: 'scales.csv', rows: first[1] };
  hand.record(scale, { kind: 'sector-scale.load', content: loaded }, { day: opened, minute: MORNING, by: people.pay });
  for (const [from, ofDay] of later) {
    const rows = ofDay.map(
      ({ category, monthly, seniorityYears, source, weeklyHours }): ScaleRow => ({
        category,
        seniorityYears,
        monthly,
        weeklyHours,
        source,
      }),
    );
    adopt(hand, { scale, from, rows, mark: 'UNVERIFIED', kind: 'indexation', reason: null }, until);
  }
};

/** The scales of the demonstration from the opening of the office on: each version proposed by the pay officer and adopted by the supervisor, some of them late, and the last one not at all. */
export const followScales = (hand: Scribe, sector: SectorTable, opened: Day, until: Day): RatesOn => {
  followFloor(hand, opened, until);
  followSector(hand, sector, opened, until);
  const [floor, table] = [hand.scale(GGMMI), hand.scale(sector.id ?? 'invented')];
  const known = new Map<Day, Rates>();
  return (day) => {
    const rates = known.get(day) ?? ratesOf(adoptedBy(floor, day), adoptedBy(table, day));
    known.set(day, rates);
    return rates;
  };
};
