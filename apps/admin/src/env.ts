import type { Translator } from '@protocol-registry/language';
import type { Context } from 'hono';
import type { Session } from './access/sessions.ts';
import type { Assets } from './asset/assets.ts';

/** What every page knows of its request. */
export interface View {
  readonly t: Translator;
  /** Path and query as asked for: where the language switch leads back to. */
  readonly here: string;
  readonly path: string;
  readonly session: Session | null;
  readonly demonstration: boolean;
  readonly assets: Assets;
}

/** The variables of a request, as Hono has them. */
export interface Env {
  readonly Variables: { view: View; session: Session | null };
}

/** A request of this application. */
export type Request = Context<Env>;
