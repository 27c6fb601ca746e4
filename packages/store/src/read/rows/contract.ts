import {
  type AgreedTerms,
  type Cents,
  type ContractId,
  type Day,
  type Dossier,
  type Finding,
  isBelowScale,
  openFindings,
  type RegisteredContract,
  type TermsVersion,
} from '@protocol-registry/domain';
import { hoursFactor, SECTOR_WEEK } from '@protocol-registry/pay';
import type { ContractRow, Flag, PaymentRow, PayVerdict, TermsRow } from '../schema/contract.ts';
import { amendBy, belowMonths, belowShortfall, openShortfall } from './open-findings.ts';

const latestAssessment = ({ assessments }: Dossier, contract: ContractId): Day | null =>
  assessments.reduce<Day | null>(
    (latest, { contract: id, assessedOn }) => (id === contract && (latest === null || assessedOn > latest) ? assessedOn : latest),
    null,
  );

const verdictOf = (open: readonly Finding[]): PayVerdict => {
  if (open.some(isBelowScale)) return 'below_scale';
  return open.some(({ code }) => code === 'SCALE_UNKNOWN') ? 'unknown' : 'in_order';
};

const contractRow = (dossier: Dossier, contract: RegisteredContract): ContractRow => {
  const { terms } = contract.terms.at(-1) ?? contract.terms[0];
  const open = openFindings(dossier).filter((finding) => finding.contract === contract.id);
  const assessedOn = latestAssessment(dossier, contract.id);
  return {
    id: contract.id,
    worker_id: dossier.worker.id,
    employer_id: contract.employer,
    starts_on: contract.startsOn,
    ends_on: contract.endsOn,
    note_number: contract.noteVerbale.number,
    note_date: contract.noteVerbale.date,
    labour_category: terms.labourCategory,
    weekly_hours: terms.weeklyHours,
    gross_monthly: terms.grossMonthly,
    currency: terms.currency,
    assessed_on: assessedOn,
    verdict: assessedOn === null ? null : verdictOf(open),
    open_findings: open.length,
    open_shortfall: openShortfall(open),
    open_below_months: belowMonths(open),
    open_below_shortfall: belowShortfall(open),
    amend_by: amendBy(open),
  };
};

/** The rows of the contracts of a dossier. */
export const contractRows = (dossier: Dossier): readonly ContractRow[] =>
  [...dossier.contracts.values()].map((contract) => contractRow(dossier, contract));

const flag = (value: boolean): Flag => (value ? 1 : 0);

const payColumns = (terms: AgreedTerms) => ({
  weekly_hours: terms.weeklyHours,
  gross_monthly: terms.grossMonthly,
  currency: terms.currency,
  in_kind_monthly: terms.inKindMonthly,
  meals_days: terms.mealsDays,
  room_days: terms.roomDays,
  whole_dwelling: flag(terms.wholeDwelling),
  fully_housed_and_fed: flag(terms.fullyHousedAndFed),
  rental_value_monthly: terms.rentalValueMonthly,
  in_kind_written: flag(terms.inKindWritten),
});

/** What the terms would pay for a week of 38 hours, by the hours factor of the national floor; rounded down, so that none is missed. */
const fullTime = ({ grossMonthly, weeklyHours }: AgreedTerms): Cents => {
  const { denominator, numerator } = hoursFactor(weeklyHours, SECTOR_WEEK);
  return Math.floor((grossMonthly * denominator) / numerator) as Cents;
};

const termsRow = (contract: ContractId, { noteVerbale, setBy, terms }: TermsVersion, to: Day | null): TermsRow => ({
  contract_id: contract,
  from_day: terms.from,
  labour_category: terms.labourCategory,
  scale_category: terms.scaleCategory,
  seniority_from: terms.seniorityFrom,
  ...payColumns(terms),
  annex_scale_from: terms.annexScaleFrom,
  scale_choice_category: terms.scaleChoice?.category ?? null,
  scale_choice_reason: terms.scaleChoice?.reason ?? null,
  note_number: noteVerbale.number,
  note_date: noteVerbale.date,
  set_by: setBy,
  to_day: to,
  full_time: fullTime(terms),
});

/** The rows of all terms of the contracts of a dossier. */
export const termsRows = ({ contracts }: Dossier): readonly TermsRow[] =>
  [...contracts.values()].flatMap(({ endsOn, id, terms }) =>
    terms.map((version, index) => {
      const next = terms[index + 1];
      return termsRow(id, version, next === undefined ? endsOn : ((next.terms.from - 1) as Day));
    }),
  );

/** The rows of the payments of a dossier. */
export const paymentRows = ({ payments, worker }: Dossier): readonly PaymentRow[] =>
  payments.map(({ setBy, contract, month, paidOn, gross, currency, method, accountHolder, kind = 'wage' }) => ({
    worker_id: worker.id,
    set_by: setBy,
    contract_id: contract,
    month,
    paid_on: paidOn,
    gross,
    currency,
    method,
    account_holder: accountHolder,
    kind,
  }));
