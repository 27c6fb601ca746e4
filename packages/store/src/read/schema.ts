import type { ApplicationRow, BookingRow, CardRow, GateOverrideRow, InterviewRow } from './schema/card.ts';
import type { AssessmentRow, ContractRow, FindingRow, PaymentRow, TermsRow } from './schema/contract.ts';
import type {
  AbsenceRow,
  EventRow,
  InterpreterRow,
  InvitationRow,
  OfficeHoursRow,
  OfficerRow,
  RoomRow,
  ScaleRow,
  ScaleStepRow,
} from './schema/office.ts';
import type { EmployerRow, MissionRow } from './schema/party.ts';
import type { FollowUpRow, LetterPauseRow } from './schema/protected.ts';
import type { SearchRow, WorkerRow } from './schema/worker.ts';

/**
 * The tables that lists and searches read, by name. Every row is a function of the acts of one stream, so that all of them can be computed again at any time.
 * Days, months and minutes are whole numbers, amounts whole cents, lists JSON.
 */
export interface ReadTables {
  readonly mission: MissionRow;
  readonly employer: EmployerRow;
  readonly worker: WorkerRow;
  readonly search: SearchRow;
  readonly contract: ContractRow;
  readonly terms: TermsRow;
  readonly payment: PaymentRow;
  readonly assessment: AssessmentRow;
  readonly finding: FindingRow;
  readonly application: ApplicationRow;
  readonly interview: InterviewRow;
  readonly booking: BookingRow;
  readonly gate_override: GateOverrideRow;
  readonly card: CardRow;
  readonly officer: OfficerRow;
  readonly absence: AbsenceRow;
  readonly room: RoomRow;
  readonly office_hours: OfficeHoursRow;
  readonly interpreter: InterpreterRow;
  readonly event: EventRow;
  readonly invitation: InvitationRow;
  readonly scale: ScaleRow;
  readonly scale_row: ScaleStepRow;
  readonly follow_up: FollowUpRow;
  readonly letter_pause: LetterPauseRow;
}

/** The name of a read table. */
export type ReadTable = keyof ReadTables;
