import type { Optimiser } from '@protocol-registry/planner';
import type { Random } from './access/secret.ts';
import type { Sessions } from './access/sessions.ts';
import type { SignInLink } from './access/sign-in-link.ts';
import type { Assets } from './asset/assets.ts';
import type { AuditRun } from './audit/run.ts';
import type { PlanRun } from './interview/file/run.ts';
import type { ReadingGrants } from './protected/grant.ts';
import type { Register } from './register.ts';
import type { Runs } from './runs.ts';

/** What the application is made of: its clock, its chance, its memory, and where it is reached. */
export interface Deps {
  /** The instant, in milliseconds since 1970. */
  readonly now: () => number;
  readonly random: Random;
  readonly sessions: Sessions;
  /** The one-time link of the demonstration; null where there is none. */
  readonly signIn: SignInLink | null;
  readonly assets: Assets;
  readonly register: Register;
  readonly audits: Runs<AuditRun>;
  readonly plans: Runs<PlanRun>;
  /** For which reason a session may see what is protected. */
  readonly grants: ReadingGrants;
  /** The optimiser of the planner, loaded when it is first asked for. */
  readonly optimiser: () => Promise<Optimiser>;
  readonly demonstration: boolean;
  /** Names beside loopback under which the application is reached. */
  readonly hosts: readonly string[];
  /** Whether it is reached by TLS, so that cookies are marked secure. */
  readonly isSecure: boolean;
  /** Where a failure of the program is written for the operator. */
  readonly report: (failure: unknown) => void;
}
