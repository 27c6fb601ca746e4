import { addMonths, type Day } from '@protocol-registry/domain';
import type { Terms } from '../../contract/contract.ts';
import { type GgmmiStep, type GgmmiStepRule, ggmmiStepRules } from '../../figures/ggmmi.ts';
import { type FloorTable, type FloorVersion, floorVersionOn } from '../../scale/floor.ts';
import { ALWAYS, NEVER, type Period, periodOn, type Standing } from './period.ts';

/** What of the terms decides on the step of the floor. */
export type StepTerms = Pick<Terms, 'bornOn' | 'seniorityFrom'>;

/** The version of each step of the floor; null where no step row covers the days, or no version does. */
interface FloorPeriod extends Period {
  readonly versions: Readonly<Record<GgmmiStep, FloorVersion | null>>;
}

const covers = (rule: GgmmiStepRule, day: Day): boolean => rule.from <= day && (rule.to === null || day <= rule.to);

const periodOf = (table: FloorTable, from: Day, next: Day): FloorPeriod => {
  const isCovered = ggmmiStepRules.some((rule) => covers(rule, from));
  const on = (step: GgmmiStep): FloorVersion | null => (isCovered ? floorVersionOn(table, step, from) : null);
  return { from, next, versions: { 1: on(1), 2: on(2), 3: on(3) } };
};

const known = new WeakMap<FloorTable, readonly FloorPeriod[]>();

/** The periods of a floor, cut where any step begins or ends. */
const periodsOf = (table: FloorTable): readonly FloorPeriod[] => {
  const found = known.get(table);
  if (found !== undefined) return found;
  const dated = [...table.steps[1], ...table.steps[2], ...table.steps[3], ...ggmmiStepRules];
  const changes = new Set([ALWAYS, ...dated.flatMap(({ from, to }) => (to === null ? [from] : [from, (to + 1) as Day]))]);
  const days = [...changes].toSorted((a, b) => a - b);
  const periods = days.map((from, index) => periodOf(table, from, days[index + 1] ?? NEVER));
  known.set(table, periods);
  return periods;
};

const higherRules = ggmmiStepRules.filter(({ step }) => step !== 1);

/** The last day on which age and seniority asked for a higher step of the floor. */
const LAST_HIGHER_STEP = Math.max(...higherRules.map(({ to }) => to ?? NEVER));

/** The day on which age and seniority of a step are both reached; without a birth date seniority alone decides. */
const reachedOn = (rule: GgmmiStepRule, { bornOn, seniorityFrom }: StepTerms): Day => {
  const bySeniority = addMonths(seniorityFrom, rule.minimumSeniorityMonths);
  return bornOn === null ? bySeniority : (Math.max(bySeniority, addMonths(bornOn, rule.minimumAgeMonths)) as Day);
};

/** The highest step that is reached on a day, and the day on which the next one is. */
const stepStanding = (terms: StepTerms, day: Day): { readonly step: GgmmiStep; readonly next: Day } => {
  let [step, next]: [GgmmiStep, Day] = [1, NEVER];
  for (const rule of higherRules.filter((one) => covers(one, day))) {
    const from = reachedOn(rule, terms);
    if (from > day) next = Math.min(next, from) as Day;
    else if (rule.step > step) step = rule.step;
  }
  return { step, next };
};

/** The version of the floor that holds for a day under the terms of a contract, of the highest step that is reached. */
export const floorStanding = (terms: StepTerms, day: Day, table: FloorTable): Standing<FloorVersion> => {
  const period = periodOn(periodsOf(table), day);
  if (period === null) return { rate: null, next: NEVER };
  if (day > LAST_HIGHER_STEP) return { rate: period.versions[1], next: period.next };
  const { next, step } = stepStanding(terms, day);
  return { rate: period.versions[step], next: Math.min(period.next, next) as Day };
};

/** The version of the floor that holds for a day; null where no step row covers the day, or no version does. */
export const floorOn = (terms: StepTerms, day: Day, table: FloorTable): FloorVersion | null => floorStanding(terms, day, table).rate;
