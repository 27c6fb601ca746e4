import { openReasons } from '../application/decide.ts';
import type { Day } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Employer } from '../employer/employer.ts';
import type { ApplicationId, InterviewId, OfficerId, RoomId } from '../identifier.ts';
import { code, dayValue } from '../message.ts';
import type { Office } from '../office/office.ts';
import { isAbsent, isOpen, isServing } from '../office/serving.ts';
import type { Reason } from '../reason.ts';
import { type Decision, decided, refusal, when } from '../refusal.ts';
import { bookingReasons, interpretedReasons, withRegisteredName } from './interpreter.ts';
import type { Hearing, Interview, InterviewActs } from './interview.ts';
import { dayOfAppointment, scheduledFor } from './scheduled.ts';

/** The reason against an officer who did not serve on a day. Whoever was away after all may have come. */
const servingReasons = ({ officers }: Office, id: OfficerId, day: Day): readonly Reason[] => {
  const officer = officers.get(id);
  return officer === undefined ? when(true, 'OFFICER_UNKNOWN') : when(!isServing(officer, day), 'OFFICER_LEFT');
};

const officerReasons = (office: Office, id: OfficerId, day: Day): readonly Reason[] => {
  const officer = office.officers.get(id);
  return [...servingReasons(office, id, day), ...when(officer !== undefined && isAbsent(officer, day), 'OFFICER_ABSENT')];
};

/** The reason against an officer of another gender than the worker asked for; one of whom nothing is known stands apart. */
const genderReasons = ({ worker }: Dossier, { officers }: Office, id: OfficerId): readonly Reason[] => {
  const officer = officers.get(id);
  const asked = worker.officerGender ?? null;
  return when(asked !== null && officer !== undefined && officer.gender !== asked, 'OFFICER_GENDER_ASKED');
};

const roomReasons = (office: Office, id: RoomId, day: Day): readonly Reason[] => {
  const room = office.rooms.get(id);
  return room === undefined ? when(true, 'ROOM_UNKNOWN') : when(!isOpen(room, day), 'ROOM_CLOSED');
};

/** The reason against a second scheduled interview for an application, or, for null, to see the worker again. */
export const openInterviewReasons = (dossier: Dossier, application: ApplicationId | null): readonly Reason[] => {
  const other = scheduledFor(dossier, application);
  return other === null ? [] : [refusal('INTERVIEW_OPEN', { interview: code(other.id) })];
};

/** What an interview is held for must wait for it: an open application; whoever is to be seen again has an employer. */
export const purposeReasons = (dossier: Dossier, application: ApplicationId | null): readonly Reason[] =>
  application === null ? when(dossier.contracts.size === 0, 'CONTRACT_UNKNOWN') : openReasons(dossier.applications.get(application));

/** What a decision on an interview rests on beside the dossier: the office, and the worker's employer, null where it is not known. */
interface Surroundings {
  readonly office: Office;
  readonly employer: Employer | null;
}

/** Schedules an interview for an open application, or to see the worker again; of each, one is scheduled at a time. */
export const scheduleInterview = (
  dossier: Dossier,
  { office, employer }: Surroundings,
  interview: InterviewActs['interview.scheduled'],
  today: Day,
): Decision<InterviewActs> => {
  const day = dayOfAppointment(interview);
  return decided<InterviewActs>(
    [
      ...when(dossier.interviews.has(interview.interview), 'ALREADY_REGISTERED'),
      ...purposeReasons(dossier, interview.application),
      ...openInterviewReasons(dossier, interview.application),
      ...when(day < today, 'INTERVIEW_IN_PAST'),
      ...officerReasons(office, interview.officer, day),
      ...genderReasons(dossier, office, interview.officer),
      ...roomReasons(office, interview.room, day),
      ...bookingReasons(office, employer, interview, day),
    ],
    { kind: 'interview.scheduled', content: withRegisteredName(office, interview) },
  );
};

const hearingReasons = (
  dossier: Dossier,
  { office, employer }: Surroundings,
  interview: Interview | undefined,
  hearing: Hearing,
  today: Day,
): readonly Reason[] => {
  const application = interview?.application ?? null;
  const lodgedOn = application === null ? null : (dossier.applications.get(application)?.lodgedOn ?? null);
  return [
    ...when(interview === undefined, 'INTERVIEW_UNKNOWN'),
    ...when(hearing.heldOn > today, 'DAY_IN_FUTURE'),
    ...(lodgedOn !== null && hearing.heldOn < lodgedOn ? [refusal('INTERVIEW_BEFORE_APPLICATION', { lodgedOn: dayValue(lodgedOn) })] : []),
    ...servingReasons(office, hearing.officer, hearing.heldOn),
    // On the day the worker may agree to another officer; what was agreed is on record.
    ...(hearing.genderWaived === true ? [] : genderReasons(dossier, office, hearing.officer)),
    ...when(hearing.leaflet !== undefined && !hearing.conditions.leaflet_handed_over, 'LEAFLET_NOT_HANDED_OVER'),
    ...interpretedReasons(office, employer, hearing),
  ];
};

/** The reason against an act on an interview that is no longer scheduled. */
export const scheduledReasons = (interview: Interview | undefined): readonly Reason[] =>
  when(interview !== undefined && interview.outcome._tag !== 'Scheduled', 'INTERVIEW_NOT_OPEN');

/** Records that an interview was held and under which conditions; one that was not met makes it invalid, whatever else went well (RULES 2.2). */
export const holdInterview = (
  dossier: Dossier,
  around: Surroundings,
  held: InterviewActs['interview.held'],
  today: Day,
): Decision<InterviewActs> => {
  const interview = dossier.interviews.get(held.interview);
  return decided<InterviewActs>([...hearingReasons(dossier, around, interview, held, today), ...scheduledReasons(interview)], {
    kind: 'interview.held',
    content: withRegisteredName(around.office, held),
  });
};

/** Cancels a scheduled interview, for a reason; a new one is then due. */
export const cancelInterview = (dossier: Dossier, content: InterviewActs['interview.cancelled']): Decision<InterviewActs> => {
  const known = dossier.interviews.get(content.interview);
  return decided<InterviewActs>([...when(known === undefined, 'INTERVIEW_UNKNOWN'), ...scheduledReasons(known)], {
    kind: 'interview.cancelled',
    content,
  });
};

const restsOn = (dossier: Dossier, id: InterviewId): readonly Reason[] => {
  const card = [...dossier.cards.values()].find(({ basis }) => 'interview' in basis && basis.interview === id);
  return card === undefined ? [] : [refusal('CARD_RESTS_ON_INTERVIEW', { card: code(card.number) })];
};

/** Mends the record of an interview that was held; the correction names the act that gave it. A record on which a card rests stays as it is. */
export const correctInterview = (
  dossier: Dossier,
  around: Surroundings,
  content: InterviewActs['interview.corrected'],
  today: Day,
): Decision<InterviewActs> => {
  const interview = dossier.interviews.get(content.interview);
  const outcome = interview?.outcome;
  return decided<InterviewActs>(
    [
      ...hearingReasons(dossier, around, interview, content, today),
      ...when(outcome !== undefined && (outcome._tag !== 'Held' || outcome.setBy !== content.corrects), 'CORRECTS_NOTHING'),
      ...restsOn(dossier, content.interview),
    ],
    { kind: 'interview.corrected', content: withRegisteredName(around.office, content) },
  );
};
