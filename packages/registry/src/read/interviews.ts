import type {
  ApplicationId,
  Day,
  Gender,
  InterpreterId,
  InterviewId,
  Minute,
  MissionId,
  OfficerId,
  RoomId,
  WorkerId,
} from '@protocol-registry/domain';
import type { Named } from './page.ts';

/** What became of an interview, in one word. */
export type InterviewResult = 'scheduled' | 'valid' | 'invalid' | 'missed' | 'cancelled';

/** A question to the list of interviews: those that begin on a day from the first to the last, of one officer where it is named. */
export interface InterviewQuery {
  readonly from: Day;
  readonly to: Day;
  readonly officer: OfficerId | null;
}

/** An interview in a list; one to see the worker again has no application. `startsAt` is a local time in Belgium. */
export interface InterviewLine {
  readonly id: InterviewId;
  readonly worker: Named<WorkerId>;
  readonly mission: Named<MissionId>;
  readonly application: ApplicationId | null;
  readonly officer: Named<OfficerId>;
  readonly room: Named<RoomId>;
  readonly startsAt: Minute;
  readonly minutes: number;
  readonly interpreter: string | null;
  readonly interpreterId: InterpreterId | null;
  readonly result: InterviewResult;
}

/** An open application whose interview is not scheduled: who, in which languages, by when; `version` is that of the dossier. */
export interface DueInterview {
  readonly application: ApplicationId;
  readonly worker: Named<WorkerId>;
  readonly version: number;
  readonly mission: Named<MissionId>;
  readonly languages: readonly string[];
  /** The gender of the officer that the worker asks for, null where it does not matter. */
  readonly officerGender: Gender | null;
  readonly lodgedOn: Day;
  readonly interviewBy: Day;
}
