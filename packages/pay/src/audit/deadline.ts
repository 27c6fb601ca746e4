import { type DatedParameter, type Day, lastDay, type Month, type Profile, parameterOn, workingDaysAfter } from '@protocol-registry/domain';

/** The last day on which the wage of a month is paid in time, and the figure of the profile that sets it. */
export interface PayDeadline {
  readonly day: Day;
  readonly parameter: DatedParameter;
}

const known = new WeakMap<Profile, Map<Month, PayDeadline | null>>();

const reckoned = (month: Month, { parameters }: Profile): PayDeadline | null => {
  const parameter = parameterOn(parameters.payWithinWorkingDays, lastDay(month));
  return parameter === null ? null : { day: workingDaysAfter(lastDay(month), parameter.value), parameter };
};

/** The deadline for the wage of a month: so many working days after it as the profile sets for its last day (LAW 2.3); null where it sets none. */
export const payDeadline = (month: Month, profile: Profile): PayDeadline | null => {
  const months = known.get(profile) ?? new Map<Month, PayDeadline | null>();
  known.set(profile, months);
  const deadline = months.get(month);
  if (deadline !== undefined) return deadline;
  const fresh = reckoned(month, profile);
  months.set(month, fresh);
  return fresh;
};
