import type { Cents, Day, PayScale, ScaleVersion } from '@protocol-registry/domain';
import { type GgmmiStep, ggmmiBases } from '../figures/ggmmi.ts';

/** A base amount of a step: since which day it is fixed, and how many crossings that day already includes. */
export interface StepBase {
  readonly fixedOn: Day;
  readonly cents: Cents;
  readonly crossingsBefore: number;
}

const PREFIX = 'step-';

/**
 * The category under which a scale of the register holds a step of the floor.
 *
 * @example
 * ```ts
 * import { stepCategory } from '@protocol-registry/pay';
 *
 * stepCategory(1) // => 'step-1'
 * ```
 */
export const stepCategory = (step: GgmmiStep): string => `${PREFIX}${step}`;

/** The step that a category names, null where it names none. */
export const stepNamed = (category: string): GgmmiStep | null => {
  const found = ([1, 2, 3] as const).find((step) => stepCategory(step) === category);
  return found ?? null;
};

/** The amount of a step in a version, null where the step has ended. */
export const amountOf = ({ rows }: Pick<ScaleVersion, 'rows'>, step: GgmmiStep): Cents | null =>
  rows.find(({ category }) => category === stepCategory(step))?.monthly ?? null;

/** Days on which an amendment fixed new amounts; a correction of such a version leaves it a base. */
const amendedDays = ({ replaced, versions }: PayScale): ReadonlySet<Day> =>
  new Set([...versions, ...replaced].filter(({ adoption }) => adoption?.proposal.kind === 'amendment').map(({ from }) => from));

const lastTakenOver = ({ versions }: PayScale): Day => (versions.findLast(({ adoption }) => adoption === null)?.from ?? -1) as Day;

/** The base amounts of a step, ascending: those agreed by the day up to which versions were taken over, and every amendment since. */
export const basesOf = (scale: PayScale, step: GgmmiStep): readonly StepBase[] => {
  const [amended, until] = [amendedDays(scale), lastTakenOver(scale)];
  const agreed = ggmmiBases.filter((base) => base.step === step && base.from <= until && !amended.has(base.from));
  const own = scale.versions.flatMap((version) => {
    const cents = amountOf(version, step);
    return amended.has(version.from) && cents !== null ? [{ fixedOn: version.from, cents, crossingsBefore: 0 }] : [];
  });
  return [...agreed, ...own].toSorted((a, b) => a.fixedOn - b.fixedOn);
};
