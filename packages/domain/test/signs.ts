import { centsOf, type IndicatorCode, type Sign, type Strength } from '@protocol-registry/domain';

/** The strengths as the table of RULES 4.2 gives them, in its order. */
export const STRENGTH_BY_RULES: Readonly<Record<IndicatorCode, Strength>> = {
  DOC_WITHHELD: 'S',
  CONFINED: 'S',
  VIOLENCE: 'S',
  DEBT_BONDAGE: 'S',
  EXCESSIVE_HOURS: 'S',
  JOB_DECEIT: 'S',
  PAY_NONE_OR_WITHHELD: 'M',
  PAY_BELOW_SCALE: 'M',
  PAY_CONTROL: 'M',
  PAY_CASH: 'M',
  PAY_KICKBACK: 'M',
  IN_KIND_ABUSE: 'M',
  THREAT_AUTHORITIES: 'M',
  THREAT_FAMILY: 'M',
  THREAT_HARM: 'M',
  COACHED: 'M',
  EMPLOYER_INSISTS_PRESENT: 'M',
  CONTRACT_FALSE: 'M',
  LIVING_BAD: 'M',
  WORK_HAZARD: 'M',
  NO_COVER: 'M',
  THIRD_PARTY_WORK: 'M',
  COMMS_BLOCKED: 'M',
  LEGAL_STATUS_DEPENDENCE: 'M',
  NO_LANGUAGE_ISOLATED: 'W',
  NO_LEAFLET_KNOWLEDGE: 'W',
  FEAR_SIGNS: 'W',
  NO_SHOW_REPEAT: 'W',
  PRIOR_WORKER_ABUSE: 'W',
  RAPID_TURNOVER: 'W',
};

/** A sign as it weighs by its entry: one missed appointment, pay below the scale by more than a fifth. */
export const sign = (code: IndicatorCode): Sign => {
  if (code === 'NO_SHOW_REPEAT') return { code, missed: 1 };
  if (code === 'PAY_BELOW_SCALE') return { code, shortfallCents: centsOf('900.00'), dueCents: centsOf('2111.89'), outlivesDeadline: false };
  return { code };
};
