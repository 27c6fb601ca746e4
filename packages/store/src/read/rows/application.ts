import {
  type Application,
  belgium,
  type Day,
  type Dossier,
  type Interview,
  interviewDeadline,
  payVerdict,
} from '@protocol-registry/domain';
import type { ApplicationRow } from '../schema/card.ts';
import { resultOf } from './interview.ts';

/** A day after all others: what is on record counts whenever it was recorded. */
const ALWAYS = Number.MAX_SAFE_INTEGER as Day;

type InterviewColumns = Pick<ApplicationRow, 'valid_interview_id' | 'valid_held_on' | 'scheduled_interview_id' | 'last_result'>;

const heldOn = ({ outcome }: Interview): Day | null => (outcome._tag === 'Held' ? outcome.hearing.heldOn : null);

/** Of two that were held on one day the one scheduled last, as at the gate. */
const latestValid = (interviews: readonly Interview[]): Interview | null =>
  interviews
    .filter((interview) => resultOf(interview) === 'valid')
    .reduce<Interview | null>(
      (latest, interview) => (latest === null || (heldOn(interview) ?? 0) >= (heldOn(latest) ?? 0) ? interview : latest),
      null,
    );

const interviewColumns = (dossier: Dossier, { id }: Application): InterviewColumns => {
  const interviews = [...dossier.interviews.values()].filter(({ application }) => application === id);
  const valid = latestValid(interviews);
  const last = interviews.map(resultOf).findLast((result) => result !== 'cancelled');
  return {
    valid_interview_id: valid?.id ?? null,
    valid_held_on: valid === null ? null : heldOn(valid),
    scheduled_interview_id: interviews.find((interview) => resultOf(interview) === 'scheduled')?.id ?? null,
    last_result: last ?? null,
  };
};

const applicationRow = (dossier: Dossier, application: Application): ApplicationRow => ({
  id: application.id,
  worker_id: dossier.worker.id,
  kind: application.kind,
  card_category: application.cardCategory,
  contract_id: application.contract,
  employer_id: dossier.contracts.get(application.contract)?.employer ?? null,
  lodged_on: application.lodgedOn,
  note_number: application.noteVerbale.number,
  note_date: application.noteVerbale.date,
  status: application.status,
  ended_on: application.endedOn,
  interview_by: interviewDeadline(dossier, application, belgium),
  ...interviewColumns(dossier, application),
  override_version: dossier.overrides.get(application.id)?.version ?? null,
  overridden_on: dossier.overrides.get(application.id)?.decidedOn ?? null,
  assessed_version: payVerdict(dossier, application, ALWAYS)?.version ?? null,
});

/** The rows of the applications of a dossier. */
export const applicationRows = (dossier: Dossier): readonly ApplicationRow[] =>
  [...dossier.applications.values()].map((application) => applicationRow(dossier, application));
