import type { ApplicationId, CardNumber, Cents, ContractId, Day, MissionId, WorkerId } from '@protocol-registry/domain';
import type { InterviewLine } from './interviews.ts';
import type { Named } from './page.ts';

/** A card that ends soon while no valid interview for its renewal is on record; `application` is the open one, null where none is lodged. */
export interface ExpiringCard {
  readonly card: CardNumber;
  readonly worker: Named<WorkerId>;
  readonly mission: Named<MissionId>;
  readonly validTo: Day;
  readonly application: ApplicationId | null;
  readonly isScheduled: boolean;
}

/** A contract with open findings of pay below scale; `shortfall` is the sum of the greater of the two of each month. */
export interface BelowScale {
  readonly contract: ContractId;
  readonly worker: Named<WorkerId>;
  readonly mission: Named<MissionId>;
  readonly months: number;
  readonly shortfall: Cents;
  readonly amendBy: Day | null;
}

/**
 * Something whose day has passed: an interview that should have been held, an appointment that nobody reported on, a card that ended and was not handed back while nothing is lodged,
 * an amendment that did not come, a step that follows on a missed date, an early date of the next interview.
 */
export interface Overdue {
  readonly kind: 'interview' | 'report' | 'card' | 'amendment' | 'no_show' | 'follow_up';
  readonly worker: Named<WorkerId>;
  readonly subject: string;
  readonly by: Day;
}

/** How many cards without a valid interview end within so many days; each counts those of the shorter ones too. */
export interface ExpiringCounts {
  readonly within30: number;
  readonly within60: number;
  readonly within90: number;
}

/** What the day asks for. Lists hold the most pressing, the counts all. */
export interface TodayBoard {
  readonly interviews: readonly InterviewLine[];
  readonly expiring: ExpiringCounts & { readonly cards: readonly ExpiringCard[] };
  readonly belowScale: { readonly contracts: number; readonly shortfall: Cents; readonly worst: readonly BelowScale[] };
  readonly overdue: { readonly total: number; readonly items: readonly Overdue[] };
}

/**
 * How many of each list the board shows.
 *
 * @example
 * ```ts
 * import { BOARD_SIZE } from '@protocol-registry/registry';
 *
 * BOARD_SIZE // => 10
 * ```
 */
export const BOARD_SIZE = 10;
