export type { Act, ActKind, ActOf, Acts, DossierAct, DossierActs, StreamKind } from './act/act.ts';
export type {
  Command,
  CommandKind,
  CommandOf,
  Commands,
  DossierCommand,
  DossierCommands,
  EmployerCommands,
  HealthIndexCommands,
  MissionCommands,
  OfficeCommands,
  ProtectedCommands,
  ScaleCommands,
} from './act/command.ts';
export type { Correction } from './act/correction.ts';
export { writable } from './act/decide-content.ts';
export { actForms, streamForms } from './act/form.ts';
export { ALLEGATION_SOURCES, type Allegation, type AllegationMade, type AllegationSource } from './allegation/allegation.ts';
export {
  APPLICATION_KINDS,
  type Application,
  type ApplicationKind,
  type ApplicationStatus,
  CARD_CATEGORIES,
  type CardCategory,
} from './application/application.ts';
export { openApplication } from './application/decide.ts';
export type { AssessedFinding, Assessment, Closure, Finding, RecordedAssessment } from './assessment/assessment.ts';
export { isBelowScale } from './assessment/below-scale.ts';
export { findingKey } from './assessment/evolve.ts';
export { openFindings } from './assessment/open.ts';
export type { Card, CardBasis, GateOverride } from './card/card.ts';
export { cardReasons, type NewCard } from './card/decide.ts';
export { type GatePass, passGate, payVerdict, type RecordedOverride, type ValidInterview, validInterview } from './card/gate.ts';
export { cardsOfCategory, firstFreeDay, isCurrent, latestCard, stayLimit, type Validity, validityOf } from './card/validity.ts';
export { type Cents, centsOf, divideHalfUp, formatCents, parseCents } from './cents.ts';
export type { Consent } from './consent/consent.ts';
export type { ContractFrame, RegisteredContract, TermsVersion } from './contract/contract.ts';
export { employerFor, latestContract } from './contract/latest.ts';
export {
  ACCOUNT_HOLDERS,
  type AccountHolder,
  PAYMENT_KINDS,
  PAYMENT_METHODS,
  type Payment,
  type PaymentKind,
  type PaymentMethod,
  type RecordedPayment,
} from './contract/payment.ts';
export { type AgreedTerms, LABOUR_CATEGORIES, type LabourCategory, type ScaleChoice } from './contract/terms.ts';
export {
  addMonths,
  type CivilParts,
  type Day,
  dayFromParts,
  dayOf,
  earliestDay,
  formatDay,
  lengthOfMonth,
  parseDay,
  partsOfDay,
  sameDayLater,
} from './day.ts';
export { divideDecimals, formatDecimal, roundHalfUp } from './decimal.ts';
export { type DossierFacts, decideDossier } from './dossier/decide.ts';
export type { Dossier } from './dossier/dossier.ts';
export { DUE_CODES, type Due, dueNext, interviewDeadline } from './dossier/due.ts';
export { evolveDossier } from './dossier/evolve.ts';
export { decideEmployer } from './employer/decide.ts';
export {
  type Employer,
  type EmployerIdentity,
  IMMUNITY_LEVELS,
  type Immunity,
  type ImmunityLevel,
  type Posting,
  RANKS,
  type Rank,
} from './employer/employer.ts';
export { evolveEmployer, immunityOn } from './employer/evolve.ts';
export type { EventDetails, InformationEvent } from './event/event.ts';
export { type Fault, fault, type Place } from './fault.ts';
export { type Chance, drawNeutral } from './follow-up/chance.ts';
export type { LetterPause, Neutral } from './follow-up/follow-up.ts';
export { isPaused } from './follow-up/waiting.ts';
export { decideHealthIndex, type HealthIndexFacts } from './health-index/decide.ts';
export { emptyHealthIndex, evolveHealthIndex } from './health-index/evolve.ts';
export {
  type BaseChange,
  type HealthIndex,
  type IndexPublication,
  type IndexValue,
  indexKey,
  type RecordedValue,
} from './health-index/health-index.ts';
export {
  type AllegationId,
  type ApplicationId,
  type CardNumber,
  type ContractId,
  type EmployerId,
  type EventId,
  type FileId,
  type Identifier,
  type InterpreterId,
  type InterviewId,
  identifierOf,
  type MissionId,
  type OfficerId,
  parseIdentifier,
  type ReferralId,
  type RoomId,
  type SettlementId,
  type WorkerId,
} from './identifier.ts';
export { followUpMonths } from './indicator/follow-up.ts';
export {
  ANSWER_INDICATORS,
  type AnswerIndicator,
  INDICATOR_CODES,
  INDICATORS,
  type Indicator,
  type IndicatorCode,
  STRENGTHS,
  type Strength,
} from './indicator/indicator.ts';
export { isToBeReferred, LEVELS, type Level, type LevelFacts, type SuggestedLevel, suggestedLevel } from './indicator/level.ts';
export { type Sign, strengthOf } from './indicator/sign.ts';
export {
  INDEPENDENCE_FACTS,
  type Independence,
  type IndependenceFact,
  type InterpreterIdentity,
  type RegisteredInterpreter,
} from './interpreter/interpreter.ts';
export { hasConflict, speaksOneOf } from './interpreter/suits.ts';
export { CONDITIONS, type Condition, type Conditions, unmetConditions } from './interview/conditions.ts';
export type { HandedLeaflet } from './interview/handed-leaflet.ts';
export {
  type Appointment,
  type Hearing,
  INTERVIEW_PURPOSES,
  type Interview,
  type InterviewOutcome,
  type Miss,
} from './interview/interview.ts';
export { dayOfAppointment, scheduledFor } from './interview/scheduled.ts';
export { LEAFLET_ENTRIES, type Leaflet, type LeafletContact, type LeafletEntry, leafletOn, leaflets } from './leaflet/leaflet.ts';
export type { AmendmentLetter, RecordedLetter } from './letter/letter.ts';
export type { LevelDecision, RecordedLevel } from './level/level.ts';
export { latestStatement } from './level/signs.ts';
export { type Suggestion, suggestLevel } from './level/suggest.ts';
export { amount, code, dayValue, decimalValue, type Message, type MessageValue, message, monthValue, number, term } from './message.ts';
export { formatMinute, MINUTES_OF_DAY, type Minute, minuteOf, parseMinute, startOfDay } from './minute.ts';
export { decideMission } from './mission/decide.ts';
export { evolveMission } from './mission/evolve.ts';
export type { Mission, MissionIdentity } from './mission/mission.ts';
export {
  daysInMonth,
  firstDay,
  formatMonth,
  lastDay,
  type Month,
  monthFromParts,
  monthOf,
  monthOfDay,
  nextMonth,
  parseMonth,
} from './month.ts';
export { type LadderStep, type MissedDate, missedDates, type NoShowLadder, noShowLadder } from './no-show/ladder.ts';
export {
  NO_SHOW_STEPS,
  type NoShowLetter,
  type NoShowStep,
  type RecordedNoShowLetter,
  type RecordedStep,
  type TakenStep,
} from './no-show/no-show.ts';
export type { NoteVerbale } from './note-verbale.ts';
export { decideOffice } from './office/decide.ts';
export { emptyOffice, evolveOffice } from './office/evolve.ts';
export { GENDERS, type Gender } from './office/gender.ts';
export {
  type InterviewRoom,
  type Office,
  type OfficeMember,
  type OfficerIdentity,
  ROLES,
  type Role,
  type WeekdayHours,
} from './office/office.ts';
export { isAbsent, isOpen, isServing } from './office/serving.ts';
export { belgium, type DatedParameter, type Parameter, type Profile, parameterOn } from './profile/profile.ts';
export { decideProtected } from './protected-file/decide.ts';
export { emptyFile, evolveProtected } from './protected-file/evolve.ts';
export type { ProtectedFacts } from './protected-file/facts.ts';
export { type OpenReferral, type Outline, type OutlinedAllegation, OutlineForm, outlineOf } from './protected-file/outline.ts';
export type { ProtectedActs, ProtectedFile } from './protected-file/protected-file.ts';
export { ANSWERS, type Answer, type Answers, AnswersForm, unknownQuestions } from './question/answer.ts';
export { type AnswerChange, type AnsweredList, type ComparedAnswer, compareAnswers } from './question/compare.ts';
export { mandatoryThemes } from './question/mandatory.ts';
export { CONSENT_STEPS, type ConsentStep, isQuestionId, type Question, type QuestionId } from './question/question.ts';
export {
  type QuestionList,
  type QuestionTheme,
  questionList,
  questionListOn,
  questionLists,
  questionsOf,
  type ToldFirst,
} from './question/question-list.ts';
export { type AnswerSign, consentsOf, signsOf, statesDanger, unansweredSigns } from './question/sign.ts';
export { THEMES, type Theme } from './question/theme.ts';
export { READING_SCOPES, type ReadingActs, type ReadingScope, type RecordedReading } from './reading/reading.ts';
export { MARKS, type Mark, type Reason } from './reason.ts';
export { REFERRAL_STANDINGS, type Referral, type ReferralMade, type ReferralStanding } from './referral/referral.ts';
export {
  PROTECTING_ROUTES,
  RECEPTION_CENTRES,
  REFERRAL_GROUNDS,
  type ReferralGround,
  ROUTES,
  type Route,
  type RouteRule,
  routeRules,
} from './referral/route.ts';
export { type Decision, REFUSAL_CODES, type RefusalCode, refusal } from './refusal.ts';
export type { SafeContact } from './safe-contact/safe-contact.ts';
export { decideScale, type ScaleFacts } from './scale/decide.ts';
export type { DueCause, DueVersion } from './scale/due.ts';
export { evolveScale } from './scale/evolve.ts';
export { rowKey } from './scale/rows.ts';
export {
  type Adoption,
  type DatedRows,
  type OpenProposal,
  type PayScale,
  PROPOSAL_KINDS,
  type ProposalKind,
  type ReplacedVersion,
  SCALE_MODELS,
  type ScaleModel,
  type ScaleProposal,
  type ScaleRow,
  type ScaleVersion,
  type SectorScaleRow,
} from './scale/scale.ts';
export { passStayGate, type StayPass } from './settlement/gate.ts';
export type { Confirmation, RecordedConfirmation, Settlement } from './settlement/settlement.ts';
export type { Note, RecordedStatement, Statement } from './statement/statement.ts';
export type { RecordedVisaInterview, VisaInterview } from './visa-interview/visa-interview.ts';
export type { Worker, WorkerIdentity } from './worker/worker.ts';
export { isHoliday, isWorkingDay, workingDaysAfter } from './working-day.ts';
